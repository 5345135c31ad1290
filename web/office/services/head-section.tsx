import { useFrame } from "../frame/frame.ts";
import { Cite, Optional } from "./cite-fields.tsx";
import { useEditing } from "./editing.ts";
import { ChooseSome, DayField, OptionalText, Text, Tick, Whole } from "./fields.tsx";
import { freshWindow } from "./fresh.ts";
import { Rows } from "./rows.tsx";
import { APPLICANTS } from "./words.ts";

const KINDS = Object.entries(APPLICANTS).map(([value, label]) => ({ value, label }));

/** What it is called, what it is for, whom one asks, who may apply and by which law. */
export const HeadSection = () => (
  <>
    <Text path="name" label="事项名称" />
    <Text path="summary" label="一句话简介" long />
    <OptionalText path="contact.phone" label="咨询电话" />
    <OptionalText path="contact.address" label="办理地址" />
    <Text path="contact.note" label="咨询说明" />
    <ChooseSome path="applicants" label="谁可以申请" options={KINDS} />
    <Tick path="repeats" label="办结以后可以再次申请" no={false} />
    <h3>设定依据</h3>
    <Rows<{ document: string; clause?: string }>
      path="basis"
      one="依据"
      titleOf={(it) => `${it.document} ${it.clause ?? ""}`.trim()}
      fresh={[{ label: "加一条依据", make: () => ({ document: "", quote: "" }) }]}
    >
      {(path) => <Cite path={path} />}
    </Rows>
  </>
);

/** When applications are taken: always, or between days, or in windows. */
export const TakenSection = () => {
  const { today } = useFrame();
  const { item } = useEditing();
  return (
    <>
      {item.taken ? null : <p className="office-none">长期受理。</p>}
      <Optional path="taken" label="受理的起止" fresh={{ from: today }}>
        <DayField path="taken.from" label="从哪一天起" />
        <DayField path="taken.to" label="到哪一天为止（不写就一直受理）" optional />
        <h3>申报期</h3>
        <Rows<{ from: string; to: string }>
          path="taken.windows"
          one="申报期"
          titleOf={(it) => `${it.from} 至 ${it.to}`}
          fresh={[{ label: "加一个申报期", make: () => freshWindow(today) }]}
        >
          {(path) => (
            <>
              <DayField path={`${path}.from`} label="从哪一天起" />
              <DayField path={`${path}.to`} label="到哪一天为止" />
              <Whole path={`${path}.quota`} label="名额（不限就留空）" optional />
              <Whole path={`${path}.budget`} label="预算，单位：分（不限就留空）" optional />
            </>
          )}
        </Rows>
      </Optional>
    </>
  );
};
