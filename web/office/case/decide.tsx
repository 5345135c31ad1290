import { Button, Input, InputNumber, Radio, Slider } from "antd";
import { useId, useState } from "react";
import type { CaseView } from "#engines/applications/contract";
import { fen, inWan, inYuan, wan, yuan } from "#kernel/money";
import { PreviewLink } from "./preview-link.tsx";

const FEN_PER_WAN = 1_000_000;
const LEAST_REASON = 5;

type Body = { outcome: "granted" | "refused"; amount?: number; reason: string };
type Props = {
  view: CaseView;
  busy: boolean;
  /** In force only when somebody else has signed too. */
  proposes: boolean;
  onCancel: () => void;
  onSend: (body: Body) => void;
};

/** Grant an amount within the range, or refuse; always with a reason, which the applicant reads. */
export const Decide = ({ view, busy, proposes, onCancel, onSend }: Props) => {
  const [outcome, setOutcome] = useState<Body["outcome"]>("granted");
  const [amount, setAmount] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const reasonId = useId();
  const typed = amount === null ? undefined : yuan(Math.round(amount * 1_000_000) / 100);
  const inRange =
    view.range === null || (typed !== undefined && typed >= view.range.min && typed <= view.range.max);
  const ready = reason.trim().length >= LEAST_REASON && (outcome === "refused" || inRange);
  return (
    <div className="case-form">
      <h3>{proposes ? "拟出决定" : "作出决定"}</h3>
      {view.handling.proposal?.returned ? (
        <p className="case-wrong">上次退回的理由：{view.handling.proposal.returned}</p>
      ) : null}
      <Radio.Group
        value={outcome}
        aria-label="决定"
        onChange={(event) => setOutcome(event.target.value)}
        options={[
          { value: "granted", label: "同意给予" },
          { value: "refused", label: "不予同意" },
        ]}
      />
      {outcome === "granted" && view.window ? <Left window={view.window} /> : null}
      {outcome === "granted" && view.range ? (
        <Amount range={view.range} amount={amount} onChange={setAmount} wrong={amount !== null && !inRange} />
      ) : null}
      <label htmlFor={reasonId}>理由（申请人会看到）</label>
      <Input.TextArea
        id={reasonId}
        autoSize={{ minRows: 4 }}
        maxLength={2000}
        showCount
        value={reason}
        placeholder="写明依据和考虑，至少 5 个字"
        onChange={(event) => setReason(event.target.value)}
      />
      {outcome === "granted" && typed !== undefined && inRange ? (
        <p>
          决定给予 <strong>{inWan(typed)}</strong>（{inYuan(typed)}）。
        </p>
      ) : null}
      <div className="office-actions">
        <Button
          type="primary"
          danger={outcome === "refused"}
          disabled={!ready}
          loading={busy}
          onClick={() =>
            onSend({
              outcome,
              reason: reason.trim(),
              ...(outcome === "granted" && typed !== undefined ? { amount: typed } : {}),
            })
          }
        >
          {proposes ? "提交会签" : outcome === "granted" ? "作出同意的决定" : "作出不予同意的决定"}
        </Button>
        <PreviewLink
          view={view}
          disabled={!ready}
          draft={{
            kind: "decision",
            outcome,
            reason: reason.trim(),
            ...(outcome === "granted" && typed !== undefined ? { amount: typed } : {}),
          }}
        />
        <Button onClick={onCancel}>取消</Button>
      </div>
    </div>
  );
};

/** What the window of the application can still grant. */
const Left = ({ window: { quota, granted, budget, grantedAmount } }: LeftProps) => (
  <p className="office-none">
    本期
    {quota === null ? "" : `名额 ${quota} 个，已经同意 ${granted} 个`}
    {quota === null || budget === null ? "" : "；"}
    {budget === null ? "" : `预算 ${inYuan(fen(budget))}，余额 ${inYuan(fen(budget - grantedAmount))}`}。
  </p>
);
type LeftProps = { window: NonNullable<CaseView["window"]> };

type AmountProps = {
  range: { min: number; max: number };
  amount: number | null;
  onChange: (amount: number | null) => void;
  wrong: boolean;
};

const Amount = ({ range, amount, onChange, wrong }: AmountProps) => {
  const id = useId();
  const [min, max] = [range.min / FEN_PER_WAN, range.max / FEN_PER_WAN];
  const words = `${inWan(wan(min))}至${inWan(wan(max))}`;
  return (
    <div className="case-amount">
      <label htmlFor={id}>金额（{words}之间）</label>
      <InputNumber
        id={id}
        value={amount}
        step={1}
        precision={2}
        status={wrong ? "error" : ""}
        suffix="万元"
        aria-describedby={`${id}-says`}
        onChange={onChange}
      />
      <Slider
        min={min}
        max={max}
        step={0.5}
        value={amount ?? min}
        ariaLabelForHandle="金额，万元"
        marks={{ [min]: `${min}`, [max]: `${max}` }}
        tooltip={{ formatter: (it) => `${it}万元` }}
        onChange={onChange}
      />
      <p id={`${id}-says`} className={wrong ? "case-wrong" : "office-none"}>
        {wrong ? `金额应在 ${words} 之间。` : "没有预设金额，请写明或拖动选定。"}
      </p>
    </div>
  );
};
