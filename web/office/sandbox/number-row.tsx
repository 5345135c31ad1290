import { Checkbox, Input, Slider } from "antd";
import type { PolicyNumber } from "#engines/matching/contract";
import { Clause } from "../parts/texts.tsx";
import { sliderOf, typedOf, unitOf } from "./typed.ts";

/** One number of the rule: what it is now with its clause, and what it is to be tried at. */
export const NumberRow = ({
  number,
  typed,
  alike,
  withAlike,
  problem,
  onType,
  onAlike,
}: {
  number: PolicyNumber;
  typed: string;
  /** Other numbers that mostly mean the same. */
  alike: readonly PolicyNumber[];
  withAlike: boolean;
  problem: string | undefined;
  onType: (text: string) => void;
  onAlike: (yes: boolean) => void;
}) => {
  const id = `number-${number.path}`;
  const slider = sliderOf(number, typed);
  const changed = typed !== typedOf(number);
  return (
    <li className={changed ? "sandbox-number changed" : "sandbox-number"}>
      <div className="what">
        <label htmlFor={id}>{number.name}</label>
        <span className="office-none">
          {number.where} · 现在是 <b>{number.text}</b>
        </span>
        {number.cite && number.cite.document !== "" ? <Clause cite={number.cite} /> : null}
      </div>
      <div className="how">
        {slider ? (
          <Slider
            min={0}
            max={slider.max}
            step={slider.step}
            value={slider.value}
            marks={{ [slider.old]: " " }}
            tooltip={{ formatter: (it) => `${it ?? ""}${unitOf(number)}` }}
            ariaLabelForHandle={`拖动改${number.name}`}
            onChange={(it) => onType(String(it))}
          />
        ) : null}
        <Input
          id={id}
          className="sandbox-input"
          value={typed}
          type={number.type === "day" ? "date" : "text"}
          inputMode={number.type === "day" ? "none" : "decimal"}
          maxLength={24}
          suffix={unitOf(number)}
          status={problem ? "error" : ""}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => onType(event.target.value)}
        />
        {changed ? (
          <button type="button" className="office-link" onClick={() => onType(typedOf(number))}>
            改回
          </button>
        ) : null}
      </div>
      {problem ? (
        <p className="sandbox-problem" id={`${id}-problem`}>
          {problem}
        </p>
      ) : null}
      {changed && alike.length > 0 ? (
        <Checkbox checked={withAlike} onChange={(event) => onAlike(event.target.checked)}>
          同样是 {number.text} 的 {alike.map((it) => `“${it.name}”`).join("、")} 一起改
        </Checkbox>
      ) : null}
    </li>
  );
};
