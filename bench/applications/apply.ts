import { randomUUID } from "node:crypto";
import { smallPdf } from "#engines/applications/testing";
import type { FieldDeclaration } from "#kernel/forms";
import type { ServiceItem } from "#kernel/process";
import type { App } from "#platform/context";
import { SERVICE, type Session } from "./stage.ts";

const SAMPLE_TEXT = "演示内容：用于压力测试，不是真实申报。";

const answerTo = (field: FieldDeclaration): string => {
  switch (field.type) {
    case "boolean":
      return "是";
    case "day":
      return "2026-01-05";
    case "choice":
    case "choices":
      return field.choices?.[0]?.value ?? "";
    case "text":
    case "longText":
      return SAMPLE_TEXT.slice(0, field.maxLength ?? 20);
    default:
      return String(Math.max(1, field.min ?? 1));
  }
};

export const itemOf = (app: App): ServiceItem => {
  const item = app.plan.findService(SERVICE);
  if (!item) throw new Error(`The plan has no ${SERVICE}`);
  return item;
};

type Ready = {
  service: string;
  subjectId: string;
  answers: object;
  facts: object;
  materials: object[];
  reasons: object;
};

/** A complete form of a firm: what the registers hold, the rest filled in, its papers brought. */
export const fillIn = async (session: Session, item: ServiceItem, subjectId: string): Promise<Ready> => {
  const query = new URLSearchParams({ service: item.id, subjectId });
  const form = await session.get<{ answers: Record<string, string> }>(`/applications/form?${query}`);
  const asked = item.form.filter((it) => !it.repeats && !it.showIf).flatMap((it) => it.fields);
  const missing = asked.filter((it) => it.required && !it.showIf && !form.answers[it.key]);
  const answers = { ...form.answers, ...Object.fromEntries(missing.map((it) => [it.key, answerTo(it)])) };
  const materials = [];
  for (const it of item.materials)
    if (it.required && it.source === "upload")
      materials.push({
        material: it.key,
        fileId: await session.upload(subjectId, smallPdf(`${subjectId}${it.key}`)),
      });
  const facts = { firstHighTechCertification: "是" };
  return { service: item.id, subjectId, answers, facts, materials, reasons: {} };
};

type Filed = { subjectId: string; caseId: string; code: string };

/** @throws with what the server said when it refuses. */
export const file = async (session: Session, ready: Ready): Promise<Filed> => {
  const { status, body } = await session.post<Filed>("/applications", {
    ...ready,
    idempotencyKey: randomUUID(),
  });
  if (status !== 200) throw new Error(`Refused (${status}): ${JSON.stringify(body)}`);
  return body;
};
