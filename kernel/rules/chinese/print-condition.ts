import type { Citation } from "#kernel/citation";
import type { Condition, Leaf, Vocabulary } from "../ast.ts";
import { SINCE_UNITS } from "../since.ts";
import { inQuotes } from "./cursor.ts";
import { DAY_WORDS, expressionText, FLAG_WORDS, type Printing, WORDS } from "./print-expression.ts";
import { choicesText, exactly, fieldText, withinText } from "./print-value.ts";
import { shapeOf } from "./shape.ts";
import { nameIndex } from "./word-index.ts";

/** A printing that numbers citations in the order in which it meets them. */
export const printingFor = (vocabulary: Vocabulary, mark: (cite: Citation) => string): Printing => {
  const printing: Printing = { vocabulary, mark, condition: (it) => conditionText(it, printing) };
  return printing;
};

const isChain = (it: Condition): boolean => (it.is === "all" || it.is === "any") && it.of.length > 1;

/** Joined conditions stand between brackets within other joined ones, so that nobody has to know which joint binds first. */
export const conditionText = (it: Condition, printing: Printing, joint = " "): string => {
  if ((it.is === "all" || it.is === "any") && isChain(it))
    return it.of
      .map((one) => (isChain(one) ? `（${conditionText(one, printing)}）` : conditionText(one, printing)))
      .join(`${joint}${it.is === "all" ? "且" : "或"} `);
  switch (it.is) {
    case "all":
      return it.of.length === 0 && !nameIndex(printing.vocabulary).isCutShort("无条件")
        ? "无条件"
        : `同时满足（${listed(it.of, printing)}）`;
    case "any":
      return `满足其一（${listed(it.of, printing)}）`;
    case "not":
      return notText(it.of, printing);
    default:
      return leafText(it, printing, false) + printing.mark(it.cite);
  }
};
const listed = (of: readonly Condition[], printing: Printing): string =>
  of.map((one) => conditionText(one, printing)).join("；");

const notText = (it: Condition, printing: Printing): string =>
  it.is === "oneOf" || it.is === "within" || it.is === "answered"
    ? leafText(it, printing, true) + printing.mark(it.cite)
    : `并非（${conditionText(it, printing)}）`;

const leafText = (it: Leaf, printing: Printing, negated: boolean): string => {
  const { vocabulary } = printing;
  switch (it.is) {
    case "judged":
      return `需要判断${inQuotes(it.question)}`;
    case "answered":
      return `${negated ? "未" : "已"}填报（${fieldText(it.key, vocabulary)}）`;
    case "oneOf":
    case "within": {
      const shape = shapeOf(it.left, vocabulary);
      const members =
        it.is === "within"
          ? withinText(it.codes, shape)
          : `${exactly(shape)}${choicesText(it.values, shape)}`;
      return `${expressionText(it.left, undefined, printing)} ${negated ? "不" : ""}${members}`;
    }
    case "compare":
      return termText(it, printing) ?? comparisonText(it, printing);
  }
};

const comparisonText = ({ left, by, right }: Leaf & { is: "compare" }, printing: Printing): string => {
  const shape = shapeOf(left, printing.vocabulary);
  const words = shape?.type === "day" ? DAY_WORDS : shape?.type === "boolean" ? FLAG_WORDS : WORDS;
  return `${expressionText(left, undefined, printing)} ${words[by]} ${expressionText(right, shape, printing)}`;
};

/** 成立日期 满 1年 */
const termText = ({ left, by, right }: Leaf & { is: "compare" }, printing: Printing): string | undefined => {
  if (left.is !== "fullSince") return undefined;
  if (right.is !== "value" || (right.type !== "decimal" && right.type !== "integer")) return undefined;
  if ((by !== "≥" && by !== "<") || shapeOf(left.day, printing.vocabulary)?.type !== "day") return undefined;
  const count = expressionText(right, { type: "integer", unit: SINCE_UNITS[left.unit] }, printing);
  return `${expressionText(left.day, undefined, printing)} ${by === "≥" ? "满" : "不满"} ${count}`;
};
