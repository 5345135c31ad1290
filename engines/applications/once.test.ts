import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { person } from "../../test/world/index.ts";
import { officer } from "../../test/world/officers.ts";
import { applicationsDesk } from "./index.ts";
import { application, moneyInMemory, smallPdf } from "./testing.ts";

const money = moneyInMemory();
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
let club: Club;
let subjectId: string;
let parent: Context;
let caseId: string;
const clerk = () => applicationsDesk(club.clerk, money);
const applicant = () => applicationsDesk(parent, money);
const look = async () => ok(await applicant().case({ subjectId, caseId }));
const at = async () => ({ subjectId, caseId, version: (await look()).version });
const paper = async (text: string) =>
  ok(await applicant().attach({ subjectId, name: "发票.pdf", bytes: smallPdf(text) })).fileId;

beforeAll(async () => {
  club = await openClub();
});
afterAll(() => club.world.close());
beforeEach(async () => {
  subjectId = club.nextMember();
  parent = club.applicant(subjectId);
  const form = {
    service: "juniors/racket-grant",
    subjectId,
    answers: { lessons: "24", bankAccountName: "会员", bankAccount: "6222" },
    facts: { owesFees: "否" },
    materials: [{ material: "receipt", fileId: await paper("一") }],
  };
  ({ caseId } = ok(await applicant().submit(application(form))));
});

test("an officer's command sent twice under one key, at once or later, is one event, and every answer is the first's", async () => {
  const input = { ...(await at()), checked: [], idempotencyKey: randomUUID() };
  const answers = await Promise.all([clerk().accept(input), clerk().accept(input), clerk().accept(input)]);
  const [first, ...others] = answers.map(ok);
  for (const it of [...others, ok(await clerk().accept(input))]) expect(it).toEqual(first);
  expect((await look()).version).toBe(2);
  // What happened since does not change the answer either.
  const { personId: to } = await officer(club.world, "小李", { role: "clerk", unit: "coaching" });
  ok(await clerk().reassign({ ...(await at()), to, reason: "我下周请假，请他接手" }));
  expect(ok(await clerk().accept(input))).toEqual(first);
});

test("without a key, under another, from somebody else or with other words it is another command", async () => {
  const idempotencyKey = randomUUID();
  const input = { ...(await at()), checked: [], idempotencyKey };
  ok(await clerk().accept(input));
  const { idempotencyKey: _, ...bare } = input;
  const colleague = applicationsDesk(
    club.world.as(person("教练乙", { role: "clerk", unit: "coaching" })),
    money,
  );
  for (const again of [
    clerk().accept(bare),
    clerk().accept({ ...input, idempotencyKey: randomUUID() }),
    clerk().accept({ ...input, checked: ["课时记录属实"] }),
    colleague.accept(input),
    clerk().deliver({ ...bare, idempotencyKey }),
  ])
    expect(await again).toMatchObject({ refused: "case-moved-on" });
});

test("what was refused is tried anew under the same key", async () => {
  const input = { ...(await at()), idempotencyKey: randomUUID() };
  expect(await clerk().deliver(input)).toMatchObject({ refused: "step-closed" });
  expect(await clerk().deliver(input)).toMatchObject({ refused: "step-closed" });
  const strange = { ...input, checked: ["没有这一项"] };
  expect(await clerk().accept(strange)).toMatchObject({ refused: "form-incomplete" });
  expect(await clerk().accept(strange)).toMatchObject({ refused: "form-incomplete" });
});

test("a correction with a file, sent twice, is one, though the file has come twice", async () => {
  ok(await clerk().askCorrection({ ...(await at()), items: [{ target: "receipt", says: "发票不清楚" }] }));
  const input = { ...(await at()), idempotencyKey: randomUUID() };
  const send = async () =>
    applicant().correct({ ...input, materials: [{ material: "receipt", fileId: await paper("二") }] });
  const first = ok(await send());
  expect(ok(await send())).toEqual(first);
  expect((await look()).timeline.filter((it) => it.title === "提交补正")).toHaveLength(1);
});

test("a withdrawal sent twice is one", async () => {
  const input = { ...(await at()), reason: "材料要重新准备", idempotencyKey: randomUUID() };
  const first = ok(await applicant().withdraw(input));
  expect(ok(await applicant().withdraw(input))).toEqual(first);
  expect(first.status).toBe("withdrawn");
});
