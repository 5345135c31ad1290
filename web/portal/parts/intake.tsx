import type { IntakeView } from "#engines/applications/contract";
import { Money, On } from "./bits.tsx";

/** When applications are taken, and what is left of the places and the money. Nothing where they are always taken. */
export const Intake = ({ intake }: { intake: IntakeView }) => {
  const { open, says, window } = intake;
  if (!open)
    return (
      <div className="notice warn">
        <p>
          <strong>现在不收申请。</strong>
          {says}
        </p>
      </div>
    );
  if (!window) return null;
  return (
    <div className="notice">
      <p>
        本期申请 <On day={window.from} /> 至 <On day={window.to} />。
        <Places window={window} />
        <Left window={window} />
      </p>
    </div>
  );
};

type Props = { window: NonNullable<IntakeView["window"]> };

const Places = ({ window: { quota, granted } }: Props) => {
  if (quota === null) return null;
  const left = Math.max(0, quota - granted);
  return left === 0 ? (
    <strong>名额 {quota} 个，已满：有人放弃或者被撤销时才会空出。</strong>
  ) : (
    <>
      名额 {quota} 个，还剩 {left} 个。
    </>
  );
};

const Left = ({ window: { budget, grantedAmount } }: Props) =>
  budget === null ? null : (
    <>
      预算 <Money fen={budget} />
      ，余额 <Money fen={Math.max(0, budget - grantedAmount)} />。
    </>
  );
