import type { Day } from "#kernel/calendar";
import type { Certainty } from "#kernel/citation";
import type { Amount, Condition, PolicyVersion, Vocabulary } from "../ast.ts";
import { kindProblems } from "../kinds.ts";
import { certaintyAt } from "./citations.ts";
import { eat, eatAny, eatQuoted, ended, spanOf } from "./cursor.ts";
import { type Document, openDocument, type Parsed } from "./document.ts";
import { type Places, placesIn } from "./places.ts";
import { readAmount, readLimits, readScore } from "./read-amount.ts";
import { grammar, readWhole } from "./read-condition.ts";
import { readNumber } from "./read-number.ts";
import { NOTHING, type Reading, report } from "./reading.ts";
import type { Section } from "./sections.ts";
import { CERTAINTIES, HEADS, type Head } from "./words.ts";

/** What every version has, and a text may leave out where it is known already. */
export type VersionHead = Pick<
  PolicyVersion,
  "version" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "certainty"
>;

/** A condition with the list of what it rests on. Whatever the text, it is answered and never thrown. */
export const parseCondition = (text: string, vocabulary: Vocabulary): Parsed<Condition> => {
  const document = openDocument(text, vocabulary, ["citations"]);
  const section = document.sections.get(undefined);
  return document.finish(section && readPart(document, section, grammar.condition));
};

/** A whole version. What `base` holds stands where the text does not say it; anything else is as the text says. */
export const parseVersion = (
  text: string,
  vocabulary: Vocabulary,
  base: Partial<VersionHead> = {},
): Parsed<PolicyVersion> => readVersion(text, vocabulary, base).parsed;

/** The same, with the place in the text of everything that a finding can be about. */
export const parsePlacedVersion = (
  text: string,
  vocabulary: Vocabulary,
): Parsed<{ version: PolicyVersion; places: Places }> => {
  const { parsed, document } = readVersion(text, vocabulary, {});
  return "errors" in parsed
    ? parsed
    : {
        ok: { version: parsed.ok, places: placesIn(document, parsed.ok, vocabulary) },
        warnings: parsed.warnings,
      };
};

type ReadVersion = { document: Document; parsed: Parsed<PolicyVersion> };
const readVersion = (text: string, vocabulary: Vocabulary, base: Partial<VersionHead>): ReadVersion => {
  const document = openDocument(text, vocabulary);
  if (document.sections.size > 0) nothingBefore(document);
  const part = <Result>(head: Head, read: (it: Reading) => Result | undefined): Result | undefined => {
    const section = document.sections.get(head);
    return section && readPart(document, section, read);
  };
  const needed = <Result>(head: Head, read: (it: Reading) => Result | undefined, known?: Result) => {
    if (!document.sections.has(head) && known === undefined) headMissing(document, head);
    return document.sections.has(head) ? part(head, read) : known;
  };
  const [version, issuedOn, effectiveFrom, effectiveTo, certainty] = [
    needed("version", readLine, base.version),
    needed("issuedOn", readDay, base.issuedOn),
    needed("effectiveFrom", readDay, base.effectiveFrom),
    needed("effectiveTo", readLastDay, base.effectiveTo),
    needed("certainty", readCertainty, base.certainty),
  ];
  const when = needed("when", grammar.condition);
  const amount = needed("amount", readAmountOrNone);
  const rest = optionalParts({
    note: part("note", readLine),
    appliesTo: part("appliesTo", grammar.condition),
    otherwise: part("otherwise", amountReader),
    worth: part("worth", amountReader),
    score: part("score", (it) => readScore(it, grammar)),
    limits: part("limits", readLimitsOrNone),
  });
  if (
    version === undefined ||
    issuedOn === undefined ||
    effectiveFrom === undefined ||
    effectiveTo === undefined ||
    certainty === undefined ||
    when === undefined ||
    amount === undefined
  )
    return { document, parsed: document.finish<PolicyVersion>(NOTHING) };
  const dates = { issuedOn, effectiveFrom, effectiveTo };
  const made: PolicyVersion = { version, ...dates, certainty, when, amount, ...rest };
  checkKinds(document, made, vocabulary);
  return { document, parsed: document.finish(made) };
};

