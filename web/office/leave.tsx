import { Button, Modal } from "antd";
import { useId, useState } from "react";
import { type ClientLoaderFunctionArgs, Link, useLoaderData, useRevalidator } from "react-router";
import type { Leave, Leaves } from "#engines/applications/contract";
import { load } from "./api.ts";
import { useFrame } from "./frame/frame.ts";
import { HandOver } from "./leave/hand-over.tsx";
import { Mark } from "./parts/marks.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { RefusalNote } from "./parts/refusal-note.tsx";
import { DayOf } from "./parts/texts.tsx";
import { useCommand } from "./parts/use-command.ts";
import { queuePath } from "./queue/tabs.ts";

export const meta = () => [{ title: "请假交接 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = (_: ClientLoaderFunctionArgs) => load<Leaves>("/office/leaves");

export default function LeaveScreen() {
  const { leaves, colleagues, openCases } = useLoaderData<typeof clientLoader>();
  const [handing, setHanding] = useState(false);
  const { revalidate } = useRevalidator();
  return (
    <>
      <PageHead
        title="请假交接"
        note="请假期间，您手上的办件由代办的同事看到和办理，到期自动恢复。代办不增加权限：只能选在您各单位都有办理权限的同事。"
      />
      <section className="office-card" aria-labelledby="leave-list">
        <h2 id="leave-list">现在和以后的请假</h2>
        {leaves.length === 0 ? (
          <p className="office-none">没有登记的请假，也没有人请您代办。</p>
        ) : (
          <ul className="super-list">
            {leaves.map((it) => (
              <Line key={it.leaveId} it={it} />
            ))}
          </ul>
        )}
      </section>
      <TakeLeave colleagues={colleagues} />
      <section className="office-card" aria-labelledby="hand-over">
        <h2 id="hand-over">长期离岗：把在办的件转给别人</h2>
        {openCases === 0 ? (
          <p className="office-none">您名下没有在办的件。</p>
        ) : (
          <>
            <p>
              您名下有 <Link to={queuePath({ handler: "own" })}>{openCases} 件在办</Link>
              。转办之后就是对方的件，不会自动转回。
            </p>
            <Button onClick={() => setHanding(true)}>全部转给一位同事…</Button>
          </>
        )}
      </section>
      <Modal
        open={handing}
        title={`转办全部 ${openCases} 件`}
        footer={null}
        destroyOnHidden
        onCancel={() => {
          setHanding(false);
          void revalidate();
        }}
      >
        <HandOver />
      </Modal>
    </>
  );
}

const Line = ({ it }: { it: Leave }) => {
  const command = useCommand();
  return (
    <li>
      <p>
        <Mark tone={it.now ? "busy" : "quiet"}>{it.now ? "今天有效" : "还没开始"}</Mark>{" "}
        {it.mine ? `您请假，由${it.substitute}代办` : `${it.person}请假，由您代办`}：<DayOf day={it.from} />{" "}
        至 <DayOf day={it.to} />
      </p>
      <RefusalNote refusal={command.refusal} onClose={command.clear} />
      {it.mine ? (
        <Button
          size="small"
          loading={command.busy}
          onClick={() => command.run("/office/leaves/end", { leaveId: it.leaveId }, "已结束，件都由您办理")}
        >
          {it.now ? "提前结束" : "取消"}
        </Button>
      ) : it.now ? (
        <Link to={queuePath({ handler: "mine" })}>去看代办的件</Link>
      ) : null}
    </li>
  );
};

const TakeLeave = ({ colleagues }: Pick<Leaves, "colleagues">) => {
  const { today } = useFrame();
  const command = useCommand();
  const [substituteId, setSubstitute] = useState("");
  const [from, setFrom] = useState<string>(today);
  const [to, setTo] = useState<string>(today);
  const ids = [useId(), useId(), useId()] as const;
  const ready = substituteId !== "" && from !== "" && to !== "";
  const send = async (): Promise<void> => {
    if (await command.run("/office/leaves", { substituteId, from, to }, "已登记，代办人会收到提醒"))
      setSubstitute("");
  };
  return (
    <section className="office-card" aria-labelledby="take-leave">
      <h2 id="take-leave">登记请假</h2>
      <RefusalNote refusal={command.refusal} onClose={command.clear} />
      {colleagues.length === 0 ? (
        <p>本单位没有另一位有办理权限的同事，请联系管理员开通后再登记。</p>
      ) : (
        <div className="leave-form">
          <label htmlFor={ids[0]}>代办人</label>
          <select id={ids[0]} value={substituteId} onChange={(event) => setSubstitute(event.target.value)}>
            <option value="">请选择同事</option>
            {colleagues.map((it) => (
              <option key={it.personId} value={it.personId}>
                {it.name}
                {it.away ? "（今天请假）" : ""}
              </option>
            ))}
          </select>
          <label htmlFor={ids[1]}>从（含）</label>
          <input
            id={ids[1]}
            type="date"
            min={today}
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
          <label htmlFor={ids[2]}>到（含）</label>
          <input
            id={ids[2]}
            type="date"
            min={from}
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
          <Button type="primary" disabled={!ready} loading={command.busy} onClick={send}>
            登记
          </Button>
        </div>
      )}
    </section>
  );
};
