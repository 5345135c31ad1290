/**
 * The face of the rule language that officials read and edit. Printed and read again, a condition or a version is the
 * same tree, without a normal form. Blanks, line breaks and widths do not matter outside quotes.
 *
 *   从业人数 不超过 300人〔1〕      also 从业人数 300人以下; see words.ts for all words and what they include
 *   所属行业 属于（制造业、采矿业）〔1〕, 不属于（…）: of a tree of codes within a branch, else one of several values
 *   所属行业 恰为（C39）: exactly that code of a tree; 在（…）类目之内: within, of a field that is no tree
 *   成立日期 满 1年, 不满 6个月, 满年数（成立日期） 超过 3年
 *   首次认定 为 是, 已填报（字段）, 未填报（字段）, 需要判断“…”, 并非（…）, 无条件
 *   甲 且 乙, 甲 或 乙              且 binds before 或; printed with brackets; 同时满足（…；…）, 满足其一（…；…）
 *   ＋ － × ÷, 取最小（…、…）, 取最大（…、…）, 查询日
 *   分情形（条件 则 数；否则 数）, 超额累进（基数：至 100万元 按 5%〔1〕；以上 按 10%〔1〕）, 全额累进（…）
 *   判定表（取首行：从业人数、所属行业；不低于 10人、任意 → 3〔1〕；否则 1）, 取唯一行, 各行相加
 *
 * Where a bare word could be misread: 「字段」, 「#key」, “选项”, 代码“…”, and 选项“…”, 文字“…”, 集合（…） where the type
 * would not be clear. A plain number is a decimal; 300人（整数） says that the tree holds an integer.
 */
export type { Span, TextProblem } from "./cursor.ts";
export type { Parsed } from "./document.ts";
export { findPlace, type Places } from "./places.ts";
export { printCondition, printVersion } from "./print-version.ts";
export { parseCondition, parsePlacedVersion, parseVersion, type VersionHead } from "./read-version.ts";
export { nearest as nearestNames } from "./suggest.ts";
