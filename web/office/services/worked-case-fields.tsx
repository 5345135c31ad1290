import {
  CASE_STATUSES,
  type CaseStatus,
  type PlayedHappening,
  statusText,
  type WorkedCase,
} from "#kernel/process";
import { AnswersFields } from "./answers-fields.tsx";
import { Choose, ChooseSome, named, optionsOf, YesNo } from "./choice-fields.tsx";
import { useEditing } from "./editing.ts";
import { DayField, FaultsAt, Money, Text } from "./fields.tsx";
import { freshHappenings } from "./fresh-happening.ts";
import { HappeningFields } from "./happening-fields.tsx";
import { happeningLabel } from "./happenings.ts";
import { REFUSALS } from "./played-words.ts";
import { Rows } from "./rows.tsx";
import { anchorOf } from "./words.ts";

const asOption = (it: CaseStatus) => ({ value: it, label: statusText(it) });
const WHY = optionsOf(REFUSALS);

/** One worked case: what was handed in, what happened day by day, and what has to come out. */
export const WorkedCaseFields = ({ path, it }: { path: string; it: WorkedCase }) => {
  const { item } = useEditing();
  const last = it.happens.at(-1)?.day ?? it.filedOn;
  return (
    <>
      <Text path={`${path}.says`} label="这个样例说的是什么" hint="材料齐全，一次办成" />
      <h3>申请</h3>
      <DayField path={`${path}.filedOn`} label="哪一天申请" />
      <AnswersFields path={`${path}.answers`} label="填了什么（写了就按表单核对填写和材料）" optional />
      <ChooseSome
        path={`${path}.materials`}
        label="交了哪些材料"
        options={named(item.materials.map(({ key, name }) => ({ id: key, name })))}
        emptyIs={null}
      />
      {item.coApplicants || it.coApplicants ? <CoApplicants path={`${path}.coApplicants`} /> : null}
      <h3>后来</h3>
      <Rows<PlayedHappening>
        path={`${path}.happens`}
        one="步"
        titleOf={(one, at) => `${at + 1}. ${one.day} ${happeningLabel(one.is)}`}
        fresh={freshHappenings(item, last)}
        copy={(one) => one}
      >
        {(at, one) => <HappeningFields path={at} it={one} who={`${path}.coApplicants`} />}
      </Rows>
      <Expected path={`${path}.expect`} />
    </>
  );
};

const CoApplicants = ({ path }: { path: string }) => (
  <>
    <h4>共同申请人</h4>
    <Rows<{ who: string; name: string }>
      path={path}
      one="共同申请人"
      titleOf={(it) => it.name}
      emptyIs={null}
      fresh={[{ label: "加一位", make: () => ({ who: "", name: "" }) }]}
    >
      {(at) => (
        <>
          <Text path={`${at}.name`} label="姓名或者名称" />
          <Text path={`${at}.who`} label="编号（样例里这样称呼）" />
        </>
      )}
    </Rows>
  </>
);

const Expected = ({ path }: { path: string }) => (
  <div id={anchorOf(path)}>
    <h3>最后应当</h3>
    <FaultsAt path={path} />
    <Choose path={`${path}.status`} label="办到哪一步" options={CASE_STATUSES.map(asOption)} />
    <DayField path={`${path}.due`} label="到期日（不核对就留空）" optional />
    <YesNo path={`${path}.isOverdue`} label="超期了吗" optional="不核对" />
    <Money path={`${path}.amount`} label="决定的金额，不核对就留空" optional />
    <Choose
      path={`${path}.refusal`}
      label="最后一步（没有后来就是申请）应当不能办，因为"
      options={WHY}
      optional="应当能办"
    />
  </div>
);
