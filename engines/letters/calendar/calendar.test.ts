import fc from "fast-check";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationsDesk } from "#engines/applications";
import { application, moneyInMemory, smallPdf } from "#engines/applications/testing";
import { addPerson, disablePerson, findActorById } from "#engines/identity";
import { addDays, day } from "#kernel/calendar";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../../test/world/award-club.ts";
import { lettersDesk, readCalendar } from "../index.ts";
import { icsOf } from "./ics.ts";

const SITE = "https://club.example";
const SERVICE = "juniors/racket-grant";
const money = moneyInMemory();
let club: Club;
let subjectId: string;
let parent: Context;
let clerk: Context;

beforeAll(async () => {
  club = await openClub();
  subjectId = club.nextMember();
  parent = await signedUp("parent", { role: "applicant", unit: null, subjectId });
  clerk = await signedUp("coach", { role: "clerk", unit: "coaching", subjectId: null });
});
afterAll(() => club.world.close());

const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
const signedUp = async (
  username: string,
  grant: { role: string; unit: string | null; subjectId: string | null },
): Promise<Context> => {
  const { app } = club.world;
  const added = await addPerson(app, {
    username,
    name: username,
    password: "correct-horse-9",
    grants: [grant],
  } as Parameters<typeof addPerson>[1]);
  return club.world.as(await findActorById(app, ok(added).personId));
};
const desk = (ctx: Context) => lettersDesk(ctx, { site: SITE });
const secretOf = ({ path }: { path: string }): string => path.split("/")[3] ?? "";
const eventsOf = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents("vevent").map((it) => new ICAL.Event(it));
const readOk = async (secret: string) => eventsOf(ok(await readCalendar(club.world.app, secret, SITE)));

test("a calendar reads back as it was meant: whole days, texts with marks of every kind", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ at: fc.nat(400), title: fc.string({ unit: "grapheme" }), says: fc.string() })),
      (list) => {
        const plain = (text: string) => text.replace(/\r\n?/g, "\n").replace(/(?!\n)\p{Cc}/gu, "");
        const deadlines = list.map(({ at, title, says }, index) => ({
          id: `d${index}`,
          day: addDays(day("2026-11-02"), at),
          title: `期；限,\\${title}`,
          says,
          url: "https://club.example/x",
        }));
        const ics = icsOf("日历", deadlines, "2026-11-02T02:00:00.000Z");
        for (const line of ics.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(ics.endsWith("END:VCALENDAR\r\n")).toBe(true);
        const events = eventsOf(ics);
        events.forEach((it, index) => {
          const meant = deadlines[index];
          expect(it.summary).toBe(plain(meant?.title ?? ""));
          expect(it.description).toBe(plain(meant?.says ?? ""));
          expect(it.startDate.isDate).toBe(true);
          expect(it.startDate.toString()).toBe(meant?.day);
          expect(it.duration.toSeconds()).toBe(86_400);
        });
        expect(events).toHaveLength(deadlines.length);
      },
    ),
  );
});

test("the applicant's calendar shows the last day to correct; the unit's shows when cases are due", async () => {
  const own = secretOf(ok(await desk(parent).renewCalendar({ scope: "own" })));
  const unit = secretOf(ok(await desk(clerk).renewCalendar({ scope: "unit" })));
  expect(await readOk(own)).toEqual([]);
  const cases = applicationsDesk(parent, money);
  const paper = ok(await cases.attach({ subjectId, name: "发票.pdf", bytes: smallPdf() }));
  const form = ok(await cases.prefilled({ service: SERVICE, subjectId }));
  const { caseId, due, code } = ok(
    await cases.submit(
      application({
        service: SERVICE,
        subjectId,
        answers: { ...form.answers, bankAccountName: "会员", bankAccount: "6222 0001" },
        facts: { owesFees: "否" },
        materials: [{ material: "receipt", fileId: paper.fileId }],
      }),
    ),
  );
  const [inUnit] = await readOk(unit);
  expect(inUnit?.startDate.toString()).toBe(due);
  expect(inUnit?.uid).toBe(`${caseId}-due@chuchuang`);
  const items = [{ target: "bankAccount", says: "账号少了一位，请核对。" }];
  ok(await applicationsDesk(clerk, money).askCorrection({ subjectId, caseId, version: 1, items }));
  const [mine] = await readOk(own);
  expect(mine?.summary).toContain("补正最后一天");
  expect(mine?.startDate.toString()).toBe("2026-11-16");
  expect(mine?.description).toContain(code);
  // While the clock stands nobody knows the day.
  expect(await readOk(unit)).toEqual([]);
});

test("a new address ends the old one; an address opens nothing once its owner may no more", async () => {
  const old = secretOf(ok(await desk(parent).renewCalendar({ scope: "own" })));
  expect(ok(await desk(parent).calendar({ scope: "own" })).madeOn).toBe("2026-11-02");
  const fresh = secretOf(ok(await desk(parent).renewCalendar({ scope: "own" })));
  expect(await readCalendar(club.world.app, old, SITE)).toMatchObject({ refused: "calendar-unknown" });
  expect(await readOk(fresh)).toHaveLength(1);
  ok(await disablePerson(club.world.app, "parent"));
  expect(await readCalendar(club.world.app, fresh, SITE)).toMatchObject({ refused: "calendar-unknown" });
  expect(await readCalendar(club.world.app, "x".repeat(500), SITE)).toMatchObject({
    refused: "calendar-unknown",
  });
});

test("nobody has a calendar that is not theirs to have", async () => {
  expect(await desk(clerk).renewCalendar({ scope: "own" })).toMatchObject({ refused: "no-such-calendar" });
  expect(await desk(club.visitor).renewCalendar({ scope: "own" })).toMatchObject({
    refused: "not-signed-in",
  });
});
