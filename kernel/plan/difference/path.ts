import { termText } from "#kernel/calendar";
import { type ServiceItem, type Step, stepTitle } from "#kernel/process";
import type { PlanDeclaration } from "../declaration.ts";
import {
  forApplicant,
  forOfficer,
  isSame,
  isSameBut,
  matched,
  type ServiceDifference,
  turned,
} from "./difference.ts";

export type Names = Pick<PlanDeclaration, "units">;
export const unitNamed = ({ units }: Names, id: string | undefined): string | undefined =>
  units.find((it) => it.id === id)?.name ?? id;

/** Steps that are taken otherwise: which, by whom, in how long, looked at for what. */
export const stepDifferences = (
  names: Names,
  before: ServiceItem,
  after: ServiceItem,
): ServiceDifference[] => {
  const { left, came, stayed } = matched(before.steps, after.steps, (it) => it.is);
  const order = (steps: readonly Step[]): string =>
    steps
      .filter((it) => stayed.some(([, one]) => one.is === it.is))
      .map((it) => it.is)
      .join();
  return [
    ...left.map((it) => forApplicant("steps", `不再有“${stepTitle(it)}”这个环节。`)),
    ...came.map(([it, at]) => forApplicant(`steps.${at}`, `新增环节“${stepTitle(it)}”。`)),
    ...(order(before.steps) === order(after.steps) ? [] : [forApplicant("steps", "环节的先后有变化。")]),
    ...stayed.flatMap(([old, it, at]) => oneStep(names, old, it, `steps.${at}`)),
  ];
};

const termOf = (it: Step): string | undefined => ("term" in it && it.term ? termText(it.term) : undefined);
const checklistOf = (it: Step): readonly string[] =>
  "checklist" in it ? it.checklist.map((one) => one.item) : [];

/** Citations of what is looked at before and after: a new point is told by itself. */
const checklistCites = (it: Step, old: readonly string[], now: readonly string[]): unknown =>
  "checklist" in it
    ? it.checklist.filter((one) => old.includes(one.item) && now.includes(one.item))
    : undefined;
const termCite = (it: Step): unknown => ("term" in it && it.term ? it.term.cite : undefined);

const oneStep = (names: Names, before: Step, after: Step, path: string): ServiceDifference[] => {
  if (isSame(before, after)) return [];
  const at = `“${stepTitle(after)}”`;
  const [old, now] = [checklistOf(before), checklistOf(after)];
  const told = [
    ...(before.by === after.by
      ? []
      : [
          forApplicant(
            path,
            turned(`${at}的办理单位`, unitNamed(names, before.by), unitNamed(names, after.by)),
          ),
        ]),
    ...(termOf(before) === termOf(after)
      ? []
      : [forApplicant(path, turned(`${at}的期限`, termOf(before), termOf(after)))]),
    ...(stepTitle(before) === stepTitle(after)
      ? []
      : [forApplicant(path, turned("环节的名称", stepTitle(before), stepTitle(after)))]),
    ...now.filter((it) => !old.includes(it)).map((it) => forOfficer(path, `${at}新增核对事项“${it}”。`)),
    ...old.filter((it) => !now.includes(it)).map((it) => forOfficer(path, `${at}不再核对“${it}”。`)),
    ...(before.is === "consult" && after.is === "consult" && !isSame(before.units, after.units)
      ? [forOfficer(path, `${at}征求哪些单位、多久答复或者不答复怎么办，有变化。`)]
      : []),
    ...(before.is === "decide" && after.is === "decide" && before.countersigned !== after.countersigned
      ? [forOfficer(path, after.countersigned ? `${at}改为两人会签。` : `${at}改为一人决定。`)]
      : []),
  ];
  const parts = [
    "by",
    "title",
    ...(before.is === "consult" ? ["units"] : []),
    ...(before.is === "decide" ? ["countersigned"] : []),
  ];
  const rest =
    isSameBut(
      { ...before, term: undefined, checklist: checklistCites(before, old, now) },
      { ...after, term: undefined, checklist: checklistCites(after, old, now) },
      ...parts,
    ) &&
    (termOf(before) === undefined ||
      termOf(after) === undefined ||
      isSame(termCite(before), termCite(after)));
  return rest ? told : [...told, forOfficer(path, `${at}的规定或者依据有变化。`)];
};
