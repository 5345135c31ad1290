import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../../test/world/award-club.ts";
import { person } from "../../../test/world/index.ts";
import {
  camp,
  campingClub,
  dayCamp,
  key,
  locker,
  weekendCamp,
} from "../../../test/world/tennis-club-joint.ts";
import { applicationsDesk } from "../index.ts";
import { application, moneyInMemory, smallPdf } from "../testing.ts";

const money = moneyInMemory();
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
const reason = "理由写在这里，不少于五个字";

let club: Club;
/** One who both handles and decides, for each unit. */
let grounds: Context;
let treasury: Context;
let coaching: Context;
let subjectId: string;
let caseId: string;
const desk = (ctx: Context) => applicationsDesk(ctx, money);
const applicant = () => desk(club.applicant(subjectId));
const look = async (of = caseId, ctx = club.applicant(subjectId)) =>
  ok(await desk(ctx).case({ subjectId, caseId: of }));
const at = async (of = caseId) => ({ subjectId, caseId: of, version: (await look(of)).version });
const partOf = async (service: string): Promise<string> => {
  const part = (await look()).parts.find((it) => it.service === service);
  if (!part) throw new Error(`No part ${service}`);
  return part.caseId;
};
const unitOf = (service: string): Context => (service === locker.id ? grounds : treasury);
const accept = async (service: string) => {
  const part = await partOf(service);
  return ok(await desk(unitOf(service)).accept({ ...(await at(part)), checked: [] }));
};
const decide = async (service: string, outcome: "granted" | "refused") => {
  const part = await partOf(service);
  return ok(await desk(unitOf(service)).decide({ ...(await at(part)), outcome, reason }));
};
const file = async (service = camp.id, more: Record<string, string> = {}) => {
  subjectId = club.nextMember();
  const { fileId } = ok(
    await applicant().attach({ subjectId, name: "照片.pdf", bytes: smallPdf(subjectId) }),
  );
  const form = {
    service,
    subjectId,
    answers: { motive: "练发球", lockerSize: "大", keyHolder: "家长", ...more },
    materials: [{ material: "photo", fileId }],
  };
  ({ caseId } = ok(await applicant().submit(application(form))));
};
const open = async () => {
  ok(await desk(coaching).accept({ ...(await at()), checked: [] }));
  ok(await desk(coaching).openFiles(await at()));
};

beforeAll(async () => {
  club = await openClub(campingClub);
  const officer = (unit: string) => club.world.as(person(unit, { role: "decider", unit }));
  [grounds, treasury, coaching] = [officer("grounds"), officer("treasury"), officer("coaching")];
});
afterAll(() => club.world.close());
beforeEach(async () => {
  club.world.setNow("2026-11-02");
  await file();
});

test("one application opens a case of each unit, with what that unit asks for and the same file", async () => {
  await open();
  const whole = await look();
  expect(whole).toMatchObject({ status: "filing", statusText: "并联办理中" });
  expect(whole.parts.map((it) => [it.serviceName, it.deskName, it.status, it.required])).toEqual([
    ["储物柜", "场地组", "submitted", false],
    ["场馆钥匙", "财务室", "submitted", true],
  ]);
  const part = await look(await partOf(locker.id), grounds);
  expect(part.answers).toEqual({ lockerSize: "大" });
  expect(part.partOf).toEqual({ caseId, code: whole.code });
  expect(part.materials[0]?.file?.fileId).toBe(whole.materials[0]?.file?.fileId);
  expect(
    ok(await desk(grounds).file({ subjectId, fileId: part.materials[0]?.file?.fileId ?? "" })).name,
  ).toBe("照片.pdf");
  // Who is not asked sees neither; who coordinates sees both.
  expect(await desk(treasury).case({ subjectId, caseId: part.caseId })).toMatchObject({
    refused: "case-unknown",
  });
  expect((await look(part.caseId, coaching)).next.every((it) => !it.open)).toBe(true);
});

