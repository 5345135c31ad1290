import { Button, Input, Radio } from "antd";
import { useId, useState } from "react";
import type { CaseView } from "#engines/applications/contract";
import { fen, inWan, inYuan } from "#kernel/money";
import { Amount, belowReckoned, isGrantable } from "./amount.tsx";
import { PreviewLink } from "./preview-link.tsx";

const LEAST_REASON = 5;

type Body = { outcome: "granted" | "refused"; amount?: number; belowReason?: string; reason: string };
type Props = {
  view: CaseView;
  busy: boolean;
  /** In force only when somebody else has signed too. */
  proposes: boolean;
  onCancel: () => void;
  onSend: (body: Body) => void;
};

/** Grant an amount that the policy allows, or refuse; always with a reason, which the applicant reads. */
export const Decide = ({ view, busy, proposes, onCancel, onSend }: Props) => {
  const [outcome, setOutcome] = useState<Body["outcome"]>("granted");
  const { range } = view;
  // Of a reckoned amount only one is right, unless somebody says why not.
  const [amount, setAmount] = useState<number | null>(
    range?.reckoned && range.min === range.max ? range.max : null,
  );
  const [below, setBelow] = useState("");
  const [reason, setReason] = useState("");
  const [reasonId, belowId] = [useId(), useId()];
  const asksAmount = range !== null || view.pays;
  const isBelow = outcome === "granted" && belowReckoned(range, amount);
  const fits = !asksAmount || (amount !== null && isGrantable(range, amount));
  const ready =
    reason.trim().length >= LEAST_REASON &&
    (outcome === "refused" || (fits && (!isBelow || below.trim().length >= LEAST_REASON)));
  const body: Body = {
    outcome,
    reason: reason.trim(),
    ...(outcome === "granted" && asksAmount && amount !== null ? { amount } : {}),
    ...(isBelow ? { belowReason: below.trim() } : {}),
  };
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
          { value: "granted", label: asksAmount ? "同意给予" : "同意" },
          { value: "refused", label: "不予同意" },
        ]}
      />
      {outcome === "granted" && view.window ? <Left window={view.window} /> : null}
      {outcome === "granted" && asksAmount ? (
        <Amount range={range} amount={amount} onChange={setAmount} />
      ) : null}
      {isBelow ? (
        <>
          <label htmlFor={belowId}>少于算得金额的理由（申请人会看到）</label>
          <Input.TextArea
            id={belowId}
            autoSize={{ minRows: 2 }}
            maxLength={2000}
            value={below}
            placeholder="写明为什么少给，至少 5 个字"
            onChange={(event) => setBelow(event.target.value)}
          />
        </>
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
      {outcome === "granted" && asksAmount && amount !== null && fits ? (
        <p>
          决定给予 <strong>{inWan(fen(amount))}</strong>（{inYuan(fen(amount))}）。
        </p>
      ) : null}
      <div className="office-actions">
        <Button
          type="primary"
          danger={outcome === "refused"}
          disabled={!ready}
          loading={busy}
          onClick={() => onSend(body)}
        >
          {proposes ? "提交会签" : outcome === "granted" ? "作出同意的决定" : "作出不予同意的决定"}
        </Button>
        <PreviewLink view={view} disabled={!ready} draft={{ kind: "decision", ...body }} />
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
