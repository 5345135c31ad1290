import { CalendarOutlined } from "@ant-design/icons";
import { App, Button, InputNumber, Popover } from "antd";
import { useId, useState } from "react";
import { useRevalidator } from "react-router";
import { type Day, dayText } from "#kernel/calendar";
import { isRefusal } from "#platform/http/contract";
import { send } from "../api.ts";
import type { Frame } from "./frame.ts";

/** Today's date. With sample data it can be moved forward, so that a public notice need not be waited for. */
export const SampleClock = ({ frame }: { frame: Frame }) => {
  const [open, setOpen] = useState(false);
  const [date, weekday] = dayText(frame.today).split("（");
  const text = (
    <time dateTime={frame.today}>
      {date}
      <span className="office-weekday">（{weekday}</span>
    </time>
  );
  if (!frame.sample) return <span className="office-today">{text}</span>;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title="演示时钟"
      content={<Forward ahead={frame.sampleClockDays} onDone={() => setOpen(false)} />}
    >
      <Button
        className="office-today"
        icon={<CalendarOutlined />}
        aria-haspopup="dialog"
        aria-expanded={open}
      >
        {text}
        {frame.sampleClockDays > 0 ? <em>快 {frame.sampleClockDays} 天</em> : null}
      </Button>
    </Popover>
  );
};

const Forward = ({ ahead, onDone }: { ahead: number; onDone: () => void }) => {
  const [days, setDays] = useState(1);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const { message } = App.useApp();
  const { revalidate } = useRevalidator();
  const go = async (): Promise<void> => {
    setBusy(true);
    const answer = await send<{ today: Day }>("/sample-clock/advance", { workingDays: days });
    setBusy(false);
    if (isRefusal(answer)) return void message.error(answer.says, 6);
    message.success(`演示时钟已拨到 ${dayText(answer.today)}`);
    onDone();
    await revalidate();
  };
  return (
    <div className="office-forward">
      <p>
        只影响演示数据：公示期、办理时限都按拨后的日期算。
        {ahead > 0 ? `现在比真实日期快 ${ahead} 天。` : "现在与真实日期相同。"}
      </p>
      <label htmlFor={id}>
        前进
        <InputNumber
          id={id}
          min={1}
          max={60}
          precision={0}
          value={days}
          onChange={(it) => setDays(it ?? 1)}
          onPressEnter={go}
        />
        个工作日
      </label>
      <Button type="primary" loading={busy} onClick={go}>
        前进
      </Button>
    </div>
  );
};
