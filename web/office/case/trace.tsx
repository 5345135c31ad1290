import { Link } from "react-router";
import type { CaseView } from "#engines/applications/contract";
import { Mark } from "../parts/marks.tsx";
import { DayOf, Money } from "../parts/texts.tsx";

const CLOCK = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
});

/** 留痕: who did what when. Every line is also in the audit log. */
export const Trace = ({ view }: { view: CaseView }) => (
  <ol className="case-trace">
    {[...view.timeline].reverse().map((it) => (
      <li key={`${it.at} ${it.title}`}>
        <span className="case-trace-when">
          <DayOf day={it.day} /> {CLOCK.format(new Date(it.at))}
        </span>
        <div>
          <strong>{it.title}</strong>
          <span className="office-none"> {it.unit === null ? it.who : `${it.unit} · ${it.who}`}</span>
          {it.says ? <p>{it.says}</p> : null}
        </div>
      </li>
    ))}
  </ol>
);

const PAYMENTS: Readonly<Record<string, string>> = {
  committed: "已占用，公示未完",
  due: "待制单",
  prepared: "已制单，待复核",
  returned: "已退回，待重新制单",
  paid: "已拨付",
  cancelled: "已取消",
};

export const MoneyTab = ({ view }: { view: CaseView }) => {
  const { decision, payment } = view;
  if (decision?.amount == null) return <p className="office-none">作出同意的决定后，这里显示占用和拨付。</p>;
  return (
    <dl className="case-money">
      <dt>核定金额</dt>
      <dd>
        <Money amount={decision.amount} />
      </dd>
      <dt>拨付状态</dt>
      <dd>
        {payment ? (
          <>
            <Mark tone={payment.state === "paid" ? "good" : "busy"}>
              {PAYMENTS[payment.state] ?? payment.state}
            </Mark>{" "}
            <DayOf day={payment.on} />
          </>
        ) : (
          "额度已占用，公示无异议后进入拨付"
        )}
      </dd>
      <dt>经手</dt>
      <dd>
        制单和复核须由两个人办理，见{" "}
        <Link className="office-link" to="/office/payments">
          拨付
        </Link>
      </dd>
    </dl>
  );
};
