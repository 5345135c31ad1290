import { Input } from "antd";
import type { Checked, CorrectionItem, OpenedFile, Step } from "#kernel/process";
import { Choose, named, type Options, YesNo } from "./choice-fields.tsx";
import { useEditing } from "./editing.ts";
import { FaultsAt, Text, useAt } from "./fields.tsx";
import { Rows } from "./rows.tsx";
import { anchorOf } from "./words.ts";

type Named = { path: string; label: string };

/** What a step looks at, to choose from. */
export const checklistOf = (steps: readonly Step[], is: "accept" | "review" | "inspection"): Options =>
  steps.flatMap((it) =>
    it.is === is && "checklist" in it
      ? it.checklist.map((one) => ({ value: one.item, label: one.item }))
      : [],
  );

/** Point by point: whether it holds, and what was found. */
export const CheckedFields = ({ path, label, options }: Named & { options: Options }) => (
  <>
    <h4>{label}</h4>
    <Rows<Checked>
      path={path}
      one="核对结果"
      titleOf={(it) => it.item}
      noteOf={(it) => (it.holds ? "属实" : "不属实")}
      fresh={[{ label: "加一条结果", make: () => ({ item: "", holds: true, note: "" }) }]}
    >
      {(at, it) => (
        <>
          <Choose path={`${at}.item`} label="核对什么" options={withOwn(options, it.item)} />
          <YesNo path={`${at}.holds`} label="属实吗" />
          <Text path={`${at}.note`} label="说明" />
        </>
      )}
    </Rows>
  </>
);

/** Which fields and papers have to be put right, and how. */
export const CorrectionFields = ({ path, label }: Named) => {
  const { item } = useEditing();
  const targets = [
    ...item.form.flatMap((block) => block.fields.map((it) => ({ value: it.key, label: it.label }))),
    ...item.materials.map((it) => ({ value: it.key, label: it.name })),
  ];
  return (
    <>
      <h4>{label}</h4>
      <Rows<CorrectionItem>
        path={path}
        one="补正"
        titleOf={(it) => it.label}
        noteOf={(it) => it.says}
        fresh={[{ label: "加一条补正", make: () => ({ target: "", label: "", says: "" }) }]}
      >
        {(at, it) => (
          <>
            <Choose path={`${at}.target`} label="哪一项填写或者材料" options={withOwn(targets, it.target)} />
            <Text path={`${at}.label`} label="告诉申请人时怎么称呼" />
            <Text path={`${at}.says`} label="要怎么改" />
          </>
        )}
      </Rows>
    </>
  );
};

/** By which day each unit has to answer; what is left empty goes by the item's own term. */
export const ReplyDays = ({ path, label }: Named) => {
  const { item, names } = useEditing();
  const { id, value, put, readOnly } = useAt(path);
  const until = (value ?? {}) as Readonly<Record<string, string>>;
  const units = item.steps.flatMap((it) => (it.is === "consult" ? it.units.map((one) => one.unit) : []));
  return (
    <div className="services-row" id={anchorOf(path)}>
      <span>{label}（不写就按各单位的期限算）</span>
      {[...new Set([...units, ...Object.keys(until)])].map((unit) => (
        <div key={unit} className="services-answer">
          <label htmlFor={`${id}-${unit}`}>{names.units.find((it) => it.id === unit)?.name ?? unit}</label>
          <Input
            id={`${id}-${unit}`}
            type="date"
            value={until[unit] ?? ""}
            readOnly={readOnly}
            onChange={(event) => {
              const { [unit]: _, ...others } = until;
              const next = event.target.value === "" ? others : { ...others, [unit]: event.target.value };
              put(Object.keys(next).length === 0 ? undefined : next);
            }}
          />
        </div>
      ))}
      <FaultsAt path={path} />
    </div>
  );
};

/** The files of a joint case, by names that the rest of the worked case calls them by. */
export const FileFields = ({ path, label }: Named) => {
  const { names } = useEditing();
  return (
    <>
      <h4>{label}</h4>
      <Rows<OpenedFile>
        path={path}
        one="分办件"
        titleOf={(it) => names.services.find((one) => one.id === it.service)?.name ?? it.service}
        noteOf={(it) => it.caseId}
        fresh={[{ label: "加一个分办件", make: () => ({ service: "", caseId: "", code: "" }) }]}
      >
        {(at) => (
          <>
            <Choose path={`${at}.service`} label="哪个事项" options={named(names.services)} />
            <Text path={`${at}.caseId`} label="编号（样例里这样称呼它）" />
            <Text path={`${at}.code`} label="办件号" />
          </>
        )}
      </Rows>
    </>
  );
};

/** Parts that the answers did not call for, each with why. */
export const SparedFields = ({ path, label }: Named) => {
  const { names } = useEditing();
  return (
    <>
      <h4>{label}</h4>
      <Rows<{ service: string; why: string }>
        path={path}
        one="不用办的事项"
        titleOf={(it) => names.services.find((one) => one.id === it.service)?.name ?? it.service}
        noteOf={(it) => it.why}
        emptyIs={null}
        fresh={[{ label: "加一个不用办的", make: () => ({ service: "", why: "" }) }]}
      >
        {(at) => (
          <>
            <Choose path={`${at}.service`} label="哪个事项" options={named(names.services)} />
            <Text path={`${at}.why`} label="为什么不用办" />
          </>
        )}
      </Rows>
    </>
  );
};

/** What stands there already can always be read, though nobody could choose it now. */
const withOwn = (options: Options, own: string): Options =>
  own === "" || options.some((it) => it.value === own) ? options : [...options, { value: own, label: own }];
