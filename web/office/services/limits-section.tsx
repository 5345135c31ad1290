import { Choose, named, optionsOf } from "./choice-fields.tsx";
import { Cite, CitedTermFields, Optional, TermFields } from "./cite-fields.tsx";
import { useEditing } from "./editing.ts";
import { Whole } from "./fields.tsx";
import { NO_CITE } from "./fresh.ts";

const CLOCKS = optionsOf({ suspend: "停表，补齐以后接着算", restart: "补齐以后重新起算" });
const STARTS = optionsOf({ receipt: "收到申请", acceptance: "受理" });
const NO_REPLIES = optionsOf({ remind: "提醒", close: "终止办理" });

/** How long it may take, and what happens while something is missing. */
export const LimitsSection = () => {
  const { names } = useEditing();
  return (
    <>
      <CitedTermFields path="limits.statutory" label="法定期限" optional />
      <CitedTermFields path="limits.promised" label="承诺期限" />
      <Choose path="limits.start" label="从什么时候起算" options={STARTS} optional="没有写（按收到申请）" />
      <Optional
        path="limits.extension"
        label="延长期限"
        fresh={{ by: "", most: { days: 10, unit: "working" }, times: 1, cite: NO_CITE }}
      >
        <Choose path="limits.extension.by" label="谁批准延长" options={named(names.units)} />
        <TermFields path="limits.extension.most" label="最多延长" />
        <Whole path="limits.extension.times" label="几次" />
        <Cite path="limits.extension.cite" label="延长的依据" />
      </Optional>
      <h3>补正</h3>
      <Whole path="correction.maxRounds" label="最多几次" />
      <TermFields path="correction.replyWithin" label="多久内补齐" />
      <Choose path="correction.clock" label="补正期间的期限" options={CLOCKS} optional="没有写（停表）" />
      <Choose path="correction.onNoReply" label="逾期不补" options={NO_REPLIES} optional="没有写（提醒）" />
      <Cite path="correction.cite" label="补正的依据" />
    </>
  );
};
