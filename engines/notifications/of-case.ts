import type { z } from "zod";
import { caseSeenAs } from "#engines/applications";
import { nameOfUnit } from "#kernel/plan";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { firmBox, ownerOf } from "./box.ts";
import { type CaseKey, type CaseMessage, type Delivery, refuseNotifications as refuse } from "./contract.ts";
import { listCaseMessages } from "./store.ts";
import { listCaseDeliveries } from "./store-deliveries.ts";

/** Every message of a case with how it left the house. The applicant sees what was told to the firm. */
export const ofCase = async (
  ctx: Context,
  key: z.output<typeof CaseKey>,
): Promise<readonly CaseMessage[] | Refusal> => {
  const as = await caseSeenAs(ctx, key);
  if (!as) return refuse("case-unknown");
  const own = as === "applicant" ? [firmBox(key.subjectId)] : undefined;
  const messages = await listCaseMessages(ctx.db, key, own);
  const { deliveries, attempts } = await listCaseDeliveries(ctx.db, key);
  return messages.map((it) => {
    const owner = ownerOf(it.box);
    const isOfIt = (one: { box: string; message_id: string }): boolean =>
      one.box === it.box && one.message_id === it.message_id;
    return {
      messageId: it.message_id,
      at: it.at,
      day: it.day,
      to: toText(ctx, owner, key.subjectId),
      title: it.title,
      body: it.body,
      deliveries: deliveries.filter(isOfIt).map(
        (one): Delivery => ({
          channel: one.channel,
          state: one.state,
          attempts: attempts
            .filter((a) => isOfIt(a) && a.person_id === one.person_id && a.channel === one.channel)
            .map(({ at, outcome, says, address }) => ({ at, outcome, says, address })),
        }),
      ),
    };
  });
};

/** Co-applicants and those who receive by mandate have inboxes of their own. */
const toText = ({ plan }: Context, owner: ReturnType<typeof ownerOf>, subjectId: string): string => {
  if ("unit" in owner) return nameOfUnit(plan, owner.unit);
  return owner.firm === subjectId ? "申请人" : "共同申请人或代理人";
};