type Optional = Pick<PolicyVersion, "note" | "appliesTo" | "otherwise" | "worth" | "score" | "limits">;
/** Only what is there: an optional part that is not written does not exist. */
const optionalParts = (it: { [Part in keyof Optional]: Optional[Part] | undefined }): Optional =>
  Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined)) as Optional;

const readPart = <Result>(
  document: Document,
  section: Section,
  read: (it: Reading) => Result | undefined,
): Result | undefined => {
  const it = document.readingOf(section);
  if (!ended(it.cursor)) return readWhole(it, () => read(it));
  return report(
    it,
    [0, 0],
    "part-empty",
    section.head ? `“${HEADS[section.head]}：”后面还没有写内容。` : "还没有写条件。",
  );
};

const nothingBefore = (document: Document): void => {
  const section = document.sections.get(undefined);
  const it = section && document.readingOf(section);
  if (it && !ended(it.cursor))
    report(
      it,
      [0, it.cursor.flat.length],
      "no-head",
      "这些文字前面没有写是哪一部分，请另起一行写“条件：”等。",
      [`${HEADS.when}：`],
    );
};

const headMissing = (document: Document, head: Head): void => {
  const end = document.text.length;
  document.errors.push({
    from: end,
    to: end,
    code: "head-missing",
    says: `还缺“${HEADS[head]}：”这一行${head === "amount" ? "，没有金额的写“金额：无”" : head === "when" ? "，没有条件的写“条件：无条件”" : ""}。`,
    suggestions: [`${HEADS[head]}：`],
  });
};

/** The rest of a line as typed, or a quoted text. */
const readLine = (it: Reading): string | undefined => {
  const { cursor } = it;
  const start = cursor.at;
  const quoted = eatQuoted(cursor, "“");
  if (typeof quoted === "object" && ended(cursor)) return quoted.content;
  cursor.at = cursor.flat.length;
  const { from, to } = spanOf(cursor, start, cursor.at);
  return cursor.text.slice(from, to);
};

const readDay = (it: Reading): Day | undefined => {
  const start = it.cursor.at;
  const before = it.errors.length;
  const read = readNumber(it, { type: "day" });
  if (read?.type === "day" && typeof read.value === "string") return read.value as Day;
  return it.errors.length > before
    ? NOTHING
    : report(it, [start, it.cursor.at], "not-a-day", "这里要写日期，例如 2025年3月1日。");
};
const readLastDay = (it: Reading): Day | null | undefined =>
  eatAny(it.cursor, "未定", "无", "长期有效", "长期") ? null : readDay(it);

const readCertainty = (it: Reading): Certainty | undefined =>
  certaintyAt(it) ??
  report(
    it,
    [0, it.cursor.flat.length],
    "unknown-certainty",
    "确定程度只能是：已核对、转引、凭记忆、待核实。",
    Object.values(CERTAINTIES),
  );

const amountReader = (it: Reading): Amount | undefined => readAmount(it, grammar);
const readAmountOrNone = (it: Reading): Amount | null | undefined =>
  eat(it.cursor, "无") ? null : amountReader(it);
const readLimitsOrNone = (it: Reading) => {
  if (it.cursor.flat !== "无") return readLimits(it, grammar);
  it.cursor.at++;
  return [];
};

/** What only shows when an amount, a score or a limit is looked at as a whole. */
const checkKinds = (document: Document, made: PolicyVersion, vocabulary: Vocabulary): void => {
  const { version, issuedOn, effectiveFrom, effectiveTo, certainty } = made;
  const when: Condition = { is: "all", of: [] };
  const bare = { version, issuedOn, effectiveFrom, effectiveTo, certainty, when, amount: null };
  for (const head of ["amount", "otherwise", "worth", "score", "limits"] as const) {
    const section = document.sections.get(head);
    if (!section) continue;
    const it = document.readingOf(section);
    for (const { code, says } of kindProblems({ ...bare, [head]: made[head] }, vocabulary))
      report(it, [0, it.cursor.flat.length], code, says);
  }
};
