import type { Context } from "#platform/context";
import type { Box } from "./box.ts";
import type { MessageRow } from "./store.ts";
import { fill, type Template } from "./template.ts";

type Words = {
  box: Box;
  template: Template;
  key: string;
  values: Readonly<Record<string, string>>;
  /** The case it is about; null for what is about many. */
  about: {
    subjectId: string;
    caseId: string;
    seq: number | null;
    sample: boolean;
    partOf?: { caseId: string } | null;
  } | null;
};

export const newMessage = (ctx: Context, { box, template, key, values, about }: Words): MessageRow => ({
  box,
  message_id: ctx.newId(),
  key,
  template: template.id,
  urgent: template.urgent ?? false,
  ...fill(template, values),
  path: about === null ? null : pathOf(template, about),
  about_subject: about?.subjectId ?? null,
  about_case: about?.caseId ?? null,
  about_seq: about?.seq ?? null,
  at: ctx.now(),
  day: ctx.today(),
  sample: about?.sample ?? ctx.sample,
});

/** The applicant follows a joint case on one page. */
const pathOf = (
  { to }: Template,
  { subjectId, caseId, partOf }: { subjectId: string; caseId: string; partOf?: { caseId: string } | null },
): string =>
  to === "firm" || to === "others"
    ? `/my/${partOf?.caseId ?? caseId}`
    : `/office/cases/${subjectId}/${caseId}`;
