import { Button, Input, InputNumber, Radio } from "antd";
import { useId, useState } from "react";
import type { CaseView } from "#engines/applications/contract";
import { Clause } from "../parts/texts.tsx";
import { ColleagueChoice } from "../queue/bulk-bar.tsx";
import type { ActionFormOf, Field } from "./action-forms.ts";
import { PreviewLink } from "./preview-link.tsx";

type Point = { item: string; holds: boolean; note: string };
type Values = Readonly<Record<string, string | number | boolean | readonly Point[] | null>>;
type Props = {
  label: string;
  form: ActionFormOf;
  view: CaseView;
  busy: boolean;
  onCancel: () => void;
  onSend: (body: Values) => void;
};

/** A form made from what an action asks for. It can be sent when everything asked for is there. */
export const ActionForm = ({ label, form, view, busy, onCancel, onSend }: Props) => {
  const [values, setValues] = useState<Values>({});
  const set = (key: string, value: Values[string]): void => setValues((old) => ({ ...old, [key]: value }));
  const ready = form.fields.every((it) => isFilled(it, values[it.key], view));
  return (
    <div className="case-form">
      <h3>{label}</h3>
      {form.fields.map((it) => (
        <FieldOf
          key={it.key}
          field={it}
          value={values[it.key]}
          view={view}
          onChange={(to) => set(it.key, to)}
        />
      ))}
      <div className="office-actions">
        <Button
          type="primary"
          danger={form.grave === true}
          disabled={!ready}
          loading={busy}
          onClick={() => onSend(trimmed(values))}
        >
          {label}
        </Button>
        {form.letter ? (
          <PreviewLink
            view={view}
            disabled={!ready}
            draft={{ kind: form.letter, ...textsOf(trimmed(values)) }}
          />
        ) : null}
        <Button onClick={onCancel}>取消</Button>
      </div>
    </div>
  );
};

const trimmed = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([key, it]) => [key, typeof it === "string" ? it.trim() : it]),
  );

/** What a letter is drawn from: texts and numbers. */
const textsOf = (values: Values): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, it]) =>
      typeof it === "string" || typeof it === "number" ? [[key, it] as const] : [],
    ),
  );

const isFilled = (field: Field, value: Values[string] | undefined, view: CaseView): boolean => {
  switch (field.is) {
    case "text":
      return (typeof value === "string" ? value.trim() : "").length >= field.least;
    case "number":
      return typeof value === "number" && value >= field.min && value <= field.max;
    case "choice":
    case "colleague":
      return value !== undefined && value !== null && value !== "";
    case "points": {
      const points = pointsOf(value);
      return (
        points.length === view.handling.points.length &&
        points.every((it) => it.holds || it.note.trim() !== "")
      );
    }
  }
};

const pointsOf = (value: Values[string] | undefined): readonly Point[] => (Array.isArray(value) ? value : []);

type FieldProps = {
  field: Field;
  value: Values[string] | undefined;
  view: CaseView;
  onChange: (value: Values[string]) => void;
};
const FieldOf = ({ field, value, view, onChange }: FieldProps) => {
  const id = useId();
  switch (field.is) {
    case "text":
      return (
        <>
          <label htmlFor={id}>{field.label}</label>
          {field.single ? (
            <Input
              id={id}
              maxLength={60}
              value={typeof value === "string" ? value : ""}
              placeholder={field.placeholder}
              onChange={(event) => onChange(event.target.value)}
            />
          ) : (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 3 }}
              maxLength={2000}
              showCount
              value={typeof value === "string" ? value : ""}
              placeholder={field.placeholder}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </>
      );
    case "number":
      return (
        <>
          <label htmlFor={id}>
            {field.label}（{field.min} 至 {field.max} {field.unit}）
          </label>
          <InputNumber
            id={id}
            precision={0}
            min={field.min}
            max={field.max}
            suffix={field.unit}
            value={typeof value === "number" ? value : null}
            onChange={onChange}
          />
        </>
      );
    case "choice":
      return (
        <>
          <span id={id}>{field.label}</span>
          <Radio.Group
            aria-labelledby={id}
            value={value}
            options={[...field.options]}
            onChange={(event) => onChange(event.target.value)}
          />
        </>
      );
    case "colleague":
      return <ColleagueChoice value={typeof value === "string" ? value : ""} onChange={onChange} />;
    case "points":
      return <Points points={pointsOf(value)} view={view} label={field.label} onChange={onChange} />;
  }
};

type PointsProps = {
  points: readonly Point[];
  view: CaseView;
  label: string;
  onChange: (points: readonly Point[]) => void;
};
const Points = ({ points, view, label, onChange }: PointsProps) => {
  const change = (item: string, to: Partial<Point>): void => {
    const old = points.find((it) => it.item === item) ?? { item, holds: true, note: "" };
    onChange([...points.filter((it) => it.item !== item), { ...old, ...to }]);
  };
  return (
    <fieldset className="case-points">
      <legend>{label}</legend>
      {view.handling.points.map(({ item, cite }) => {
        const here = points.find((it) => it.item === item);
        return (
          <div key={item} className="case-point">
            <p>
              {item} <Clause cite={cite} />
            </p>
            <Radio.Group
              aria-label={item}
              value={here?.holds}
              options={[
                { value: true, label: "符合" },
                { value: false, label: "不符合" },
              ]}
              onChange={(event) => change(item, { holds: event.target.value })}
            />
            {here && !here.holds ? (
              <Input
                aria-label={`${item}：哪里不符合`}
                placeholder="哪里不符合"
                maxLength={500}
                value={here.note}
                onChange={(event) => change(item, { note: event.target.value })}
              />
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
};
