import { CalendarOutlined } from "@ant-design/icons";
import { Button, Modal, Typography } from "antd";
import { useState } from "react";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { send } from "../api.ts";
import { RefusalNote } from "../parts/refusal-note.tsx";

/** 期限日历: a secret address for the calendar program, shown once and renewed at will. */
export const CalendarAddress = () => {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<{ path: string } | Refusal | null>(null);
  const renew = async (): Promise<void> => {
    setBusy(true);
    setAnswer(await send<{ path: string }>("/calendar-address", { scope: "unit" }));
    setBusy(false);
  };
  const close = (): void => {
    setOpen(false);
    setAnswer(null);
  };
  return (
    <>
      <Button icon={<CalendarOutlined />} className="office-wide-only" onClick={() => setOpen(true)}>
        日历
      </Button>
      <Modal
        open={open}
        title="期限日历"
        okText={answer && !isRefusal(answer) ? "再换一个" : "生成新地址"}
        cancelText="关闭"
        confirmLoading={busy}
        onOk={renew}
        onCancel={close}
      >
        <p>在日历程序里订阅这个地址，本单位在办件的应办结日期会自动出现、自动更新。</p>
        {answer && isRefusal(answer) ? <RefusalNote refusal={answer} /> : null}
        {answer && !isRefusal(answer) ? (
          <>
            <Typography.Paragraph copyable code>
              {location.origin + answer.path}
            </Typography.Paragraph>
            <p>只显示这一次。知道地址的人都能看到办件期限，请不要转给别人。</p>
          </>
        ) : (
          <p>生成之后，以前的地址立刻失效。</p>
        )}
      </Modal>
    </>
  );
};
