import { CheckOutlined } from "@ant-design/icons";
import type { CaseView } from "#engines/applications/contract";
import { DayOf } from "../parts/texts.tsx";

const STATES = { done: "已完成", now: "正在办", ahead: "未开始" } as const;

/** The way of the case as a line of steps: done, now, still to come. */
export const CasePath = ({ view }: { view: CaseView }) => (
  <ol className="case-path" aria-label="办理进度">
    {view.path.map((it, at) => (
      <li
        key={`${it.title} ${it.unitName}`}
        className={it.state}
        aria-current={it.state === "now" ? "step" : undefined}
      >
        <span className="case-path-dot" aria-hidden>
          {it.state === "done" ? <CheckOutlined /> : at + 1}
        </span>
        <div>
          <strong>{it.title}</strong> <span className="unseen">（{STATES[it.state]}）</span>
          <small>
            {it.unitName}
            <br />
            {it.on ? (
              <DayOf day={it.on} />
            ) : it.expected ? (
              <>
                预计 <DayOf day={it.expected} />
              </>
            ) : null}
          </small>
        </div>
      </li>
    ))}
  </ol>
);
