import { applicationsDesk } from "#engines/applications";
import { application, moneyInMemory, smallPdf } from "#engines/applications/testing";
import { addPerson } from "#engines/identity";
import type { Context, Grant } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import type { keptPost } from "#platform/post/testing";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { person } from "../../test/world/index.ts";
import type { OwnPreferences } from "./contract.ts";
import { notificationsDesk, tell } from "./index.ts";

export const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};

/** The club of test/world in which what happens to cases is told. */
export const openTalkingClub = (): Promise<Club> => openClub(undefined, tell);

/** Somebody with an account: only such a person has preferences and is written to. */
export const withAccount = async ({ world }: Club, name: string, grant: Partial<Grant>): Promise<Context> => {
  const full = {
    role: grant.role ?? "applicant",
    unit: grant.unit ?? null,
    subjectId: grant.subjectId ?? null,
  };
  const username = `p-${world.app.newId().slice(0, 8)}`;
  const { personId } = ok(
    await addPerson(world.app, { username, name, password: "long-enough-1", grants: [full] }),
  );
  return world.as({ ...person(name, full), personId });
};

type Wanted = Partial<Record<"email" | "sms" | "wecom", string>>;
/** Asks for messages at these addresses and by no other channel, and confirms those that have to be. */
export const wants = async (ctx: Context, { email, sms, wecom }: Wanted): Promise<OwnPreferences> => {
  const desk = notificationsDesk(ctx);
  let own = ok(
    await desk.savePreferences({
      email: email ?? "",
      sms: sms ?? "",
      wecom: wecom ?? "",
      byEmail: email !== undefined,
      bySms: sms !== undefined,
      byWecom: wecom !== undefined,
    }),
  );
  for (const channel of ["email", "sms"] as const)
    if (own[channel].wanted && !own[channel].confirmed)
      own = ok(await desk.confirmAddress({ channel, code: codeSent(ctx, channel) }));
  return own;
};

/** The last code that was sent by that channel, taken out of what was kept. */
export const codeSent = ({ post }: Context, channel: "email" | "sms"): string => {
  const { kept } = post as ReturnType<typeof keptPost>;
  const at = kept.findLastIndex((it) => it.channel === channel && it.id.endsWith(".code"));
  const [letter] = at < 0 ? [] : kept.splice(at, 1);
  return /\d{6}/.exec(letter?.text ?? "")?.[0] ?? "none";
};

export type Filed = { subjectId: string; caseId: string; money: ReturnType<typeof moneyInMemory> };

/** A case of the racket grant that has just been filed. */
export const filed = async (club: Club, subjectId = club.nextMember(), budget?: number): Promise<Filed> => {
  const money = moneyInMemory(budget);
  const desk = applicationsDesk(club.applicant(subjectId), money);
  const { fileId } = ok(await desk.attach({ subjectId, name: "发票.pdf", bytes: smallPdf() }));
  const { caseId } = ok(
    await desk.submit(
      application({
        service: "juniors/racket-grant",
        subjectId,
        answers: { lessons: "24", bankAccountName: "会员", bankAccount: "6222" },
        facts: { owesFees: "否" },
        materials: [{ material: "receipt", fileId }],
      }),
    ),
  );
  return { subjectId, caseId, money };
};
