import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationsDesk } from "#engines/applications";
import { application, moneyInMemory, smallPdf } from "#engines/applications/testing";
import { notificationsDesk, tell } from "#engines/notifications";
import type { Message } from "#engines/notifications/contract";
import { withAccount } from "#engines/notifications/testing";
import { day } from "#kernel/calendar";
import type { ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { awardClub, type Club, openClub } from "../../test/world/award-club.ts";
import { countStatements } from "../../test/world/count-statements.ts";
import { person } from "../../test/world/index.ts";
import type { ServiceDraftView } from "./contract.ts";
import { listPublications, planInForce, servicesDesk } from "./index.ts";

const SERVICE = "juniors/racket-grant";
const ADDRESS = { measure: "juniors", slug: "racket-grant" };
let club: Club;
let coach: ReturnType<typeof servicesDesk>;
let head: ReturnType<typeof servicesDesk>;
let chair: ReturnType<typeof servicesDesk>;
let treasurer: ReturnType<typeof servicesDesk>;
let people: Record<"coach" | "chair" | "treasurer", Context>;

beforeAll(async () => {
  club = await openClub(awardClub, tell);
  people = {
    coach: await withAccount(club, "教练甲", { role: "clerk", unit: "coaching" }),
    chair: await withAccount(club, "理事长", { role: "supervisor", unit: "committee" }),
    treasurer: club.world.as(person("会计", { role: "decider", unit: "treasury" })),
  };
  const desk = (name: string, role: "clerk" | "decider" | "supervisor", unit: string) =>
    servicesDesk(club.world.as(person(name, { role, unit })));
  coach = servicesDesk(people.coach);
  head = desk("主教练", "decider", "coaching");
  chair = servicesDesk(people.chair);
  treasurer = servicesDesk(people.treasurer);
});
afterAll(() => club.world.close());

const given = <T extends object>(it: T | Refusal): T => {
  if (isRefusal(it)) throw new Error(`${it.refused}: ${it.says} ${JSON.stringify(it.problems ?? [])}`);
  return it;
};
const refused = (it: unknown): string | undefined => (isRefusal(it) ? it.refused : undefined);
const step = ({ draftId, version }: ServiceDraftView) => ({ draftId, version });
const save = async (it: ServiceDraftView, change: Partial<ServiceItem>, by = coach) =>
  by.saveServiceDraft({
    ...step(it),
    item: { ...it.item, ...change },
    effectiveFrom: it.effectiveFrom,
  });
const submitApplication = async (subjectId: string) => {
  const ctx = { ...club.applicant(subjectId), plan: await planToday() };
  const desk = applicationsDesk(ctx, moneyInMemory());
  const { fileId } = given(await desk.attach({ subjectId, name: "receipt.pdf", bytes: smallPdf(subjectId) }));
  const answers = { lessons: "24", bankAccountName: "家长", bankAccount: "6222000011112222" };
  const materials = [{ material: "receipt", fileId }];
  const facts = { owesFees: "否" };
  return given(await desk.submit(application({ service: SERVICE, subjectId, answers, facts, materials })));
};
/** What an inbox has been told of drafts, by title; the clock of the club stands, so there is no order. */
const told = async (who: keyof typeof people): Promise<Map<string, Message>> => {
  const { messages } = given(await notificationsDesk(people[who]).inbox({}));
  return new Map(messages.filter((it) => it.title.startsWith("事项")).map((it) => [it.title, it]));
};
const planToday = async () =>
  planInForce(awardClub, await listPublications(club.world.app.db), club.world.app.today());

test("a draft begins as the item in force says; another begun beside it is refused, and strangers may not begin one", async () => {
  expect(refused(await treasurer.startServiceDraft({ service: SERVICE }))).toBe("not-your-unit");
  const draft = given(await coach.startServiceDraft({ service: SERVICE }));
  const base = awardClub.getService(SERVICE);
  expect(draft).toMatchObject({
    state: "draft",
    version: 1,
    mayEdit: true,
    mayPublish: false,
    differences: [],
  });
  expect(draft.item).toEqual({ ...base, revision: base.revision + 1 });
  expect(refused(await head.startServiceDraft({ service: SERVICE }))).toBe("draft-exists");
  expect(
    refused(
      await treasurer.saveServiceDraft({
        ...step(draft),
        item: draft.item,
        effectiveFrom: draft.effectiveFrom,
      }),
    ),
  ).toBe("not-your-unit");
  given(await coach.withdrawServiceDraft(step(draft)));
  given(await coach.startServiceDraft({ service: SERVICE }));
});

const openDraft = async (): Promise<ServiceDraftView> => {
  const { drafts } = given(await coach.showService(ADDRESS));
  const draftId = drafts.find((it) => it.state !== "withdrawn")?.draftId ?? "";
  return given(await coach.findServiceDraft({ draftId }));
};

test("faults stand at their place while it is written, and a draft with errors is not handed in", async () => {
  const draft = await openDraft();
  const [first, ...others] = draft.item.steps;
  if (!first) throw new Error("The item has steps");
  const checked = given(
    await coach.checkServiceItem({ draftId: draft.draftId, item: { ...draft.item, steps: others } }),
  );
  expect(checked.faults.map((it) => [it.code, it.path])).toContainEqual(["path-start", "steps.0"]);
  expect(checked.differences.map((it) => it.says)).toEqual([expect.stringContaining("不再有")]);
  expect((await openDraft()).version).toBe(draft.version);
  const saved = given(await save(draft, { steps: others }));
  const answer = await coach.submitServiceDraft(step(saved));
  expect(refused(answer)).toBe("gate-closed");
  expect(isRefusal(answer) && answer.problems?.map((it) => it.field)).toContain("steps.0");
  given(await save(saved, { steps: draft.item.steps }));
});

test("worked cases are run while it is written: what came out lies beside what was expected", async () => {
  const { draftId, item } = await openDraft();
  const worked = {
    says: "受理",
    filedOn: day("2026-11-02"),
    happens: [{ is: "accepted", checked: [], day: day("2026-11-03") }],
    expect: { status: "paid" },
  } as const;
  const { cases } = given(await coach.playServiceItem({ draftId, item: { ...item, tests: [worked] } }));
  expect(cases).toMatchObject([
    {
      got: { status: "accepted", due: "2026-11-30" },
      faults: [{ code: "status-differs" }],
      steps: [{ at: 0 }, { at: 1 }],
    },
  ]);
  const promised = { ...item.limits.promised, days: 0 };
  const endless = { ...item, tests: [worked], limits: { ...item.limits, promised } };
  expect(refused(await coach.playServiceItem({ draftId, item: endless }))).toBe("not-playable");
});

test("whoever read an older version is told so, and nothing is written; a draft that changes nothing is not handed in", async () => {
  const draft = await openDraft();
  const saved = given(await save(draft, { summary: "练满课时的少年会员有球拍补贴。" }));
  expect(refused(await save(draft, { summary: "别的" }, head))).toBe("draft-changed");
  expect((await openDraft()).item.summary).toBe("练满课时的少年会员有球拍补贴。");
  const same = given(await save(saved, { summary: draft.base.summary }));
  expect(refused(await coach.submitServiceDraft(step(same)))).toBe("draft-same");
});

test("what an item is called by, its measure and its revision cannot be written", async () => {
  const draft = await openDraft();
  const saved = given(
    await save(draft, { id: "juniors/other", measure: 1, revision: 99, name: "少年球拍补贴" }),
  );
  const { id, measure, revision, name } = saved.item;
  expect({ id, measure, revision, name }).toEqual({
    id: SERVICE,
    measure: draft.base.measure,
    revision: draft.base.revision + 1,
    name: "少年球拍补贴",
  });
});

test("two pairs of eyes: whoever wrote in it cannot let it out; a second person returns it or publishes it", async () => {
  const draft = await openDraft();
  expect(refused(await head.publishServiceDraft(step(draft)))).toBe("draft-not-submitted");
  const written = given(await save(draft, { name: "少年会员球拍补贴" }, head));
  const submitted = given(await coach.submitServiceDraft(step(written)));
  const path = `/office/services/drafts/${draft.draftId}`;
  expect((await told("chair")).get("事项草稿待审核：少年会员球拍补贴")).toMatchObject({ path, unread: true });
  expect((await told("treasurer")).size).toBe(0);
  expect(refused(await save(submitted, { name: "x" }))).toBe("draft-closed");
  expect(refused(await coach.publishServiceDraft(step(submitted)))).toBe("not-allowed");
  expect(refused(await head.publishServiceDraft(step(submitted)))).toBe("own-draft");
  expect(refused(await treasurer.publishServiceDraft(step(submitted)))).toBe("not-your-unit");
  expect(refused(await chair.returnServiceDraft({ ...step(submitted), note: " 改 " }))).toBe("bad-input");
  const back = given(await chair.returnServiceDraft({ ...step(submitted), note: "名称请写全。" }));
  expect((await told("coach")).get("事项草稿被退回：少年会员球拍补贴")).toMatchObject({
    path,
    body: expect.stringContaining("理由：名称请写全。改好以后"),
  });
  expect((await told("chair")).size).toBe(1);
  expect(back).toMatchObject({ state: "returned", note: "名称请写全。" });
  expect(back.history[0]).toMatchObject({ deed: "returned", by: "理事长", note: "名称请写全。" });
  const again = given(await save(back, { name: "少年会员球拍补贴申请" }));
  expect(again).toMatchObject({ state: "draft", note: "" });
});

test("published, it takes effect on its day: new applications go by it, running cases keep what they were filed under", async () => {
  const early = await submitApplication(club.nextMember());
  const draft = await openDraft();
  const later = given(
    await coach.saveServiceDraft({ ...step(draft), item: draft.item, effectiveFrom: day("2026-11-09") }),
  );
  expect(later.touched.running).toBe(1);
  const submitted = given(await coach.submitServiceDraft(step(later)));
  const published = given(await chair.publishServiceDraft(step(submitted)));
  expect(published.state).toBe("published");
  expect((await told("coach")).get("事项新版已发布：少年会员球拍补贴申请")?.body).toContain(
    "2026年11月9日（周一）起按这一版受理",
  );
  expect((await planToday()).getService(SERVICE).name).toBe(awardClub.getService(SERVICE).name);
  expect(given(await coach.showService(ADDRESS)).next).toEqual({
    revision: published.revision,
    effectiveFrom: "2026-11-09",
  });
  club.world.setNow("2026-11-09");
  const plan = await planToday();
  expect(plan.getService(SERVICE)).toMatchObject({
    name: "少年会员球拍补贴申请",
    revision: published.revision,
  });
  expect(plan.findMeasure(2)?.services[0]?.name).toBe("少年会员球拍补贴申请");
  await submitApplication(club.nextMember());
  const clerk = servicesDesk({ ...club.clerk, plan });
  const view = given(await clerk.showService(ADDRESS));
  expect(view.cases).toEqual([
    { revision: published.revision, open: 1, total: 1 },
    { revision: published.revision - 1, open: 1, total: 1 },
  ]);
  expect(view.publications).toMatchObject([{ draftedBy: "教练甲", approvedBy: "理事长" }]);
  const old = given(
    await applicationsDesk({ ...club.clerk, plan }, moneyInMemory()).case({
      subjectId: early.subjectId,
      caseId: early.caseId,
    }),
  );
  expect(old.serviceName).toBe(awardClub.getService(SERVICE).name);
});

test("the next draft begins from what was published, and a day that has passed cannot be its first", async () => {
  const plan = await planToday();
  const clerk = servicesDesk({ ...club.clerk, plan });
  const draft = given(await clerk.startServiceDraft({ service: SERVICE }));
  expect(draft.base.name).toBe("少年会员球拍补贴申请");
  const saved = given(
    await clerk.saveServiceDraft({
      ...step(draft),
      item: { ...draft.item, summary: "换了简介。" },
      effectiveFrom: day("2026-11-06"),
    }),
  );
  expect(refused(await clerk.submitServiceDraft(step(saved)))).toBe("day-passed");
});

test("a higher revision that a newer program brings stands above an older published one", async () => {
  const publications = await listPublications(club.world.app.db);
  const newer = { ...awardClub.getService(SERVICE), revision: 99 };
  const upgraded = { ...awardClub, services: [newer], findService: () => newer };
  expect(planInForce(upgraded, publications, day("2027-01-01")).findService(SERVICE)).toBe(newer);
});

test("the list of items takes four statements, however many items and drafts there are", async () => {
  const { ctx, count } = countStatements(club.clerk);
  given(await servicesDesk(ctx).listServices({}));
  expect(count()).toBe(4);
});
