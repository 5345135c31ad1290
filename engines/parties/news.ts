import type { Day } from "#kernel/calendar";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type { Scope } from "./contract.ts";
import type { MandateRow } from "./store.ts";

/** A mandate was given or taken back, told within the transaction in which it was. */
export type MandateNews = {
  topic: "mandate";
  is: "mandateGiven" | "mandateRevoked";
  mandateId: string;
  agentId: string;
  subjectName: string;
  services: readonly string[];
  scopes: readonly Scope[];
  from: Day;
  to: Day;
  sample: boolean;
};

type About = { is: MandateNews["is"]; row: MandateRow; subjectName: string; sample: boolean };

export const tellMandate = (tx: Tx, ctx: Context, { is, row, subjectName, sample }: About): Promise<void> => {
  const news: MandateNews = {
    topic: "mandate",
    is,
    mandateId: row.mandate_id,
    agentId: row.person_id,
    subjectName,
    services: row.services.map((it) => ctx.plan.findService(it)?.name ?? it),
    scopes: row.scopes,
    from: row.from_day,
    to: row.to_day,
    sample,
  };
  return ctx.tell(tx, ctx, news);
};

export const isMandateNews = (news: { topic: string }): news is MandateNews => news.topic === "mandate";
