import { aboutInWan, fen } from "#kernel/money";
import type { Cost } from "./contract.ts";
import type { Understood } from "./store.ts";
import type { Sums } from "./tally.ts";

const PER = { once: "", month: "每月", year: "每年" } as const;
const number = (it: number): string => it.toLocaleString("zh-CN");

/** The whole in one sentence: 把从业人数上限从 300人 提高到 500人：新增 37 户符合，0 户失去，每年多花 120万元—360万元。 */
export const headlineOf = (understood: Understood, sums: Sums): string => {
  const counts = `新增 ${number(sums.newly)} 户符合，${number(sums.noLonger)} 户失去`;
  const more = [
    movedText(sums),
    sums.effects.mayWin > 0 ? `${number(sums.effects.mayWin)} 户信息不全、可能受益` : "",
    sums.effects.mayLose > 0 ? `${number(sums.effects.mayLose)} 户信息不全、可能受损` : "",
  ].filter((it) => it !== "");
  return `${changeText(understood)}：${[counts, ...more, moneyText(understood, sums)].join("，")}。`;
};

/** Numbers that go the same way together are named together. */
const changeText = ({ otherVersion, base, changed }: Understood): string => {
  const together = Map.groupBy(changed, ({ from, to }) => `${from} ${to}`);
  const numbers = [...together.values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const names = [first, ...rest].map((it) => it.name).join("、");
    return [`把${names}从 ${first.from} ${first.direction === "up" ? "提高到" : "降到"} ${first.to}`];
  });
  if (otherVersion === null) return numbers.join("，");
  const swap = base === null ? `换上 ${otherVersion} 版` : `用 ${otherVersion} 版替换 ${base} 版`;
  return [swap, ...numbers].join("，");
};

/** Who wins or loses beyond those that come to be met or no longer are. */
const movedText = ({ effects, newly, noLonger }: Sums): string => {
  if (effects.wins === newly && effects.loses === noLonger) return "";
  return `${number(effects.wins)} 户受益，${number(effects.loses)} 户受损`;
};

const moneyText = (understood: Understood, sums: Sums): string => {
  const { before, after } = sums;
  const open = Math.max(before.open, after.open);
  if (open > 0) {
    const all = after.min === 0 && after.max === 0 && before.min === 0 && before.max === 0;
    if (all) return "金额没有确定，花多少钱算不出";
  }
  const known = knownMoneyText(understood, before, after);
  if (open > 0) return `算得出的户${known}，另有 ${number(open)} 户符合但金额算不出`;
  const undecided = Math.min(sums.outcomes.before.unknown, sums.outcomes.after.unknown);
  const isUnmoved = before.min === after.min && before.max === after.max;
  return isUnmoved && undecided > 0 ? `${known}（缺信息的 ${number(undecided)} 户没有算进去）` : known;
};

const knownMoneyText = (understood: Understood, before: Cost, after: Cost): string => {
  const per = PER[understood.per];
  const [least, most] = differenceOf(before, after);
  const words = understood.money === "paid" ? ["多花", "少花"] : ["少收", "多收"];
  if (least === 0 && most === 0) return understood.money === "paid" ? "花的钱不变" : "收的税费不变";
  const whom = understood.award ? "全部入选时" : "";
  if (least >= 0) return `${whom}${per}${words[0]} ${rangeText(least, most)}`;
  if (most <= 0) return `${whom}${per}${words[1]} ${rangeText(-most, -least)}`;
  return `${whom}${per}从${words[1]} ${aboutInWan(fen(-least))} 到${words[0]} ${aboutInWan(fen(most))} 都有可能`;
};

/** Whoever is entitled to a range gets the same place in it before and after: the ends are compared with the ends. */
const differenceOf = (before: Cost, after: Cost): [number, number] => {
  const ends = [after.min - before.min, after.max - before.max];
  return [Math.min(...ends), Math.max(...ends)];
};
const rangeText = (least: number, most: number): string =>
  least === most ? aboutInWan(fen(least)) : `${aboutInWan(fen(least))}—${aboutInWan(fen(most))}`;
