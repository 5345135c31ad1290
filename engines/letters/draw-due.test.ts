import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationsDesk } from "#engines/applications";
import { application, moneyInMemory } from "#engines/applications/testing";
import type { App, Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { countStatements } from "../../test/world/count-statements.ts";
import { person } from "../../test/world/index.ts";
import { coachCertificate, coachingClub } from "../../test/world/tennis-club-academy.ts";
import { drawDue } from "./draw-due.ts";
import { lettersDesk, noteLetters, readShared } from "./index.ts";
import { listLetters } from "./store.ts";
import { listDueCases } from "./store-due.ts";

const SITE = "https://club.example";
const money = moneyInMemory();
const reason = "理由写在这里，不少于五个字";
let club: Club;
let app: App;
let subjectId: string;
let caseId: string;
let watcher: Context;

const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
const cases = (ctx: Context) => applicationsDesk(ctx, money);
const letters = (ctx: Context) => lettersDesk(ctx, { site: SITE });
const applicant = () => club.applicant(subjectId);
const at = async () => {
  const { version } = ok(await cases(club.clerk).case({ subjectId, caseId }));
  return { subjectId, caseId, version };
};
const kinds = async () => (await listLetters(app.db, { subjectId, caseId })).map((it) => it.kind);
const due = () => listDueCases(app.db, undefined, 100);
const file = async () => {
  subjectId = club.nextMember();
  const form = { service: coachCertificate.id, subjectId, answers: { motive: "喜欢教孩子" } };
  ({ caseId } = ok(await cases(applicant()).submit(application(form))));
};
const toTheEnd = async () => {
  const [clerk, treasury, grounds] = [
    cases(club.clerk),
    cases(club.world.as(person("出纳", { role: "clerk", unit: "treasury" }))),
    cases(club.world.as(person("场地员", { role: "clerk", unit: "grounds" }))),
  ];
  const points = ["会打球", "有耐心"].map((item) => ({ item, holds: true }));
  ok(await clerk.accept({ ...(await at()), checked: ["是会员"] }));
  ok(await clerk.review({ ...(await at()), checked: points }));
  ok(await clerk.openConsult(await at()));
  for (const it of [treasury, grounds])
    ok(await it.answerConsult({ ...(await at()), agrees: true, says: reason }));
  for (const expert of ["专家甲", "专家乙"]) ok(await clerk.giveMark({ ...(await at()), expert, mark: 90 }));
  ok(await clerk.hearExperts(await at()));
  const { handling } = ok(await cases(club.clerk).case({ subjectId, caseId }));
  const checked = handling.points.map(({ item }) => ({ item, holds: true }));
  ok(await grounds.inspect({ ...(await at()), checked, says: reason }));
  ok(await clerk.propose({ ...(await at()), outcome: "granted", reason }));
  ok(await cases(club.decider).countersign(await at()));
  ok(await clerk.deliver(await at()));
};

beforeAll(async () => {
  club = await openClub(coachingClub, noteLetters);
  app = club.world.app;
  watcher = club.world.as(person("督查", { role: "supervisor", unit: "committee" }));
  await file();
});
afterAll(() => club.world.close());

test("an act notes its letter in its own transaction, and a job draws it up once", async () => {
  expect(await due()).toEqual([{ subjectId, caseId }]);
  expect(await kinds()).toEqual([]);
  expect(await drawDue(app, SITE)).toBe(1);
  expect([await kinds(), await due()]).toEqual([["receipt"], []]);
  // Noted again by a process that died after the letter and before the note was taken away.
  await app.db.transaction().execute((tx) =>
    noteLetters(tx, club.clerk, {
      topic: "case",
      subjectId,
      caseId,
      event: { is: "submitted", seq: 1 },
    } as never),
  );
  await Promise.all([drawDue(app, SITE), drawDue(app, SITE)]);
  expect([await kinds(), await due()]).toEqual([["receipt"], []]);
});

test("a command that is refused notes nothing; an act without a letter neither", async () => {
  ok(await cases(club.clerk).accept({ ...(await at()), checked: ["是会员"] }));
  expect(await cases(club.clerk).accept({ ...(await at()), checked: [] })).toMatchObject({
    refused: "step-closed",
  });
  await drawDue(app, SITE);
  const points = ["会打球", "有耐心"].map((item) => ({ item, holds: true }));
  ok(await cases(club.clerk).review({ ...(await at()), checked: points }));
  expect(await due()).toEqual([]);
});

test("a letter that cannot be drawn up stays noted, stops no other, and comes when it can", async () => {
  ok(await cases(watcher).urge({ ...(await at()), says: "请说明为什么这么慢" }));
  const [one, oneCase] = [subjectId, caseId];
  await file();
  const full = {
    ...app,
    files: {
      ...app.files,
      put: async () => {
        throw new Error("disk full");
      },
    },
  };
  expect(await drawDue(full, SITE)).toBe(0);
  expect(await due()).toHaveLength(2);
  expect(await drawDue(app, SITE)).toBe(2);
  expect(await due()).toEqual([]);
  [subjectId, caseId] = [one, oneCase];
});

test("a 督办单 goes from supervision to the unit; the applicant neither lists nor opens it", async () => {
  const seen = ok(await letters(club.clerk).ofCase({ subjectId, caseId }));
  const order = seen.find((it) => it.kind === "urgeOrder");
  expect(order).toMatchObject({ title: "督办单", unitName: "理事会", number: "理事会督〔2026〕1号" });
  expect(ok(await letters(applicant()).ofCase({ subjectId, caseId })).map((it) => it.kind)).not.toContain(
    "urgeOrder",
  );
  const code = order?.code ?? "";
  expect(await letters(applicant()).file({ code })).toMatchObject({ refused: "letter-unknown" });
  expect(ok(await letters(watcher).file({ code })).name).toContain("督办单");
  expect(await letters(applicant()).share({ code })).toMatchObject({ refused: "letter-unknown" });
});

test("who may do the deed reads its letter before, of a refusal to accept and of an extension too", async () => {
  await file();
  const asked = { subjectId, caseId, reason } as const;
  const preview = (ctx: Context, more: object) => letters(ctx).preview({ ...asked, ...more } as never);
  expect(ok(await preview(club.clerk, { kind: "notAccepted", to: "隔壁的羽毛球馆" })).name).toContain(
    "不予受理",
  );
  expect(ok(await preview(club.decider, { kind: "extension", days: 3 })).name).toContain("延长");
  expect(await preview(club.clerk, { kind: "extension", days: 3 })).toMatchObject({
    refused: "not-your-unit",
  });
  expect(await preview(club.clerk, { kind: "notAccepted" })).toMatchObject({ refused: "nothing-to-preview" });
  // A clerk who proposes reads what the decider will sign.
  expect(ok(await preview(club.clerk, { kind: "decision", outcome: "refused" })).name).toContain("决定");
  await drawDue(app, SITE);
  expect(await kinds()).toEqual(["receipt"]);
});

test("what was given is kept with its paper and whether it still holds; nobody else sees it", async () => {
  expect(ok(await letters(applicant()).wallet({}))).toEqual([]);
  await toTheEnd();
  expect(ok(await letters(applicant()).wallet({}))).toMatchObject([{ state: "valid", paper: null }]);
  await drawDue(app, SITE);
  const counted = countStatements(applicant());
  const [held] = ok(await letters(counted.ctx).wallet({}));
  expect(counted.count()).toBe(2);
  expect(held).toMatchObject({
    code: expect.stringMatching(/^JG-/),
    state: "valid",
    holder: expect.any(String),
    paper: { code: expect.stringMatching(/^WS-/), sharedUntil: null },
  });
  expect(ok(await letters(club.applicant(club.nextMember())).wallet({}))).toEqual([]);
  expect(await letters(club.visitor).wallet({})).toMatchObject({ refused: "not-signed-in" });
});

test("a paper is read by others only when its holder says so, for thirty days, and until that is taken back", async () => {
  const code = ok(await letters(applicant()).wallet({}))[0]?.paper?.code ?? "";
  expect(await letters(club.applicant(club.nextMember())).share({ code })).toMatchObject({
    refused: "letter-unknown",
  });
  expect(await letters(club.clerk).share({ code })).toMatchObject({ refused: "not-allowed" });
  const secretOf = ({ path }: { path: string }) => path.replace("/shared/", "");
  const first = secretOf(ok(await letters(applicant()).share({ code })));
  expect(ok(await readShared(app, first)).bytes.length).toBeGreaterThan(1000);
  const second = secretOf(ok(await letters(applicant()).share({ code })));
  expect(await readShared(app, first)).toMatchObject({ refused: "share-unknown" });
  expect(ok(await letters(applicant()).wallet({}))[0]?.paper?.sharedUntil).toBe("2026-12-02");
  club.world.setNow("2026-12-03");
  expect(await readShared(app, second)).toMatchObject({ refused: "share-unknown" });
  club.world.setNow("2026-11-02");
  ok(await letters(applicant()).unshare({ code }));
  expect(await readShared(app, second)).toMatchObject({ refused: "share-unknown" });
  expect(await letters(applicant()).unshare({ code })).toMatchObject({ refused: "share-unknown" });
});

test("a result that was taken back says so in the wallet, and its shared paper is closed", async () => {
  const code = ok(await letters(applicant()).wallet({}))[0]?.paper?.code ?? "";
  const { path } = ok(await letters(applicant()).share({ code }));
  ok(await cases(club.decider).revokeResult({ ...(await at()), reason }));
  expect(ok(await letters(applicant()).wallet({}))).toMatchObject([
    { state: "revoked", since: "2026-11-02", why: reason },
  ]);
  expect(await readShared(app, path.replace("/shared/", ""))).toMatchObject({ refused: "share-unknown" });
  expect(await letters(applicant()).share({ code })).toMatchObject({ refused: "not-to-share" });
});
