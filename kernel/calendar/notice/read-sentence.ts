import type { BareText } from "./bare-text.ts";
import { type Reading, report, type SentenceContext, type SentenceRead, set } from "./reading.ts";
import { besideWeekends } from "./span.ts";
import { takeAside, takeDate } from "./take-date.ts";
import { takeCount, takeOff, takeWork } from "./take-word.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** Without a date "放假1天" lacks one; a long sentence with the same words is advice. */
const LONGEST_BARE = 12;
/** Only encouraged, or left to somebody else: sets no day, whatever dates it names. */
const SETS_NOTHING = /^(?:鼓励|建议|提倡|倡导|支持)/;

export const readSentence = (
  text: BareText,
  from: number,
  to: number,
  context: SentenceContext,
): SentenceRead => {
  const flat = text.flat.slice(from, to);
  const tokens = tokensOf(text.flat, from, to);
  const sets =
    tokens.some((it) => it.is === "date") || (/放假|上班/.test(flat) && flat.length <= LONGEST_BARE);
  const reading: Reading = {
    days: [],
    prolongings: [],
    problems: [],
    remark: !sets || SETS_NOTHING.test(flat),
    text,
    context,
    dates: [],
    pending: [],
    off: [],
    joining: false,
    prolong: undefined,
    linked: false,
  };
  if (reading.remark) return reading;
  for (const token of tokens) take(reading, token);
  for (const span of reading.pending)
    report(reading, "date-unread", span, "这个日期没有写是放假还是上班，请补上。");
  return reading;
};

const take = (reading: Reading, token: Token): void => {
  switch (token.is) {
    case "date":
      takeDate(reading, token);
      return;
    case "to":
      reading.joining = reading.pending.length > 0;
      return;
    case "aside":
      takeAside(reading, token);
      return;
    case "count":
      takeCount(reading, token);
      return;
    case "weekend":
      reading.linked = true;
      set(reading, "off", reading.off.map(besideWeekends));
      return;
    case "off":
      takeOff(reading, token);
      return;
    case "work":
      takeWork(reading, token);
      return;
    case "resume":
      // It says nothing new: the day after the last one off is an ordinary day again.
      reading.pending = [];
      return;
    case "prolong":
      reading.prolong = token;
      return;
    case "words":
      report(
        reading,
        "words-unread",
        token,
        `“${token.text}”没有读懂。请改成“几月几日放假”“几月几日（星期几）上班”这样的写法。`,
      );
      return;
    case "list":
    case "filler":
      return;
  }
};
