import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationsDesk } from "#engines/applications";
import { application, moneyInMemory, smallPdf } from "#engines/applications/testing";
import type { Context } from "#platform/context";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { person } from "../../test/world/index.ts";
import { campingClub, dayCamp, locker } from "../../test/world/tennis-club-joint.ts";
import { notificationsDesk, tell } from "./index.ts";
import { ok } from "./testing.ts";

let club: Club;
beforeAll(async () => {
  club = await openClub(campingClub, tell);
});
afterAll(() => club.world.close());

const desk = (ctx: Context) => applicationsDesk(ctx, moneyInMemory());
const inbox = async (ctx: Context) => ok(await notificationsDesk(ctx).inbox({})).messages;

test("the applicant of a joint case hears of one application, and what a part asks leads to the page of the whole", async () => {
  const subjectId = club.nextMember();
  const parent = club.applicant(subjectId);
  const officer = (unit: string) => club.world.as(person(unit, { role: "decider", unit }));
  const [grounds, treasury, coaching] = [officer("grounds"), officer("treasury"), officer("coaching")];
  const { fileId } = ok(await desk(parent).attach({ subjectId, name: "照片.pdf", bytes: smallPdf() }));
  const form = {
    service: dayCamp.id,
    subjectId,
    answers: { motive: "练发球", lockerSize: "大", keyHolder: "家长" },
    materials: [{ material: "photo", fileId }],
  };
  const { caseId } = ok(await desk(parent).submit(application(form)));
  ok(await desk(coaching).accept({ subjectId, caseId, version: 1, checked: [] }));
  expect((await inbox(parent)).map((it) => it.title).toSorted()).toEqual(
    ["已收到申报：日间营一件事", "已受理：日间营一件事", "各单位并联办理：日间营一件事"].toSorted(),
  );
  // Each unit hears of its own part.
  expect((await inbox(grounds))[0]?.body).toContain("储物柜");
  expect((await inbox(treasury))[0]?.body).toContain("场馆钥匙");

  const { parts } = ok(await desk(parent).case({ subjectId, caseId }));
  const partOf = (service: string) => {
    const part = parts.find((it) => it.service === service);
    if (!part) throw new Error(`No part ${service}`);
    return { subjectId, caseId: part.caseId, version: 1 };
  };
  club.world.setNow("2026-11-03");
  ok(
    await desk(grounds).askCorrection({
      ...partOf(locker.id),
      items: [{ target: "lockerSize", says: "请写明高还是矮" }],
    }),
  );
  expect((await inbox(parent))[0]).toMatchObject({ title: "请补正：储物柜", path: `/my/${caseId}` });

  club.world.setNow("2026-11-04");
  const withdrawn = { reason: "改报另一个营，这次先不参加" };
  ok(await desk(parent).withdraw({ subjectId, caseId, version: 3, ...withdrawn }));
  expect((await inbox(treasury))[0]?.title).toContain("已撤回");
});