test("each part goes by its own clock, and the applicant has one case", async () => {
  await open();
  await accept(locker.id);
  expect(ok(await applicant().mine({})).map((it) => it.caseId)).toEqual([caseId]);
  const queue = ok(await desk(grounds).queue({ service: locker.id }));
  expect(queue.cases.map((it) => it.caseId)).toContain(await partOf(locker.id));
  club.world.setNow("2026-11-05");
  await decide(locker.id, "granted");
  club.world.setNow("2026-11-10");
  const [lockers, keys] = (await look()).parts;
  // Done on the third day, it waits for the other and uses no more of its time.
  expect(lockers).toMatchObject({ status: "ready", clock: "suspended", outcome: "granted" });
  expect(keys).toMatchObject({ status: "submitted", clock: "running", left: 4 });
});

test("all finish together: results are delivered with the whole, and there is one rating", async () => {
  await open();
  for (const service of [locker.id, key.id]) {
    await accept(service);
    await decide(service, "granted");
  }
  const part = await partOf(key.id);
  expect(await desk(treasury).deliver(await at(part))).toMatchObject({
    refused: "step-closed",
    says: expect.stringContaining("随主办件一并送达"),
  });
  expect((await look()).status).toBe("accepted");
  expect((await look()).timeline.map((it) => it.title)).toEqual(
    expect.arrayContaining(["储物柜：已办好", "场馆钥匙：已办好"]),
  );
  ok(await desk(coaching).decide({ ...(await at()), outcome: "granted", reason }));
  ok(await desk(coaching).deliver(await at()));
  const whole = await look();
  expect(whole.status).toBe("delivered");
  expect(whole.parts.map((it) => it.status)).toEqual(["delivered", "delivered"]);
  const codes = [whole.result?.code, ...whole.parts.map((it) => it.resultCode)];
  expect(new Set(codes).size).toBe(3);
  expect(await applicant().rate({ ...(await at(part)), stars: 5 })).toMatchObject({ refused: "step-closed" });
  ok(await applicant().rate({ ...(await at()), stars: 5 }));
});

test("a part that is not required may be refused: the decider of the whole sees it", async () => {
  await open();
  await accept(locker.id);
  await decide(locker.id, "refused");
  expect((await look()).status).toBe("filing");
  await accept(key.id);
  await decide(key.id, "granted");
  const whole = await look(caseId, coaching);
  expect(whole).toMatchObject({
    status: "accepted",
    parts: [{ outcome: "refused" }, { outcome: "granted" }],
  });
  expect(whole.next.find((it) => it.action === "decide")).toMatchObject({ open: true });
});

test("without a required part the whole is refused once all have ended, and what was granted is delivered all the same", async () => {
  await open();
  await accept(key.id);
  await decide(key.id, "refused");
  expect((await look()).status).toBe("filing");
  await accept(locker.id);
  expect(await decide(locker.id, "granted")).toMatchObject({ status: "delivered" });
  const whole = await look();
  expect(whole).toMatchObject({
    status: "refused",
    decision: { outcome: "refused", by: "系统", reason: expect.stringContaining("场馆钥匙") },
    parts: [{ status: "delivered" }, { status: "refused" }],
  });
});

test("withdrawing the whole takes back what nobody has decided, and delivers what was", async () => {
  await open();
  await accept(locker.id);
  await decide(locker.id, "granted");
  ok(await applicant().withdraw({ ...(await at()), reason }));
  expect((await look()).parts.map((it) => it.status)).toEqual(["delivered", "withdrawn"]);
  const { timeline } = await look(await partOf(key.id));
  expect(timeline.at(-1)).toMatchObject({ title: "撤回申请", who: "家长" });
});

test("a correction of a part stands on the page of the whole, and is handed in to that unit", async () => {
  await open();
  const part = await partOf(locker.id);
  const items = [{ target: "lockerSize", says: "请写明高还是矮" }];
  ok(await desk(grounds).askCorrection({ ...(await at(part)), items }));
  expect((await look()).parts[0]).toMatchObject({
    clock: "suspended",
    correction: { replyBy: "2026-11-05", items: [{ label: "柜子大小", says: "请写明高还是矮" }] },
  });
  expect(ok(await applicant().mine({})).find((it) => it.caseId === caseId)?.partsWaiting).toBe(1);
  const own = await desk(coaching).askCorrection({
    ...(await at()),
    items: [{ target: "motive", says: "再写一些" }],
  });
  expect(own).toMatchObject({ refused: "step-closed" });
  ok(await applicant().correct({ ...(await at(part)), answers: { lockerSize: "高的" } }));
  expect((await look()).parts[0]).toMatchObject({ status: "submitted", correction: null });
});

