import { dayText } from "#kernel/calendar";
import { fen, inYuan } from "#kernel/money";
import { type PlayedCase, statusText, type WorkedCase } from "#kernel/process";
import { Mark } from "../parts/marks.tsx";
import { happeningLabel } from "./happenings.ts";
import { REFUSALS } from "./played-words.ts";

type Line = { what: string; expected: string; got: string; same: boolean };
const yuan = (it: number | null): string => (it === null ? "没有决定金额" : inYuan(fen(it)));

const linesOf = ({ expect }: WorkedCase, { got }: PlayedCase): Line[] => {
  const line = (what: string, expected: string, came: string, same = expected === came): Line => ({
    what,
    expected,
    got: came,
    same,
  });
  const isOut = expect.refusal !== undefined && got.refusal?.at === 0 && got.refusal.code === expect.refusal;
  return [
    ...(isOut ? [] : [line("办到", statusText(expect.status), statusText(got.status))]),
    ...(expect.due ? [line("到期日", dayText(expect.due), dayText(got.due))] : []),
    ...(expect.isOverdue === undefined
      ? []
      : [line("超期", expect.isOverdue ? "是" : "否", got.isOverdue ? "是" : "否")]),
    ...(expect.amount === undefined ? [] : [line("金额", yuan(expect.amount), yuan(got.amount))]),
    ...(expect.refusal === undefined && got.refusal === null
      ? []
      : [
          line(
            "最后一步",
            expect.refusal ? `不能办：${REFUSALS[expect.refusal]}` : "能办",
            got.refusal ? `不能办：${got.refusal.says}` : "能办",
            expect.refusal === got.refusal?.code,
          ),
        ]),
  ];
};

/** What a worked case came out as, beside what was expected, and where it stood after each step. */
export const Played = ({ worked, played }: { worked: WorkedCase; played: PlayedCase }) => {
  const passes = played.faults.length === 0;
  const stopped = played.faults.filter((it) => it.at !== null);
  return (
    <section className="services-played" aria-label={`运行结果：${worked.says}`}>
      <p role="status">
        <Mark tone={passes ? "good" : "bad"}>{passes ? "与预期一致" : "与预期不同"}</Mark>
      </p>
      {stopped.map((it) => (
        <p key={it.code + String(it.at)} className="services-fault error">
          {it.at === 0 ? "申请" : `第 ${it.at} 步`}：{it.says}
        </p>
      ))}
      <table>
        <thead>
          <tr>
            <th />
            <th>预期</th>
            <th>实际</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(worked, played).map((it) => (
            <tr key={it.what} className={it.same ? "" : "differs"}>
              <th scope="row">{it.what}</th>
              <td>{it.expected}</td>
              <td>
                {it.got}
                {it.same ? "" : " ✗"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>每一步以后办到哪里</summary>
        <ol>
          {played.steps.map((it) => (
            <li key={it.at}>
              {dayText(it.day)} {it.at === 0 ? "申请" : happeningLabel(worked.happens[it.at - 1]?.is ?? "")}
              <small>
                {statusText(it.status)}，到期日 {dayText(it.due)}
              </small>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
};
