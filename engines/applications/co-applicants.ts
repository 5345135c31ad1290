import type { z } from "zod";
import { findAccount, listHolders } from "#engines/identity";
import { findByCode } from "#engines/registers";
import type { CoApplicant, ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type { FieldProblem, Refusal } from "#platform/http";
import { type Confirm, type DeclineToJoin, type Done, refuseApplication as refuse } from "./contract.ts";
import type { OpenCase } from "./open-case.ts";
import { findDraft, putDraft } from "./store-drafts.ts";
import { markAnswered } from "./store-joined.ts";
import { type StepWords, takeStep } from "./take-step.ts";
import { firmsOf } from "./who.ts";

type Named = { account: string; name: string };
type Asked = { item: ServiceItem; subjectId: string; named: readonly Named[] };
const UNKNOWN = "没有找到：个人写账号和姓名，单位写统一社会信用代码和名称，两样都要对得上。";

/** Who was named, as subjects that can answer: a person with an account, or a firm for which somebody acts here. */
export const namedOthers = async (
  tx: Tx,
  ctx: Context,
  { item, subjectId, named }: Asked,
): Promise<{ found: CoApplicant[]; problems: FieldProblem[] }> => {
  const asked = named.filter((it) => it.account !== "" || it.name !== "");
  const problem = (at: number, code: string, says: string): FieldProblem => ({
    field: `coApplicants.${at}`,
    code,
    says,
  });
  if (!item.coApplicants)
    return {
      found: [],
      problems: asked.length > 0 ? [problem(0, "not-joint", "这个事项没有共同申请人。")] : [],
    };
  const { named: called, atLeast, atMost } = item.coApplicants;
  const found: CoApplicant[] = [];
  const problems: FieldProblem[] = [];
  if (asked.length < atLeast) problems.push(problem(0, "too-few", `请至少填写 ${atLeast} 位${called}。`));
  if (asked.length > atMost) problems.push(problem(atMost, "too-many-named", `${called}最多 ${atMost} 位。`));
  for (const [at, it] of asked.entries()) {
    const who = await findNamed(tx, ctx, it);
    if ("says" in who) problems.push(problem(at, "co-applicant-unknown", who.says));
    else if (who.who === subjectId) problems.push(problem(at, "own-self", "这就是申请人自己，不用再写。"));
    else if (found.some((one) => one.who === who.who))
      problems.push(problem(at, "named-twice", `“${who.name}”写了两次。`));
    else found.push(who);
  }
  return { found, problems };
};

const findNamed = async (
  tx: Tx,
  ctx: Context,
  { account, name }: Named,
): Promise<CoApplicant | { says: string }> => {
  const person = await findAccount(tx, ctx, { username: account, name });
  if (person) return { who: person.personId, name: person.name };
  const firm = await findByCode(tx, ctx.plan, account);
  if (!firm || firm.name !== name.trim()) return { says: UNKNOWN };
  const holders = await listHolders(tx, ctx, { firms: [firm.subjectId], units: [] });
  return holders.length > 0
    ? { who: firm.subjectId, name: firm.name }
    : { says: `“${firm.name}”还没有人开通账号，没有办法在这里确认。` };
};

/** 确认共同申请: whoever confirms at the same moment as another is not in the way of it. */
export const confirm = (ctx: Context, { who, ...input }: z.output<typeof Confirm>): Promise<Done | Refusal> =>
  takeStep(ctx, input, {
    ...asOneOfThem(ctx, who),
    action: "confirm",
    does: (_tx, open) =>
      isWaitedFor(ctx, open, who) ? { is: "coApplicantConfirmed", who } : refuse("already-answered"),
    after: (tx, open) => markAnswered(tx, open, who, ctx.today()),
  });

/** 不同意共同申请: it ends here; what was filled in is the first applicant's draft again. */
export const decline = (
  ctx: Context,
  { who, reason, ...input }: z.output<typeof DeclineToJoin>,
): Promise<Done | Refusal> =>
  takeStep(ctx, input, {
    ...asOneOfThem(ctx, who),
    action: "decline",
    does: (_tx, open) =>
      isWaitedFor(ctx, open, who) ? { is: "coApplicantDeclined", who, reason } : refuse("already-answered"),
    after: async (tx, open) => {
      await markAnswered(tx, open, who, ctx.today());
      await giveBack(tx, ctx, open);
    },
  });

const asOneOfThem = (ctx: Context, who: string): Pick<StepWords, "stillFits"> => ({
  // What others confirmed meanwhile changes nothing of what is confirmed here.
  stillFits: ({ events }, seen) =>
    firmsOf(ctx.actor).includes(who) &&
    seen > 0 &&
    seen < events.length &&
    events.slice(seen).every((it) => it.is === "coApplicantConfirmed"),
});

const isWaitedFor = (ctx: Context, { state }: OpenCase, who: string): boolean =>
  firmsOf(ctx.actor).includes(who) &&
  state.coApplicants.some((it) => it.who === who && it.confirmedOn === null);

const giveBack = async (
  tx: Tx,
  ctx: Context,
  { subjectId, row, item, state, events }: OpenCase,
): Promise<void> => {
  if (await findDraft(tx, subjectId, item.id)) return;
  const filed = events.find((it) => it.is === "submitted");
  await putDraft(tx, {
    subjectId,
    service: item.id,
    answers: state.answers,
    facts: state.facts,
    materials: state.materials,
    reasons: filed?.reasons ?? {},
    saved_at: ctx.now(),
    fingerprint: row.fingerprint,
    changes: [],
  });
};
