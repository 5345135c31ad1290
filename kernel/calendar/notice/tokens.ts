/** What a sentence of a notice is made of, with its place in the bare text. */
export type Token = { start: number; end: number } & (
  | { is: "date"; year?: number; month?: number; date: number }
  | { is: "to" }
  | { is: "list" }
  | { is: "weekend" }
  | { is: "off" }
  | { is: "work" }
  | { is: "resume" }
  | { is: "filler" }
  | { is: "aside"; text: string }
  | { is: "count"; days: number }
  | { is: "prolong"; year?: number; name: string }
  | { is: "words"; text: string }
);

type Made = Token extends infer It ? (It extends Token ? Omit<It, "start" | "end"> : never) : never;
type Form = readonly [RegExp, (found: RegExpExecArray) => Made];

const optional = <Key extends string>(key: Key, text: string | undefined) =>
  (text === undefined ? {} : { [key]: Number(text) }) as Partial<Record<Key, number>>;

/** In the order in which they are tried: the longer form first. */
const FORMS: readonly Form[] = [
  [
    /延长(?:(\d{4})年)?([\u4e00-\u9fa5、]{2,12}?)(?:放假)?假期(?:时间)?(?:延长)?[至到]/y,
    ([, year, name = ""]) => ({ is: "prolong", name, ...optional("year", year) }),
  ],
  [
    // 10月1日, 2018年12月30日, and the first half of 10月1-7日.
    /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})(?:[日号]|(?=[-至到](?:\d{1,2}月)?\d{1,2}日))/y,
    ([, year, month, date]) => ({
      is: "date",
      date: Number(date),
      ...optional("year", year),
      ...optional("month", month),
    }),
  ],
  [/共?计?(\d{1,2})天/y, ([, days]) => ({ is: "count", days: Number(days) })],
  [/与周末连休/y, () => ({ is: "weekend" })],
  [/\(([^()]*)\)/y, ([, text = ""]) => ({ is: "aside", text })],
  [/起(?:恢复)?(?:正常|照常)?上班/y, () => ({ is: "resume" })],
  [/(?:正常|照常)?上班/y, () => ({ is: "work" })],
  [/不(?:再)?调休/y, () => ({ is: "filler" })],
  [/放假调休|调休放假|放假公休|放假|补休|调休|公休/y, () => ({ is: "off" })],
  [/[至到]|-+/y, () => ({ is: "to" })],
  [/[、,和及]|与(?!周末)/y, () => ({ is: "list" })],
  [/其中|分别|均|为|,/y, () => ({ is: "filler" })],
];

export const tokensOf = (flat: string, from: number, to: number): Token[] => {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    const made = tokenAt(flat, at, to);
    const last = tokens.at(-1);
    if (made) {
      tokens.push(made);
      at = made.end;
    } else if (last?.is === "words" && last.end === at) {
      tokens[tokens.length - 1] = { ...last, text: last.text + flat.charAt(at), end: at + 1 };
      at += 1;
    } else {
      tokens.push({ is: "words", text: flat.charAt(at), start: at, end: at + 1 });
      at += 1;
    }
  }
  return tokens;
};

const tokenAt = (flat: string, at: number, to: number): Token | undefined => {
  for (const [form, make] of FORMS) {
    form.lastIndex = at;
    const found = form.exec(flat);
    if (found && at + found[0].length <= to) {
      return { ...make(found), start: at, end: at + found[0].length } as Token;
    }
  }
  return undefined;
};
