import { parseDocument } from "#kernel/text";
import { dayText, findDay } from "../day.ts";
import { type BareText, bareText } from "./bare-text.ts";
import type { HolidayNotice, NoticeDay, NoticeProblem, Prolonging, Remark } from "./notice.ts";
import { readSentence } from "./read-sentence.ts";

/** A part of the text under a heading such as 一、元旦：, or all of it when there are none. */
type Item = { name: string | undefined; from: number; to: number };

const HOLIDAYS = ["元旦", "春节", "清明", "劳动节", "端午", "中秋", "国庆"];
const SENTENCE_END = /[。｡.;!]/;
const CHANGES = /延长|调整|变更|更改/;
const MARK = /[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d)/g;

/**
 * Reads a notice on days off: pure, never throws, drops nothing. What sets a day becomes a day, what sets none a remark,
 * and what contradicts itself or was not understood a problem that points at its characters and says what to do.
 */
export const readNotice = (source: string): HolidayNotice => {
  const text = bareText(source);
  const { number, title, issuedOn } = parseDocument(source);
  const head = headOf(text, title);
  const found: Found = { days: [], prolongings: [], remarks: [], problems: [...head.problems] };
  for (const item of head.items) readItem(text, item, head, issuedOn, found);
  const whole = { start: 0, end: source.length };
  if (head.items.length === 0)
    found.problems.push({
      code: "items-missing",
      says: "没有找到“一、元旦：……放假”这样的条目。请核对是不是放假通知，并粘贴全文。",
      ...whole,
    });
  found.problems.push(...contradictions(found.days, head.year));
  if (head.is === "year" && head.items.length > 0) found.problems.push(...missing(head.items, text));
  return {
    is: head.is,
    year: head.year,
    number,
    title,
    issuedOn: issuedOn === null ? null : (findDay(issuedOn) ?? null),
    ...found,
    days: found.days.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    problems: found.problems.toSorted((a, b) => a.start - b.start),
  };
};

type Found = {
  days: NoticeDay[];
  prolongings: Prolonging[];
  remarks: Remark[];
  problems: NoticeProblem[];
};
type Head = {
  is: HolidayNotice["is"];
  year: number;
  /** Whose days a change is about when its items name none. */
  name: string | undefined;
  items: readonly Item[];
  problems: readonly NoticeProblem[];
};

const headOf = (text: BareText, title: string | null): Head => {
  const { flat } = text;
  const marks = marksIn(text);
  const first = marks[0]?.at ?? flat.length;
  const intro = flat.slice(0, first);
  const about = /现?将(?:调整|延长|变更)?(\d{4})年/.exec(intro);
  const year = Number(/(\d{4})年/.exec(title ?? "")?.[1] ?? about?.[1] ?? 0);
  const name = /(?:延长|调整|变更|更改)(?:\d{4}年)?([\u4e00-\u9fa5、]{2,12}?)(?:放假|假期|假日|节假日)/.exec(
    title ?? "",
  );
  const items = marks.map((mark, at): Item => itemOf(flat, mark, marks[at + 1]?.at ?? flat.length));
  const opening = /(?:如下|通知)[:。]/.exec(flat);
  // A short notice of change may have no numbered items.
  const body = marks.length === 0 && opening ? opening.index + opening[0].length : undefined;
  return {
    is: CHANGES.test(title ?? intro) ? "change" : "year",
    year,
    name: name?.[1],
    items: body === undefined ? items : [{ name: undefined, from: body, to: flat.length }],
    problems:
      year > 0
        ? []
        : [
            {
              code: "year-missing",
              says: "没有找到是哪一年的放假安排。请连同标题“关于某年部分节假日安排的通知”一起粘贴。",
              ...text.placeOf(0, Math.min(first, 60)),
            },
          ],
  };
};

type Mark = { at: number; body: number };
const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
/** Only the next number in order, where a sentence has ended or a line begins: 农历腊月二十八、周日 is none. */
const marksIn = ({ flat, lineStarts }: BareText): Mark[] => {
  const marks: Mark[] = [];
  for (const it of flat.matchAll(MARK)) {
    const numeral = it[0].slice(0, -1);
    const number = NUMERALS.indexOf(numeral) + 1 || Number(numeral);
    const begins = lineStarts.has(it.index) || /[。｡.;!:]/.test(flat.charAt(it.index - 1)) || it.index === 0;
    if (number === marks.length + 1 && begins) marks.push({ at: it.index, body: it.index + it[0].length });
  }
  return marks;
};

