import { Select } from "antd";
import { useId } from "react";
import { Choose, optionsOf } from "./choice-fields.tsx";
import { useEditing } from "./editing.ts";
import { FaultsAt } from "./fields.tsx";
import { getAt } from "./set-at.ts";
import { anchorOf, LOCKS } from "./words.ts";

const LOCK_OPTIONS = optionsOf(LOCKS);
type Prefill = { register: string; field: string; lock: string };

/** From which register field it is filled, and whether the applicant may change it. */
export const PrefillFields = ({ path }: { path: string }) => {
  const { item, set, names, readOnly } = useEditing();
  const id = useId();
  const prefill = getAt(item, path) as Prefill | undefined;
  const sources = names.registers.flatMap((register) =>
    register.fields.map((field) => ({
      value: `${register.id} ${field.key}`,
      label: `${register.name}：${field.name}`,
    })),
  );
  return (
    <div className="services-row" id={anchorOf(path)}>
      <label htmlFor={id}>从名录带出</label>
      <Select
        id={id}
        aria-label="从名录带出"
        showSearch={{ optionFilterProp: "label" }}
        disabled={readOnly}
        value={prefill ? `${prefill.register} ${prefill.field}` : ""}
        options={[{ value: "", label: "不带出，由申请人填" }, ...sources]}
        onChange={(next) => {
          const [register = "", field = ""] = next.split(" ");
          set(
            path,
            next === "" ? undefined : { register, field, lock: prefill?.lock ?? "editableWithReason" },
          );
        }}
      />
      {prefill ? <Choose path={`${path}.lock`} label="带出以后能不能改" options={LOCK_OPTIONS} /> : null}
      <FaultsAt path={path} />
    </div>
  );
};
