import type { CaseFigures } from "#engines/applications";
import type { MeasureDeclaration } from "#kernel/plan";
import type { Light } from "./contract.ts";

/** Share of open cases that may be late before yellow becomes red. A rule of this software (平台默认), not of the plan. */
const RED_SHARE = 0.1;

/** The light of a measure, from its cases: red when more than a tenth of the open ones are late, yellow when any is. */
export const lightOf = (measure: MeasureDeclaration, cases: readonly CaseFigures[]): Light => {
  if (measure.services.length === 0) return { colour: "none", says: "还没有上线的服务事项，暂不评价。" };
  const sum = (of: (it: CaseFigures) => number): number => cases.reduce((total, it) => total + of(it), 0);
  const submitted = sum((it) => it.submitted);
  const open = sum((it) => it.open);
  const late = sum((it) => it.overdue);
  if (submitted === 0) return { colour: "none", says: "事项已经上线，还没有人申请。" };
  if (late === 0) return { colour: "green", says: `收到 ${submitted} 件，在办 ${open} 件，没有超期。` };
  return { colour: late / open > RED_SHARE ? "red" : "yellow", says: `在办 ${open} 件中有 ${late} 件超期。` };
};
