import type { CaseAction, CaseView } from "#engines/applications/contract";
import type { ServiceItem } from "#kernel/process";
import { file, fillIn } from "./apply.ts";
import type { Session } from "./stage.ts";

export type Chance = () => number;
const WORDS = "演示：压力测试中的一步，不是真实意见。";

/** What somebody types who takes that step; undefined for steps that nobody takes here. */
const typed = (action: CaseAction, view: CaseView, chance: Chance): object | undefined => {
  const checkedPoints = view.handling.points.map(({ item }) => ({ item, holds: true, note: "" }));
  switch (action) {
    case "accept":
      return { checked: view.checklist.map((it) => it.item) };
    case "askCorrection": {
      const field = view.blocks[0]?.fields.at(-1);
      if (chance() > 0.1 || !field) return undefined;
      return { items: [{ target: field.key, label: field.label, says: WORDS }] };
    }
    case "review":
      return { checked: checkedPoints };
    case "inspect":
      return { checked: checkedPoints, says: WORDS };
    case "openConsult":
    case "openNotice":
    case "hearExperts":
    case "countersign":
    case "closeNotice":
    case "deliver":
      return {};
    case "answerConsult":
      return { agrees: true, says: WORDS };
    case "giveMark":
      return { expert: `专家${Math.floor(chance() * 9)}`, mark: 80, says: WORDS };
    case "propose":
    case "decide":
      return { outcome: "refused", reason: WORDS };
    default:
      return undefined;
  }
};
const pathOf = (action: CaseAction): string => action.replace(/[A-Z]/g, (it) => `-${it.toLowerCase()}`);

const act = async (session: Session, path: string, action: CaseAction, view: CaseView, input: object) =>
  session.post(`${path}/${pathOf(action)}`, { version: view.version, ...input });

/** An officer looks into the queue, opens a case and takes a step that is open. The status of the answer, if any step was taken. */
export const officerTurn = async (session: Session, chance: Chance): Promise<number | undefined> => {
  const tab = chance() < 0.5 ? "toAccept" : "inHand";
  const page = await session.get<{ cases: { subjectId: string; caseId: string }[] }>(
    `/office/queue?tab=${tab}`,
  );
  const one = page.cases[Math.floor(chance() * page.cases.length)];
  if (!one) return undefined;
  const path = `/cases/${one.subjectId}/${one.caseId}`;
  const view = await session.get<CaseView>(path);
  for (const { action, open } of [...view.next].sort(() => chance() - 0.5)) {
    const input = open ? typed(action, view, chance) : undefined;
    if (input) return (await act(session, path, action, view, input)).status;
  }
  return undefined;
};

/** An applicant applies, looks, corrects what is asked, now and then withdraws, and rates what is over. */
export const applicantTurn = async (
  session: Session,
  item: ServiceItem,
  subjectId: string,
  chance: Chance,
): Promise<number | undefined> => {
  const own = await session.get<{ caseId: string; due: string | null; service: string }[]>("/my/cases");
  const open = own.find((it) => it.service === item.id && it.due !== null);
  if (!open) {
    await file(session, await fillIn(session, item, subjectId));
    return 200;
  }
  const path = `/cases/${subjectId}/${open.caseId}`;
  const view = await session.get<CaseView>(path);
  if (view.status === "correcting") {
    const [asked] = view.correction?.items ?? [];
    const answers = asked ? { [asked.target]: `演示${Math.floor(chance() * 1e6)}` } : {};
    return (await act(session, path, "correct", view, { answers })).status;
  }
  if (view.next.some((it) => it.action === "withdraw" && it.open) && chance() < 0.05)
    return (await act(session, path, "withdraw", view, { reason: WORDS })).status;
  return undefined;
};
