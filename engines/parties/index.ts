import { z } from "zod";
import type { Context } from "#platform/context";
import { bind, get, post, type Route, useCase } from "#platform/http";
import { Account, MandateKey, NewMandate, type PartiesDesk, WalkIn } from "./contract.ts";
import { give, given, held, mandatable, revoke } from "./mandates.ts";
import { ownParties } from "./party.ts";
import { account, walkIn } from "./walk-in.ts";

export { asAgent, heldServices, holdMandate, receiversOf } from "./agent.ts";
export { isMandateNews, type MandateNews } from "./news.ts";
export { findParty } from "./party.ts";

const Nothing = z.object({});
const cases = {
  mine: useCase({ may: "signedIn", takes: Nothing, does: ownParties }),
  mandatable: useCase({ may: "signedIn", takes: Nothing, does: mandatable }),
  give: useCase({ may: "apply", takes: NewMandate, does: give }),
  revoke: useCase({ may: "apply", takes: MandateKey, does: revoke }),
  given: useCase({ may: "apply", takes: z.object({ subjectId: z.uuid() }), does: given }),
  held: useCase({ may: "signedIn", takes: Nothing, does: held }),
  walkIn: useCase({ may: "fileAtCounter", takes: WalkIn, does: walkIn }),
  account: useCase({ may: "fileAtCounter", takes: Account, does: account }),
};

/** For whom one applies, and who may do it for one. */
export const partiesDesk = (ctx: Context): PartiesDesk => bind(ctx, cases);

export const partiesRoutes: readonly Route[] = [
  get("/parties", { summary: "我可以用谁的名义申请", does: cases.mine }),
  get("/mandates/services", { summary: "可以委托他人办理的事项", does: cases.mandatable }),
  get("/mandates/held", { summary: "别人委托我办的", does: cases.held }),
  get("/mandates/:subjectId", { summary: "给出的委托", does: cases.given }),
  post("/mandates/:subjectId", { summary: "委托他人代办", does: cases.give }),
  post("/mandates/:subjectId/:mandateId/revoke", { summary: "撤销委托", does: cases.revoke }),
  post("/counter/walk-ins", { summary: "窗口：登记没有账号的申请人", does: cases.walkIn }),
  post("/counter/accounts", { summary: "窗口：按账号和姓名找申请人", does: cases.account }),
];
