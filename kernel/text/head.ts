import { fold } from "./fold.ts";
import { NUMERALS, readNumeral } from "./numeral.ts";
import { afterSentence, type Page } from "./page.ts";

export type Head = {
  number: string | null;
  title: string | null;
  notice: string | null;
  issuer: string | null;
  issuedOn: string | null;
  /** Where the signature below the text begins; the end of the text when there is none. */
  bodyEnd: number;
};

/** Where there are no chapters the whole text would be head. */
const LONGEST_HEAD = 20_000;

type Place = { at: number; end: number };

/** What stands above and below the body. `firstMark` and `lastMark` are where it begins and where its last part begins. */
export const readHead = (page: Page, firstMark: number, lastMark: number): Head => {
  const head = page.text.slice(0, Math.min(firstMark, LONGEST_HEAD));
  const number = findNumber(page, head);
  const letterhead = /^((?:(?!关于).){2,30}?)文件/.exec(number ? head.slice(0, number.at) : "");
  const whole = wholeTitle(head, number, letterhead?.[0].length ?? 0);
  const issued = whole ? /印发《?(.+?)》?的通知$/.exec(whole)?.[1] : undefined;
  const issuer = letterhead?.[1] ?? issuerOfTitle(whole) ?? decreeIssuer(head);
  const date = findDate(page, [issuer, issuerOfTitle(whole)], firstMark, lastMark);
  return {
    number: number?.number ?? null,
    title: issued ?? whole,
    notice: issued ? whole : null,
    issuer: issuer ?? null,
    issuedOn: date?.day ?? null,
    bodyEnd: tailStart(page, lastMark, date),
  };
};

const NUMBER = /([\u4e00-\u9fa5]{2,14})[[(]((?:19|20)\d{2})[\])]第?0*([1-9]\d*)号/g;
const DECREE = /([\u4e00-\u9fa5]{2,14}令)第?0*([1-9]\d*)号/;
/** Line breaks are gone, so the word before the number may have run into it. */
const RUN_IN =
  /.*(?:文件|通知|意见|批复|复函|决定|方案|办法|公告|通告|通报|报告|请示|条例|规定|措施|规划|计划|要点|发文字号|文号)(?=.{2})/;

/** The document's own 文号: the first that is not in brackets as a reference to another document. */
const findNumber = (page: Page, head: string): (Place & { number: string }) | undefined => {
  const flat = fold(head);
  for (const it of flat.matchAll(NUMBER)) {
    const printed = it[1] ?? "";
    const prefix = printed.replace(RUN_IN, "");
    const at = it.index + printed.length - prefix.length;
    if (flat.charAt(at - 1) === "(") continue;
    return { number: `${prefix}〔${it[2]}〕${it[3]}号`, at, end: it.index + it[0].length };
  }
  const decree = DECREE.exec(flat);
  if (!decree || !page.startSet.has(decree.index)) return undefined;
  return {
    number: `${decree[1]}第${decree[2]}号`,
    at: decree.index,
    end: decree.index + decree[0].length,
  };
};

const NOTICE =
  /的(?:若干|指导|实施|补充|有关|专项)?(?:通知|意见|批复|复函|函|决定|公告|通告|通报|命令|请示|报告|纪要|议案|决议|公报)(?![》的])/g;
const RULES = /(?:方案|办法|规定|条例|细则|规划|计划|措施|意见|要点)(?![》的])/g;

const wholeTitle = (head: string, number: Place | undefined, letterhead: number): string | null => {
  const listed = /标题[:：](.{4,120}?)(?:发文字号|文号|发布日期|成文日期)[:：]/.exec(head)?.[1];
  if (listed) return listed;
  const before = number ? head.slice(letterhead, number.at) : "";
  if (before.includes("关于")) return endOfTitle(before) ?? before;
  const decreed = number ? /^《([^》]{2,60})》/.exec(head.slice(number.end))?.[1] : undefined;
  if (decreed) return decreed;
  const after = head.slice(number?.end ?? 0);
  // The salutation or the first sentence ends what can still be the title.
  const upTo = after.slice(0, firstSign(after));
  return endOfTitle(upTo) ?? (upTo.length > 0 && upTo.length <= 60 ? upTo : null);
};

