import { data, redirect } from "react-router";
import type { ApplicationsDesk, Receipt } from "#engines/applications/contract";
import { KIND_NAMES, type Mandate, type OwnParty } from "#engines/parties/contract";
import type { ServiceItem } from "#kernel/process";
import type { Desk } from "../desk.ts";
import { answerOf, requireApplicant, requirePerson } from "./asked.ts";

type Asked = Parameters<typeof requirePerson>[0];
type Doors = Pick<ApplicationsDesk, "prefilled" | "attach" | "saveDraft" | "submit">;
/** Who fills in the form for whom, and the doors that are open to them for it. */
export type Filer = {
  desk: Desk;
  subjectId: string;
  doors: Doors;
  atCounter: boolean;
  /** Whose mandate it is by; null for oneself, one's firm and at a counter. */
  agentOf: string | null;
  after(receipt: Receipt): string;
};
/** In whose name an item can be applied for. */
export type Choice = { subjectId: string; name: string; as: "self" | "firm" | "agent"; sample: boolean };

const isCounter = ({ request }: Asked): boolean => new URL(request.url).pathname.startsWith("/counter/");
const namedIn = ({ request }: Asked): string | null => new URL(request.url).searchParams.get("as");

/** @throws a redirect to the choice when there are several, or the page that says why there is none. */
export const filerOf = async (asked: Asked, item: ServiceItem): Promise<Filer> => {
  if (isCounter(asked)) return atCounter(asked);
  const { desk } = requireApplicant(asked);
  const choices = await choicesOf(desk, item);
  const named = namedIn(asked);
  const chosen =
    named === null && choices.length === 1 ? choices[0] : choices.find((it) => it.subjectId === named);
  if (!chosen) {
    if (choices.length === 0) throw data({ says: await whyNobody(desk, item) }, { status: 409 });
    throw redirect(`/apply/${item.id}/as`);
  }
  return {
    desk,
    subjectId: chosen.subjectId,
    doors: desk.applications,
    atCounter: false,
    agentOf: chosen.as === "agent" ? chosen.name : null,
    after: ({ caseId }) => `/my/${caseId}?receipt`,
  };
};

const atCounter = (asked: Asked): Filer => {
  const { desk } = requirePerson(asked);
  const { counterForm, counterAttach, counterSave, fileAtCounter } = desk.applications;
  return {
    desk,
    subjectId: namedIn(asked) ?? "",
    doors: { prefilled: counterForm, attach: counterAttach, saveDraft: counterSave, submit: fileAtCounter },
    atCounter: true,
    agentOf: null,
    after: ({ subjectId, caseId }) => `/counter/cases/${subjectId}/${caseId}?receipt`,
  };
};

/** Firms first, the person, then those who have given a mandate to fill in or to sign. */
export const choicesOf = async (desk: Desk, item: ServiceItem): Promise<readonly Choice[]> => {
  const [own, held] = await Promise.all([desk.parties.mine({}), desk.parties.held({})]);
  return [
    ...answerOf(own).filter((it) => isSuited(it, item)),
    ...new Map(
      answerOf(held)
        .filter((it) => isFor(it, item))
        .map((it) => [
          it.subjectId,
          { subjectId: it.subjectId, name: it.subjectName, as: "agent" as const, sample: false },
        ]),
    ).values(),
  ];
};

const isSuited = ({ kind }: OwnParty, { applicants }: ServiceItem): boolean =>
  kind === null || applicants.includes(kind);
const isFor = ({ state, services, scopes }: Mandate, { id }: ServiceItem): boolean =>
  state === "live" && services.some((it) => it.id === id) && scopes.some((it) => it !== "receive");

const whyNobody = async (desk: Desk, { name, applicants }: ServiceItem): Promise<string> => {
  const own = answerOf(await desk.parties.mine({}));
  const who = own.map((it) => `${it.name}（${it.kind ? KIND_NAMES[it.kind] : "类型不明"}）`).join("、");
  return `“${name}”只收${applicants.map((it) => KIND_NAMES[it]).join("、")}的申请。您的账号可以用的名义是${who}，不能申请。`;
};

/** Rows of co-applicants as the form sends them, empty ones left out. */
export const coApplicantsIn = (form: FormData): { account: string; name: string }[] => {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  return Array.from({ length: 20 }, (_, at) => ({
    account: text(`with.${at}.account`),
    name: text(`with.${at}.name`),
  })).filter((it) => it.account !== "" || it.name !== "");
};
