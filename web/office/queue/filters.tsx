import { Button } from "antd";
import { useId } from "react";
import { useNavigate } from "react-router";
import { useFrame } from "../frame/frame.ts";
import { filterOf, isFiltered, type QueueQuery, queuePath } from "./tabs.ts";

/** Narrows the list down; every choice goes into the address at once. */
export const QueueFilters = ({ query }: { query: QueueQuery }) => {
  const { services, regions, me } = useFrame();
  const navigate = useNavigate();
  const works = me.roles.some((it) => it === "clerk" || it === "decider");
  const choose = (change: Partial<QueueQuery>): void =>
    void navigate(queuePath({ ...filterOf(query), ...change }));
  return (
    <fieldset className="queue-filters">
      <legend className="unseen">筛选</legend>
      <Choice
        label="事项"
        value={query.service}
        options={services.map((it) => [it.id, it.name])}
        onChange={(service) => choose({ service })}
      />
      <Choice
        label="县市"
        value={query.region}
        options={regions.map((it) => [it.code, it.name])}
        onChange={(region) => choose({ region })}
      />
      <Choice
        label="承办人"
        value={query.handler}
        options={[
          ...(works
            ? ([
                ["mine", "我的（含代办）"],
                ["own", "我的（不含代办）"],
              ] as const)
            : []),
          ["none", "还没有人承办"],
          ...(query.handler.length > 4 ? [[query.handler, "指定的一位"] as const] : []),
        ]}
        onChange={(handler) => choose({ handler })}
      />
      <DayField
        label={query.tab === "done" ? "办结从" : "到期从"}
        value={query.from}
        onChange={(from) => choose({ from })}
      />
      <DayField label="到" value={query.to} onChange={(to) => choose({ to })} />
      {isFiltered(query) ? (
        <Button onClick={() => navigate(queuePath({ tab: query.tab }))}>清除筛选</Button>
      ) : null}
    </fieldset>
  );
};

type ChoiceProps = {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChange: (value: string) => void;
};
const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <label className="office-region">
    <span>{label}</span>
    <select value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">全部</option>
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

const DayField = ({ label, value, onChange }: Pick<ChoiceProps, "label" | "value" | "onChange">) => {
  const id = useId();
  return (
    <span className="office-region">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        // A day that is still being typed is no day: the field keeps it until it is one.
        key={value}
        defaultValue={value}
        onChange={(event) => {
          const typed = event.target.value;
          if (typed === "" ? value !== "" : typed >= "1990-01-01" && typed !== value) onChange(typed);
        }}
      />
    </span>
  );
};