/** Up to the word that says what kind of document it is, outside 《》. */
const endOfTitle = (text: string): string | null => {
  const outside = text.replace(/《[^》]*》/g, (it) => "《".repeat(it.length));
  const kinds = [...outside.matchAll(NOTICE)][0] ?? [...outside.matchAll(RULES)].at(-1);
  return kinds ? text.slice(0, kinds.index + kinds[0].length) : null;
};
const firstSign = (text: string): number => {
  const at = text.search(/[：:。；]/);
  return at < 0 ? text.length : at;
};

const issuerOfTitle = (title: string | null): string | undefined =>
  title ? /^([\u4e00-\u9fa5、]{2,40}?)关于/.exec(title)?.[1] : undefined;
const decreeIssuer = (head: string): string | undefined =>
  /^(?:中华人民共和国)?([\u4e00-\u9fa5]{2,20})令第?\d/.exec(fold(head))?.[1];

type DateFound = Place & { day: string };
const DATE = new RegExp(
  `(\\d{4}|[${NUMERALS}]{4})年(\\d{1,2}|[${NUMERALS}]{1,2})月(\\d{1,2}|[${NUMERALS}]{1,3})日`,
  "g",
);

/** The date of signature: before （此件…）, after the issuer's name, or on a line of its own; else what the index card says. */
const findDate = (
  page: Page,
  issuers: readonly (string | undefined)[],
  firstMark: number,
  lastMark: number,
): DateFound | undefined => {
  const { flat, text } = page;
  const outside = [...flat.matchAll(DATE)]
    .map((it) => ({ at: it.index, end: it.index + it[0].length, day: dayOf(it) }))
    .filter((it): it is DateFound => it.day !== undefined && (it.at < firstMark || it.at > lastMark));
  const issuedBy = (it: DateFound): boolean =>
    issuers.some((issuer) => issuer !== undefined && text.endsWith(issuer, it.at));
  const listed = (it: DateFound): boolean => flat.endsWith("成文日期:", it.at);
  const ownLine = (it: DateFound): boolean =>
    page.startSet.has(it.at) &&
    (page.startSet.has(it.end) || it.end === flat.length) &&
    !flat.endsWith(":", it.at);
  return (
    outside.find((it) => /^\((?:此件|本文有删减)/.test(flat.slice(it.end, it.end + 8))) ??
    outside.findLast(issuedBy) ??
    outside.findLast(ownLine) ??
    outside.find(listed)
  );
};

const dayOf = (it: RegExpExecArray): string | undefined => {
  const [year, month, date] = [it[1], it[2], it[3]].map((part = "") =>
    /^\d+$/.test(part) ? Number(part) : readNumeral(part),
  );
  if (
    year === undefined ||
    month === undefined ||
    date === undefined ||
    month < 1 ||
    month > 12 ||
    date < 1 ||
    date > 31
  )
    return undefined;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
};

const TAIL = /(?:\((?:此件|本文有删减)|抄送[:：]|附件\d{0,2}[:：.]|主题词[:：])/g;

/** Signature, annex list and distribution list are not part of the last clause. */
const tailStart = (page: Page, lastMark: number, date: DateFound | undefined): number => {
  const { flat } = page;
  TAIL.lastIndex = lastMark;
  let end = flat.length;
  for (let it = TAIL.exec(flat); it; it = TAIL.exec(flat)) {
    if (!afterSentence(page, it.index) && !flat.endsWith("日", it.index)) continue;
    end = it.index;
    break;
  }
  if (!date || date.at < lastMark || date.at > end) return end;
  const signed = Math.max(...["。", ")", "》"].map((it) => flat.lastIndexOf(it, date.at - 1)));
  return signed > lastMark && date.at - signed <= 40 ? signed + 1 : date.at;
};
