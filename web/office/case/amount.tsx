import { InputNumber, Slider } from "antd";
import { useId } from "react";
import type { CaseView } from "#engines/applications/contract";
import { fen, inWan, inYuan } from "#kernel/money";

const FEN_PER_WAN = 1_000_000;
const FEN_PER_YUAN = 100;

type Range = CaseView["range"];

/** Less than was worked out for this case: it takes a reason. */
export const belowReckoned = (range: Range, amount: number | null): boolean =>
  range?.reckoned === true && amount !== null && amount < range.min;

export const isGrantable = (range: Range, amount: number): boolean =>
  amount > 0 && (range === null || (amount <= range.max && (range.reckoned || amount >= range.min)));

type Props = { range: Range; amount: number | null; onChange: (fen: number | null) => void };

/** How much, in 分: within what was declared, or beside what was reckoned for this case. */
export const Amount = ({ range, amount, onChange }: Props) => {
  const id = useId();
  const wrong = amount !== null && !isGrantable(range, amount);
  // Declared ranges are round; what was reckoned goes down to the 分.
  const inYuanOnly = range === null || range.reckoned;
  const unit = inYuanOnly ? FEN_PER_YUAN : FEN_PER_WAN;
  const set = (it: number | null): void => onChange(it === null ? null : Math.round(it * unit));
  return (
    <div className="case-amount">
      <label htmlFor={id}>{labelOf(range)}</label>
      <InputNumber
        id={id}
        value={amount === null ? null : amount / unit}
        step={1}
        precision={2}
        min={0}
        status={wrong ? "error" : ""}
        suffix={inYuanOnly ? "元" : "万元"}
        aria-describedby={`${id}-says`}
        onChange={set}
      />
      {range && !range.reckoned ? (
        <Slider
          min={range.min / unit}
          max={range.max / unit}
          step={0.5}
          value={(amount ?? range.min) / unit}
          ariaLabelForHandle="金额，万元"
          marks={{ [range.min / unit]: `${range.min / unit}`, [range.max / unit]: `${range.max / unit}` }}
          tooltip={{ formatter: (it) => `${it}万元` }}
          onChange={set}
        />
      ) : null}
      <p id={`${id}-says`} className={wrong ? "case-wrong" : "office-none"}>
        {wrong ? wrongText(range) : hintOf(range)}
      </p>
    </div>
  );
};

const wordsOf = ({ min, max, reckoned }: NonNullable<Range>): string => {
  const shown = (it: number): string => (reckoned ? inYuan(fen(it)) : inWan(fen(it)));
  return min === max ? shown(max) : `${shown(min)}至${shown(max)}`;
};

const labelOf = (range: Range): string => {
  if (!range) return "金额";
  return range.reckoned ? `金额（按公式算得 ${wordsOf(range)}）` : `金额（${wordsOf(range)}之间）`;
};

const hintOf = (range: Range): string => {
  if (!range) return "没有算得的金额可以参照，请按依据写明金额。";
  return range.reckoned
    ? `按申请时的数据算得，依据：${range.cite}。不能多给；少给要写明理由。`
    : `没有预设金额，请写明或拖动选定。依据：${range.cite}。`;
};

const wrongText = (range: Range): string => {
  if (!range) return "请写明金额。";
  return range.reckoned
    ? `不能超过 ${inYuan(fen(range.max))}（${range.cite}）。`
    : `金额应在 ${wordsOf(range)} 之间（${range.cite}）。`;
};
