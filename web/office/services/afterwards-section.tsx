import { Choose, ChooseSome, optionsOf } from "./choice-fields.tsx";
import { Cite, Optional, TermFields } from "./cite-fields.tsx";
import { Whole } from "./fields.tsx";
import { NO_CITE } from "./fresh.ts";
import { SHOWN_RESULTS } from "./words.ts";

const LOW = optionsOf({ 1: "1 星（非常不满意）", 2: "2 星及以下（不满意、非常不满意）" });

/** 好差评, what the public reads, and how long the file is kept. */
export const AfterwardsSection = () => (
  <>
    <h3>好差评</h3>
    <p className="office-none">申请人按 1 到 5 星评价：非常不满意、不满意、基本满意、满意、非常满意。</p>
    <Optional
      path="rating"
      label="评价和回访"
      fresh={{ lowAtMost: 2, callBackWithin: { days: 5, unit: "working", cite: NO_CITE } }}
    >
      <Choose path="rating.lowAtMost" label="几星要回访" options={LOW} keep={Number} />
      <TermFields path="rating.callBackWithin" label="多久内回访" />
      <Cite path="rating.callBackWithin.cite" label="回访的依据" />
    </Optional>
    <h3>结果公开</h3>
    <Optional path="publish" label="结果公开" fresh={{ shows: ["name"], cite: NO_CITE }}>
      <ChooseSome path="publish.shows" label="公众看得到什么" options={optionsOf(SHOWN_RESULTS)} />
      <Cite path="publish.cite" label="公开的依据" />
    </Optional>
    <h3>归档</h3>
    <Optional path="retention" label="保存期限" fresh={{ years: 10, cite: NO_CITE }}>
      <Whole path="retention.years" label="办结以后保存几年" />
      <Cite path="retention.cite" label="保存期限的依据" />
    </Optional>
  </>
);
