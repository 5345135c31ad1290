import type { SandboxFirm, SandboxRun } from "#engines/matching/contract";
import { FirmList } from "../parts/firm-list.tsx";
import { EFFECTS, OUTCOMES, rangeText } from "./texts.ts";

const LISTS = [
  { key: "wins", name: "受益" },
  { key: "loses", name: "受损" },
  { key: "newly", name: "新增符合" },
  { key: "noLonger", name: "不再符合" },
  { key: "unclear", name: "说不准" },
] as const;
type List = (typeof LISTS)[number]["key"];

/** The firms for whom something changes: before and after, those with most to gain or lose first. */
export const FirmsList = ({ run }: { run: SandboxRun }) => {
  const before = (it: SandboxFirm): string => sideText(it.before, run);
  const after = (it: SandboxFirm): string => sideText(it.after, run);
  return (
    <section className="office-card" id="firms">
      <h2>有变化的户</h2>
      <FirmList<SandboxFirm, List>
        lists={LISTS}
        first={run.result?.winners === 0 && run.result.losers > 0 ? "loses" : "wins"}
        path={`/sandbox/runs/${run.runId}/firms`}
        query={({ list, region, page }) => ({ effect: list, region, page })}
        columns={() => [
          { title: "改之前", key: "before", responsive: ["md"], render: (_, it) => before(it) },
          { title: "改之后", key: "after", responsive: ["md"], render: (_, it) => after(it) },
        ]}
        below={(it) => (
          <span className="sandbox-phone-only">
            {before(it)} → {after(it)}
          </span>
        )}
        file={{
          name: "沙盘名单",
          headings: ["影响", "改之前", "改之后"],
          cells: (it) => [EFFECTS[it.effect], before(it), after(it)],
        }}
      />
    </section>
  );
};

/** A tax due is kept as a sum that makes poorer. */
const sideText = ({ outcome, money }: SandboxFirm["before"], { money: kind }: SandboxRun): string => {
  if (money === null || (money.min === 0 && money.max === 0 && kind === "paid" && outcome !== "met"))
    return OUTCOMES[outcome];
  const due = kind === "forgone" && money.max <= 0;
  const text = due ? `缴税 ${rangeText({ min: 0 - money.max, max: 0 - money.min })}` : rangeText(money);
  return `${OUTCOMES[outcome]}，${text}`;
};
