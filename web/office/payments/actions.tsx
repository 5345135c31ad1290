import { Button, Input, Modal, Popconfirm } from "antd";
import { useId, useState } from "react";
import type { Payment } from "#engines/finance/contract";
import { fen, inYuan } from "#kernel/money";
import type { useCommand } from "../parts/use-command.ts";

type Command = ReturnType<typeof useCommand>;
type Props = { payment: Payment; roles: readonly string[]; command: Command };

/** The step that is next for this payment and this role; the server checks that it is another person's hand. */
export const PaymentActions = ({ payment, roles, command }: Props) => {
  const [sendBack, setSendBack] = useState(false);
  const path = `/payments/${payment.subjectId}/${payment.paymentId}`;
  const amount = inYuan(fen(payment.amount));
  if (payment.state === "due" || payment.state === "returned") {
    return roles.includes("paymentPreparer") ? (
      <Popconfirm
        title="制单"
        description={`向 ${payment.payee} 拨付 ${amount}，账号 ${payment.account || "未填"}。`}
        onConfirm={() => command.run(`${path}/prepare`, {}, "已制单，待另一人复核")}
      >
        <Button type="primary" loading={command.busy}>
          制单
        </Button>
      </Popconfirm>
    ) : (
      <span className="office-none">等制单人员制单</span>
    );
  }
  if (payment.state !== "prepared") return null;
  return roles.includes("paymentReleaser") ? (
    <span className="office-actions">
      <Popconfirm
        title="复核并拨付"
        description={`确认向 ${payment.payee} 拨付 ${amount}。拨付后不能撤回。`}
        onConfirm={() => command.run(`${path}/release`, {}, "已拨付")}
      >
        <Button type="primary" loading={command.busy}>
          复核拨付
        </Button>
      </Popconfirm>
      <Button onClick={() => setSendBack(true)}>退回</Button>
      <SendBack
        open={sendBack}
        busy={command.busy}
        onCancel={() => setSendBack(false)}
        onSend={async (reason) => {
          await command.run(`${path}/send-back`, { reason }, "已退回制单人员");
          setSendBack(false);
        }}
      />
    </span>
  ) : (
    <span className="office-none">等另一人复核</span>
  );
};

const LEAST = 5;

const SendBack = ({
  open,
  busy,
  onCancel,
  onSend,
}: {
  open: boolean;
  busy: boolean;
  onCancel: () => void;
  onSend: (reason: string) => Promise<void>;
}) => {
  const [reason, setReason] = useState("");
  const id = useId();
  return (
    <Modal
      open={open}
      title="退回重新制单"
      okText="退回"
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ disabled: reason.trim().length < LEAST }}
      onCancel={onCancel}
      onOk={() => onSend(reason.trim())}
      destroyOnHidden
    >
      <label htmlFor={id}>退回的理由（至少 5 个字）</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3 }}
        maxLength={500}
        showCount
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
};
