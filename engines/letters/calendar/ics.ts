import { addDays, type Day } from "#kernel/calendar";

/** A day to keep in mind: the whole of it, in Shanghai. */
export type Deadline = {
  /** The same deadline keeps its id when it moves, so that a calendar moves it too. */
  id: string;
  day: Day;
  title: string;
  says: string;
  url: string;
};

/** A calendar by RFC 5545. `stamp` is an instant in UTC. */
export const icsOf = (name: string, deadlines: readonly Deadline[], stamp: string): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Chuchuang//Deadlines//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    "X-WR-TIMEZONE:Asia/Shanghai",
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    ...deadlines.flatMap((it) => eventOf(it, stamp)),
    "END:VCALENDAR",
  ]
    .map((it) => `${folded(it)}\r\n`)
    .join("");

const eventOf = ({ id, day, title, says, url }: Deadline, stamp: string): string[] => [
  "BEGIN:VEVENT",
  `UID:${id}@chuchuang`,
  `DTSTAMP:${stamp.replace(/\.\d+/, "").replace(/[-:]/g, "")}`,
  // A date has no hour and so no zone: it is that day wherever one is. The end is the day after.
  `DTSTART;VALUE=DATE:${plain(day)}`,
  `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(says)}`,
  `URL:${url}`,
  "TRANSP:TRANSPARENT",
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  `DESCRIPTION:${escaped(title)}`,
  "TRIGGER:-P1D",
  "END:VALARM",
  "END:VEVENT",
];

const plain = (day: Day): string => day.replaceAll("-", "");

const escaped = (text: string): string =>
  text
    .replace(/\\/g, "\\\\")
    .replace(/[;,]/g, (it) => `\\${it}`)
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");

const LONGEST = 75;
/** No line is longer than 75 octets, and no character is cut in two. */
const folded = (line: string): string => {
  let written = "";
  let octets = 0;
  for (const one of line) {
    const size = Buffer.byteLength(one);
    if (octets + size > LONGEST) {
      written += "\r\n ";
      octets = 1;
    }
    written += one;
    octets += size;
  }
  return written;
};
