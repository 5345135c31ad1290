import { Choose, ChooseSome, named, optionsOf } from "./choice-fields.tsx";
import { Cite, Optional } from "./cite-fields.tsx";
import { useEditing } from "./editing.ts";
import { Text, Tick, Whole } from "./fields.tsx";
import { NO_CITE } from "./fresh.ts";
import { Rows } from "./rows.tsx";
import { APPLICANTS, ELIGIBILITY, LEVELS, SCOPES } from "./words.ts";

/** What it is called, what it is for, whom one asks, at whose desk it is worked, by which policy and law. */
export const HeadSection = () => {
  const { names } = useEditing();
  return (
    <>
      <Text path="name" label="事项名称" />
      <Text path="summary" label="一句话简介" long />
      <Choose path="owner" label="承办单位" options={named(names.units)} />
      <Choose
        path="level"
        label="在哪一级办"
        options={optionsOf(LEVELS)}
        optional="没有写（州级，环节里写明县市办理的除外）"
      />
      <h3>咨询</h3>
      <Text path="contact.phone" label="咨询电话" optional />
      <Text path="contact.address" label="办理地址" optional />
      <Text path="contact.note" label="咨询说明" />
      <h3>条件</h3>
      <Optional
        path="eligibility"
        label="申请前按政策核对条件"
        fresh={{ policy: names.policies[0]?.id ?? "", mode: "advise" }}
      >
        <Choose path="eligibility.policy" label="按哪项政策核对条件" options={named(names.policies)} />
        <Choose path="eligibility.mode" label="不符合条件的" options={optionsOf(ELIGIBILITY)} />
      </Optional>
      <h3>设定依据</h3>
      <Rows<{ document: string; clause?: string }>
        path="basis"
        one="依据"
        titleOf={(it) => `${it.document} ${it.clause ?? ""}`.trim()}
        fresh={[{ label: "加一条依据", make: () => NO_CITE }]}
      >
        {(path) => <Cite path={path} />}
      </Rows>
    </>
  );
};

/** Who may apply, together with whom, through whom, and whether by name. */
export const ApplicantsSection = () => (
  <>
    <ChooseSome path="applicants" label="谁可以申请" options={optionsOf(APPLICANTS)} />
    <Tick path="repeats" label="办结以后可以再次申请" no={false} />
    <Tick path="anonymous" label="可以匿名提交（举报）" />
    <Tick path="onlyJoint" label="不单独受理，只由“一件事”分送" />
    <PartiesFields />
  </>
);

const PartiesFields = () => (
  <>
    <h3>共同申请人</h3>
    <Optional
      path="coApplicants"
      label="共同申请人"
      fresh={{ named: "", atLeast: 1, atMost: 1, cite: NO_CITE }}
    >
      <Text path="coApplicants.named" label="怎么称呼" hint="合伙人、担保人" />
      <Whole path="coApplicants.atLeast" label="最少几位" />
      <Whole path="coApplicants.atMost" label="最多几位" />
      <Cite path="coApplicants.cite" label="共同申请的依据" />
    </Optional>
    <h3>委托代办</h3>
    <Optional path="agents" label="委托代办" fresh={{ may: ["fill"], cite: NO_CITE }}>
      <ChooseSome path="agents.may" label="代办人凭委托书可以办什么" options={optionsOf(SCOPES)} />
      <Cite path="agents.cite" label="委托的依据" />
    </Optional>
  </>
);
