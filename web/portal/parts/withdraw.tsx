type WithdrawProps = { formKey: string; version: number; reason: string };
export const Withdraw = ({ formKey, version, reason }: WithdrawProps) => (
  <details className="card" open={reason !== ""}>
    <summary>撤回申请</summary>
    <form method="post">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="do" value="withdraw" />
      <div className="field">
        <label htmlFor="f-reason">为什么撤回</label>
        <textarea id="f-reason" name="reason" rows={3} defaultValue={reason} />
      </div>
      <button type="submit" className="second">
        撤回
      </button>
    </form>
  </details>
);