const itemOf = (flat: string, { body }: Mark, to: number): Item => {
  const heading = /^([\u4e00-\u9fa5、]{2,16}):/.exec(flat.slice(body, to));
  return heading
    ? { name: heading[1] ?? "", from: body + heading[0].length, to }
    : { name: undefined, from: body, to };
};

const readItem = (
  text: BareText,
  item: Item,
  { name, year }: Head,
  issuedOn: string | null,
  found: Found,
): void => {
  let unnamed = false;
  let over = false;
  for (const { from, to } of sentencesIn(text, item)) {
    const place = text.placeOf(from, to);
    const words = text.flat.slice(from, to);
    over ||= isSignature(words, issuedOn);
    const read = readSentence(text, from, to, { name: item.name ?? name ?? "", year });
    if (over || read.remark) {
      found.remarks.push({ text: words, ...place });
      continue;
    }
    for (const it of read.days) if (!found.days.some(sameAs(it))) found.days.push(it);
    found.prolongings.push(...read.prolongings);
    found.problems.push(...read.problems);
    if (read.days.length > 0 && (item.name ?? name) === undefined && !unnamed) {
      unnamed = true;
      found.problems.push({
        code: "name-missing",
        says: "没有写是哪个节日放假，请在前面写上，例如“一、元旦：”。",
        ...place,
      });
    }
  }
};

/** Said again in the same words: 其中9月3日放假. */
const sameAs = (it: NoticeDay) => (one: NoticeDay) =>
  one.day === it.day && one.is === it.is && one.name === it.name;

function* sentencesIn(text: BareText, { from, to }: Item): Generator<{ from: number; to: number }> {
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (!SENTENCE_END.test(text.flat.charAt(at))) continue;
    if (at > start) yield { from: start, to: at };
    start = at + 1;
  }
  if (to > start) yield { from: start, to };
}

/** 国务院办公厅2018年12月4日: who signed and when. What follows is no part of the notice. */
const isSignature = (words: string, issuedOn: string | null): boolean => {
  const date = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(words);
  if (!date || /放假|上班|补休/.test(words)) return false;
  const day = `${date[1]}-${date[2]?.padStart(2, "0")}-${date[3]?.padStart(2, "0")}`;
  return day === issuedOn || /(?:厅|府|院|局|委员会|部)$/.test(words.slice(0, date.index));
};

/** A day is off or worked, and belongs to one holiday and to the year of the notice. */
const contradictions = (days: readonly NoticeDay[], year: number): NoticeProblem[] =>
  days.flatMap((it, at): NoticeProblem[] => {
    const { start, end } = it;
    const earlier = days.slice(0, at).find((one) => one.day === it.day);
    const told = dayText(it.day);
    if (earlier && earlier.is !== it.is)
      return [{ code: "off-and-work", says: `${told}又写放假又写上班，请核对哪一处写错了。`, start, end }];
    if (earlier && earlier.name !== it.name)
      return [
        {
          code: "named-twice",
          says: `${told}在“${earlier.name}”和“${it.name}”里各写了一次，请核对日期。`,
          start,
          end,
        },
      ];
    const own = Number(it.day.slice(0, 4));
    const belongs = own === year || (own === year - 1 && it.day.slice(5, 7) === "12");
    return belongs || year === 0
      ? []
      : [{ code: "year-strange", says: `${told}不在 ${year} 年的安排之内，请核对年份。`, start, end }];
  });

const missing = (items: readonly Item[], text: BareText): NoticeProblem[] => {
  const named = items.map((it) => it.name ?? "").join("、");
  const absent = HOLIDAYS.filter((it) => !named.includes(it));
  return absent.length === 0
    ? []
    : [
        {
          code: "holiday-missing",
          says: `全年的通知里没有找到${absent.join("、")}。请粘贴全文；只改一个节日的通知，标题应有“调整”或者“延长”。`,
          ...text.placeOf(items[0]?.from ?? 0, items.at(-1)?.to ?? 0),
        },
      ];
};
