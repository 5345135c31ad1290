import { type Day, dayText } from "#kernel/calendar";
import type { CaseHappening } from "./events.ts";
import type { ServiceItem } from "./service-item.ts";
import type { CaseState } from "./state.ts";
import { silentUnits } from "./steps/consult.ts";
import { partsCalledFor } from "./steps/files.ts";
import { consultDays, noticeDay, replyDay, type When } from "./worked-case-terms.ts";

type Mismatch = { code: string; says: string };

/** What an open happening says that cannot be so: another day than the term gives, somebody who was not asked, a sum that was not decided. */
export const mismatches = (
  item: ServiceItem,
  state: CaseState,
  it: CaseHappening,
  when: When,
): readonly Mismatch[] => {
  switch (it.is) {
    case "correctionAsked":
      return differentDay("补正应在", it.replyBy, replyDay(item, when));
    case "noticeOpened":
      return differentDay("公示应到", it.until, noticeDay(item, state, when));
    case "consultOpened": {
      const days = consultDays(item, state, when);
      const strange = Object.keys(it.until).filter((unit) => !(unit in days));
      return [
        ...strange.flatMap((unit) => unless(false, "party-unknown", `会办没有征求 ${unit} 的意见。`)),
        ...Object.entries(days).flatMap(([unit, day]) =>
          differentDay(`${unit} 应在`, it.until[unit] ?? day, day),
        ),
      ];
    }
    case "coApplicantConfirmed": {
      const waits = state.coApplicants.some((one) => one.who === it.who && !one.confirmedOn);
      return unless(waits, "party-unknown", `没有等待确认的共同申请人“${it.who}”。`);
    }
    case "materialBrought":
    case "corrected":
      return it.materials.flatMap(({ material }) =>
        unless(
          item.materials.some((one) => one.key === material),
          "material-unknown",
          `申请材料里没有“${material}”。`,
        ),
      );
    case "silenceTaken":
      return silenceMismatch(item, state, it, when);
    case "filesOpened":
      return filesMismatch(item, state, it);
    case "fileEnded": {
      const open = state.files.some((one) => one.caseId === it.caseId && !one.outcome);
      return unless(open, "file-unknown", `没有还在办理的分办件“${it.caseId}”。`);
    }
    case "clockExtended": {
      const most = item.limits.extension?.most.days ?? 0;
      return unless(it.days <= most, "extension-too-long", `最多延长 ${most} 日，样例里延长 ${it.days} 日。`);
    }
    case "decided": {
      const { proposal } = state;
      if (state.status !== "proposed" || !proposal) return [];
      const same = proposal.outcome === it.outcome && proposal.amount === it.amount;
      return unless(same, "proposal-differs", "会签的决定和拟出的决定不一样。");
    }
    case "paid":
      return unless(
        state.decision?.amount === it.amount,
        "amount-differs",
        `决定的金额是 ${state.decision?.amount ?? "空"} 分，拨付了 ${it.amount} 分。`,
      );
    case "promiseChecked": {
      const promised = item.materials.some((one) => one.key === it.material && one.source === "promise");
      return unless(promised, "material-unknown", `没有承诺的材料“${it.material}”。`);
    }
    default:
      return [];
  }
};

const unless = (holds: boolean, code: string, says: string): Mismatch[] => (holds ? [] : [{ code, says }]);

const differentDay = (what: string, said: Day, reckoned: Day | undefined): Mismatch[] =>
  reckoned === undefined || said === reckoned
    ? []
    : [{ code: "term-differs", says: `${what}${dayText(reckoned)}为止，样例里写的是${dayText(said)}。` }];

const SILENCE = { agrees: "无意见", reminded: "催办" } as const;
type Silence = Extract<CaseHappening, { is: "silenceTaken" }>;
const silenceMismatch = (item: ServiceItem, state: CaseState, it: Silence, { today }: When): Mismatch[] => {
  const step = item.steps[state.step];
  const silent = step?.is === "consult" ? silentUnits(step, state, today) : [];
  const one = silent.find(({ unit }) => unit === it.unit);
  if (!one) return unless(false, "party-unknown", `${it.unit} 不在逾期未复的单位里。`);
  return unless(
    one.onSilence === it.as,
    "silence-differs",
    `${it.unit} 逾期未复应按“${SILENCE[one.onSilence]}”处理。`,
  );
};

type Opened = Extract<CaseHappening, { is: "filesOpened" }>;
const filesMismatch = (item: ServiceItem, state: CaseState, it: Opened): Mismatch[] => {
  const step = item.steps[state.step];
  const wanted = step?.is === "files" ? partsCalledFor(item, step, state.answers).services : [];
  const opened = it.files.map(({ service }) => service);
  const same = wanted.length === opened.length && wanted.every((one) => opened.includes(one));
  return unless(same, "files-differ", `应当分送 ${wanted.join("、")}，样例里是 ${opened.join("、")}。`);
};
