import { aboutText, type Outcome, type Total } from "#kernel/rules";
import type { Shown } from "../check-shown.ts";
import { GROUPS } from "./check-results.tsx";

/**
 * What a firm stands to gain in all; a sum that hangs on answers or on somebody's decision says "at most". To somebody
 * of whom nothing is known nothing is promised: "at most" of everything there is would be no answer.
 */
export const WorthTotal = ({ it }: { it: Shown }) => (
  <section className="ask total" aria-labelledby="total">
    <h2 id="total">合起来能省能得多少</h2>
    <p className="sum">
      {(isKnown(it) ? sumsOf(it.total) : [NOTHING_YET]).map((one) => (
        <span key={one.name}>
          {one.name}
          <b>{one.amount}</b>
        </span>
      ))}
      {it.total.open > 0 ? <span>另有 {it.total.open} 项金额未定</span> : null}
    </p>
    <Counts it={it} />
    {it.notCounted.length > 0 ? (
      <details>
        <summary>没有算进去的</summary>
        <ul>
          {it.notCounted.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </details>
    ) : null}
  </section>
);

const NOTHING_YET = { name: "目前", amount: "再答几个问题就能算" };
const isKnown = ({ said, held }: Shown): boolean => said.length + held.length > 0;

const sumsOf = ({ yearly, once }: Total): { name: string; amount: string }[] => {
  const sums = [
    { name: "每年", of: yearly },
    { name: "一次性", of: once },
  ].filter(({ of }) => of.max > 0);
  return sums.length === 0
    ? [{ name: "目前", amount: "还算不出金额" }]
    : sums.map(({ name, of: { min, max } }) => ({
        name: `${name}${min === 0 && max > 0 ? "最多" : ""}约 `,
        amount: aboutText(min === 0 ? { min: max, max } : { min, max }),
      }));
};

/** The sum in one line, for paper. */
export const totalText = (total: Total): string =>
  `${sumsOf(total)
    .map((it) => `${it.name}${it.amount}`)
    .join("，")}${total.open > 0 ? `；另有 ${total.open} 项金额未定` : ""}`;

const Counts = ({ it }: { it: Shown }) => {
  const count = (outcome: Outcome): number => it.results.filter((one) => one.outcome === outcome).length;
  return (
    <ul className="jumps" aria-label="各类结果有几项">
      {GROUPS.filter(({ outcome }) => count(outcome) > 0).map(({ outcome, title }) => (
        <li key={outcome}>
          <a href={`#${outcome}`}>
            {title} <b>{count(outcome)}</b>
          </a>
        </li>
      ))}
    </ul>
  );
};