test("a part that is opened only here cannot be applied for alone, and the whole is sent out once", async () => {
  const alone = { service: locker.id, subjectId, answers: { lockerSize: "大" } };
  expect(await applicant().submit(application(alone))).toMatchObject({
    refused: "only-joint",
    says: "“储物柜”不单独受理，随“夏令营一件事”、“日间营一件事”、“周末营一件事”一并办理。请申请“夏令营一件事”、“日间营一件事”、“周末营一件事”。",
  });
  expect(await applicant().saveDraft({ ...alone, materials: [] })).toMatchObject({ refused: "only-joint" });
  await open();
  expect(await desk(coaching).openFiles(await at())).toMatchObject({ refused: "step-closed" });
  expect((await look()).parts).toHaveLength(2);
});

test("where the item wants it the parts are opened by the acceptance; nothing is accepted when one cannot be", async () => {
  await open();
  const camping = caseId;
  // The same member applies for the other camp, while a locker is being worked on.
  const { fileId } = ok(await applicant().attach({ subjectId, name: "照片.pdf", bytes: smallPdf("又一张") }));
  const form = {
    service: dayCamp.id,
    subjectId,
    answers: { motive: "练接球", lockerSize: "小", keyHolder: "本人" },
    materials: [{ material: "photo", fileId }],
  };
  ({ caseId } = ok(await applicant().submit(application(form))));
  const input = { ...(await at()), checked: [] };
  expect(await desk(coaching).accept(input)).toMatchObject({
    refused: "part-stands",
    says: expect.stringContaining("储物柜"),
  });
  expect(await look()).toMatchObject({ status: "submitted", version: 1, parts: [] });
  ok(await applicant().withdraw({ ...(await at(camping)), reason }));
  expect(ok(await desk(coaching).accept(input))).toMatchObject({ status: "filing", version: 3 });
  expect((await look()).parts.map((it) => it.status)).toEqual(["submitted", "submitted"]);
});

test("two units that decide at once, and an applicant who withdraws at that moment, never block one another", async () => {
  for (let round = 0; round < 4; round++) {
    await file();
    await open();
    for (const service of [locker.id, key.id]) await accept(service);
    const [one, other, whole] = [
      await at(await partOf(locker.id)),
      await at(await partOf(key.id)),
      await at(),
    ];
    const outcomes = await Promise.all([
      desk(grounds).decide({ ...one, outcome: "granted", reason }),
      desk(treasury).decide({ ...other, outcome: "granted", reason }),
      ...(round % 2 === 0 ? [applicant().withdraw({ ...whole, reason })] : []),
    ]);
    const after = await look();
    expect(
      outcomes
        .filter(isRefusal)
        .map((it) => it.refused)
        .filter((it) => it !== "step-closed" && it !== "case-moved-on"),
    ).toEqual([]);
    if (round % 2 === 1) {
      expect(after).toMatchObject({ status: "accepted", parts: [{ status: "ready" }, { status: "ready" }] });
    } else {
      // Whoever came first: no part is left behind.
      expect(["accepted", "withdrawn"]).toContain(after.status);
      const left = after.status === "withdrawn" ? ["delivered", "withdrawn"] : ["ready"];
      for (const it of after.parts) expect(left).toContain(it.status);
    }
  }
});

test("a part is opened only if the answers call for it, and everybody sees which was not needed and why", async () => {
  await file(weekendCamp.id, { wantsLocker: "否" });
  expect((await look()).answers).not.toHaveProperty("lockerSize");
  await open();
  const spared = [{ name: "储物柜", why: "“要不要柜子”填的是“否”" }];
  for (const ctx of [club.applicant(subjectId), coaching]) {
    const { parts, timeline, ...whole } = await look(caseId, ctx);
    expect(parts.map((it) => it.service)).toEqual([key.id]);
    expect(whole.spared).toEqual(spared);
    expect(timeline.some((it) => it.says?.includes(spared[0]?.why ?? ""))).toBe(true);
  }
  await accept(key.id);
  await decide(key.id, "granted");
  expect(await look()).toMatchObject({ status: "accepted", spared });

  await file(weekendCamp.id, { wantsLocker: "是" });
  await open();
  expect(await look()).toMatchObject({ spared: [], parts: [{ service: locker.id }, { service: key.id }] });
});
