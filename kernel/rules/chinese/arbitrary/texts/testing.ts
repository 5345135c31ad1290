import fc from "fast-check";
import type { FactDeclaration, ValueType, Vocabulary } from "../../../ast.ts";

const told = (
  key: string,
  name: string,
  type: ValueType,
  rest: Partial<FactDeclaration> = {},
): FactDeclaration => ({
  key,
  name,
  type,
  period: "current",
  sensitivity: "public",
  question: "？",
  ...rest,
});
/** The vocabulary of a club, as sensible people would make it. */
export const club: Vocabulary = new Map(
  [
    told("staff", "从业人数", "integer", { unit: "人", synonyms: ["职工人数"] }),
    told("income", "营业收入", "money", { unit: "万元", synonyms: ["收入"] }),
    told("growth", "营业收入增长率", "rate"),
    told("founded", "成立日期", "day", { synonyms: ["成立"] }),
    told("first", "首次认定", "boolean"),
    told("loans", "贴息次数", "integer", { unit: "次" }),
    told("points", "得分", "decimal"),
    told("trade", "所属行业", "choice", {
      synonyms: ["行业"],
      hierarchical: true,
      choices: [
        { value: "A", label: "农、林、牧、渔业" },
        { value: "B", label: "采矿业" },
        { value: "C", label: "制造业" },
        { value: "C39", label: "计算机、通信和其他电子设备制造业" },
      ],
    }),
    told("size", "企业规模", "choice", {
      choices: [
        { value: "small", label: "小型" },
        { value: "micro", label: "微型" },
        { value: "none", label: "不适用（未划型）" },
      ],
    }),
    told("tags", "荣誉", "choices", {
      choices: [
        { value: "g", label: "小巨人" },
        { value: "s", label: "专精特新" },
      ],
    }),
    told("remark", "备注", "text"),
  ].map((it) => [it.key, it]),
);

const count = fc.nat(5000);

/** A number in numerals, written group by group of four figures, as schools teach it. */
export const numerals = (value: number): string => {
  const group = (of: number): string =>
    [...String(of).padStart(4, "0")]
      .map((one, at) =>
        one === "0" ? "零" : `${"零一二三四五六七八九"[Number(one)]}${["千", "百", "十", ""][at]}`,
      )
      .join("");
  const [high, middle, low] = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4];
  const said = [
    ...(high > 0 ? [numerals(high), "亿"] : []),
    ...(middle > 0 ? [group(middle), "万"] : ["零"]),
    group(low),
  ].join("");
  return said
    .replaceAll(/零+(?=万)/g, "")
    .replaceAll(/零+/g, "零")
    .replaceAll(/^零(?=.)|(?<=.)零$/g, "");
};
const inNumerals = fc.integer({ min: 1, max: 5000 }).map(numerals);
const bound = fc.constantFrom(
  "不超过",
  "不低于",
  "超过",
  "低于",
  "不满",
  "不足",
  "至少",
  "至多",
  "达到",
  "少于",
  "多于",
  "≤",
  ">",
  "是",
  "不是",
);
const behind = fc.constantFrom("以上", "以下", "以内", "及以上", "及以下");
const bounded = (fields: readonly string[], units: readonly string[]): fc.Arbitrary<string> => {
  // 三百千元 nobody writes.
  const inFull = units.filter((it) => it !== "千元");
  const amount = fc.oneof(
    fc.tuple(count, fc.constantFrom(...units)).map((it) => it.join("")),
    fc.tuple(inNumerals, fc.constantFrom(...inFull)).map((it) => it.join("")),
  );
  return fc.oneof(
    fc.tuple(fc.constantFrom(...fields), bound, amount).map((it) => it.join(" ")),
    fc.tuple(fc.constantFrom(...fields), amount, behind).map(([field, it, word]) => `${field} ${it}${word}`),
  );
};
const atom = fc.oneof(
  bounded(["从业人数", "职工人数"], ["人", "", "万人"]),
  bounded(["营业收入", "收入", "2 × 收入", "（营业收入 ＋ 收入）"], ["元", "万元", "亿元", "万", "千元"]),
  bounded(["营业收入增长率"], ["%"]),
  bounded(["贴息次数"], ["次"]),
  fc
    .tuple(
      fc.constantFrom("满", "不满"),
      fc.oneof(count, inNumerals),
      fc.constantFrom("年", "个月", "月", "周年", "天", "日"),
    )
    .map(([by, it, unit]) => `成立 ${by} ${it} ${unit}`),
  fc
    .tuple(
      fc.constantFrom("不早于", "早于", "晚于", "不晚于"),
      fc.constantFrom("2025年3月1日", "2025-03-01", "二〇二五年三月一日", "查询日"),
    )
    .map(([by, it]) => `成立日期 ${by} ${it}`),
  fc.constantFrom(
    "行业 属于（制造业、采矿业）",
    "行业 不属于（农、林、牧、渔业，B）",
    "行业 在（C39、C40）类目之内",
    "行业 属于 制造业",
  ),
  fc.constantFrom(
    "企业规模 是 小型",
    "企业规模 为 “微型”",
    "企业规模 不是 none",
    "企业规模 是 不适用（未划型）",
  ),
  fc.constantFrom(
    "首次认定 为 是",
    "首次认定 是",
    "首次认定 是 否",
    "荣誉 属于（小巨人；专精特新）",
    "荣誉 是 集合（小巨人）",
  ),
  fc.constantFrom(
    "已填报（备注）",
    "未填报（成立）",
    "需要判断“是否“真的”新”",
    "需要人工判断“看”",
    "备注 是 “甲 乙”",
  ),
);
const marked = fc.tuple(atom, fc.constantFrom("", "〔1〕", "[2]", "【1】")).map((it) => it.join(""));
const { joined: composed } = fc.letrec<{ joined: string }>((again) => ({
  joined: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    marked,
    fc
      .tuple(again("joined"), fc.constantFrom("且", "或", "并且", "或者"), again("joined"))
      .map((it) => it.join(" ")),
    again("joined").map((it) => `（${it}）`),
    again("joined").map((it) => `并非（${it}）`),
  ),
}));
/** Conditions as people write them over the club's vocabulary. */
export const texts: fc.Arbitrary<string> = composed.map(
  (it) => `${it}\n依据：\n〔1〕 章程 第一条 “练满二十课时”\n〔2〕 《章程》第二条“缴费”（转引）`,
);

/** The same text in other widths, with blanks and breaks where none were and none where some were; quotes stay, and so does the list of sources. */
export const widened = (text: string, choose: () => number): string => {
  const end = text.indexOf("\n依据");
  const changed = text
    .slice(0, end)
    .split(/(“(?:[^“”]|“[^”]*”)*”|\d{4}-\d{2}-\d{2})/)
    .map((it, at) => (at % 2 === 1 ? it : [...it].map((char) => otherwise(char, choose())).join("")));
  return changed.join("") + text.slice(end);
};
const HALF: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "；": ";",
  "，": ",",
  "＋": "+",
  "〔": "[",
  "〕": "]",
};
const otherwise = (char: string, choice: number): string => {
  if (char === " ") return ["", " ", "\u3000", "\n "][choice] ?? char;
  if (choice === 1)
    return /[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : (HALF[char] ?? char);
  return choice === 2 && !/[\d.]/.test(char) ? `${char} ` : char;
};
