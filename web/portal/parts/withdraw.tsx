import { Field } from "./field.tsx";

type WithdrawProps = { formKey: string; version: number; reason: string; wrong: string | undefined };
export const Withdraw = ({ formKey, version, reason, wrong }: WithdrawProps) => (
  <details className="card" open={reason !== "" || wrong !== undefined}>
    <summary>撤回申请</summary>
    <form method="post">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="do" value="withdraw" />
      <Field
        name="reason"
        anchor="reason"
        label="为什么撤回"
        type="longText"
        required
        hint="撤回以后这件就结束了，需要时重新申请。"
        value={reason}
        wrong={wrong}
      />
      <button type="submit" className="second">
        撤回
      </button>
    </form>
  </details>
);
