import type { MoneyEnds, SandboxRun, Served, ServedSide } from "#engines/matching/contract";
import { fen, inWan } from "#kernel/money";
import { costText, count, rangeText } from "./texts.ts";

/** Whom a limited budget reaches: how many, in which county, where the money ends and what all would need. */
export const ServedBy = ({ run }: { run: SandboxRun }) => {
  const limit = run.result?.budget.limit;
  const served = run.result?.served;
  if (!served || limit === undefined || limit === null) return null;
  const { before, after, order } = served;
  const rows = after.regions.map((it) => it.key);
  const all = [
    ...after.regions,
    ...before.regions.filter((it) => !rows.includes(it.key)).map((it) => ({ ...it, ...NOBODY })),
  ];
  const hasPossibly = after.possibly > 0;
  return (
    <section className="office-card sandbox-served" aria-labelledby="served-title">
      <h2 id="served-title">预算 {inWan(fen(limit))} 够哪些户</h2>
      <p>{orderText(order)}</p>
      <p>
        <b>改之后</b>：{sideText(after, limit)}
      </p>
      <p>
        <b>改之前</b>：{sideText(before, limit)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, so the keyboard must reach it */}
      <div className="sandbox-scroll" tabIndex={0}>
        <table className="sandbox-table">
          <caption className="unseen">各县市有多少户得到预算</caption>
          <thead>
            <tr>
              <th scope="col">县市</th>
              <th scope="col">改之前得到／符合</th>
              <th scope="col">改之后得到／符合</th>
              {hasPossibly ? <th scope="col">可能得到</th> : null}
              <th scope="col">得不到</th>
            </tr>
          </thead>
          <tbody>
            {all.map((it) => {
              const was = before.regions.find((one) => one.key === it.key);
              return (
                <tr key={it.key}>
                  <th scope="row">{it.name}</th>
                  <td>
                    {count(was?.surely ?? 0)}／{count(was?.entitled ?? 0)} 户
                  </td>
                  <td>
                    {count(it.surely)}／{count(it.entitled)} 户
                  </td>
                  {hasPossibly ? <td>{count(it.possibly)} 户</td> : null}
                  <td>{count(it.entitled - it.surely - it.possibly)} 户</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
};
const NOBODY = { entitled: 0, surely: 0, possibly: 0 };

const orderText = ({ is, says }: Served["order"]): string => {
  const assumed = "谁先申请还不知道，这里按名录里固定的次序排，只能估计户数。";
  switch (is) {
    case "firstCome":
      return `规则写明先到先得，用完为止。${assumed}`;
    case "rank":
      return says === null
        ? `规则写明择优，没有写按什么排序。${assumed}`
        : `规则写明择优，按${says}从高到低排，用完为止；分不出高低的按名录里固定的次序排。`;
    case "assumed":
      return `规则没有写钱不够时先给谁，这里假设先到先得、用完为止。${assumed}`;
  }
};

export const sideText = (it: ServedSide, limit: number): string => {
  if (it.entitled === 0) return "没有符合的户。";
  const needed = `符合 ${count(it.entitled)} 户，全部都给要 ${costText(it.needed)}`;
  if (!it.earliest) return `${needed}，够用，全部得到。`;
  const reached =
    it.possibly === 0
      ? `够 ${count(it.surely)} 户`
      : `一定够 ${count(it.surely)} 户，最多到 ${count(it.surely + it.possibly)} 户`;
  const short = it.needed.max - limit;
  const missing =
    short <= 0
      ? ""
      : it.needed.min > limit
        ? `要全部都给，还差 ${rangeText({ min: it.needed.min - limit, max: short })}。`
        : `要全部都给，最多还差 ${inWan(fen(short))}。`;
  return `${needed}；${reached}。${endText(it.earliest)}${missing}`;
};

const endText = ({ place, region, name, money }: MoneyEnds): string =>
  `排到第 ${count(place)} 户就不够了：${name === null ? "" : `${name}，`}${region}${
    money === null ? "，金额未定" : `，应得 ${rangeText(money)}`
  }。`;
