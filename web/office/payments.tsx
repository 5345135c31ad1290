import { Empty, Table } from "antd";
import { type ClientLoaderFunctionArgs, Link, useLoaderData } from "react-router";
import type { FundState, Payment } from "#engines/finance/contract";
import { load } from "./api.ts";
import { useFrame } from "./frame/frame.ts";
import { Mark } from "./parts/marks.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { RefusalNote } from "./parts/refusal-note.tsx";
import { DayOf, Money } from "./parts/texts.tsx";
import { useCommand } from "./parts/use-command.ts";
import { PaymentActions } from "./payments/actions.tsx";
import { Funds } from "./payments/funds.tsx";
import { inTab, PAYMENT_STATES, PAYMENT_TABS, type PaymentTab } from "./payments/states.ts";

export const meta = () => [{ title: "拨付 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = async ({ request }: ClientLoaderFunctionArgs) => {
  const asked = new URL(request.url).searchParams.get("tab");
  const tab: PaymentTab = PAYMENT_TABS.find((it) => it.tab === asked)?.tab ?? "all";
  const [payments, funds] = await Promise.all([
    load<readonly Payment[]>("/payments"),
    load<readonly FundState[]>("/funds"),
  ]);
  return { tab, payments, funds };
};

export default function Payments() {
  const { tab, payments, funds } = useLoaderData<typeof clientLoader>();
  const { me } = useFrame();
  const command = useCommand();
  const shown = payments.filter((it) => inTab(it, tab));
  const actions = (it: Payment) => <PaymentActions payment={it} roles={me.roles} command={command} />;
  return (
    <>
      <PageHead title="拨付" note="制单和复核由两个人经手；每一笔都记在资金账上。" />
      <Funds funds={funds} />
      <nav aria-label="拨付状态" className="office-tabs">
        {PAYMENT_TABS.map((it) => (
          <Link
            key={it.tab}
            to={it.tab === "all" ? "/office/payments" : `/office/payments?tab=${it.tab}`}
            aria-current={it.tab === tab ? "page" : undefined}
          >
            {it.title} <b>{payments.filter((one) => inTab(one, it.tab)).length}</b>
          </Link>
        ))}
      </nav>
      <RefusalNote refusal={command.refusal} onClose={command.clear} />
      {shown.length === 0 ? (
        <Empty
          className="office-empty"
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            payments.length === 0
              ? "没有归本单位经手的拨付。办件公示无异议后，会出现在经手单位的这一页。"
              : "这个状态下没有拨付。"
          }
        />
      ) : (
        <>
          <div className="office-wide-only">
            <PaymentTable payments={shown} actions={actions} />
          </div>
          <ul className="office-cards">
            {shown.map((it) => (
              <li key={it.paymentId} className="office-card">
                <strong>{it.payee}</strong>
                <p>
                  <Money amount={it.amount} /> <PaymentMark payment={it} />
                </p>
                <p className="office-none">账号 {it.account || "未填"}</p>
                <p className="office-actions">
                  {actions(it)} <Link to={`/office/cases/${it.subjectId}/${it.caseId}`}>看办件</Link>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const PaymentMark = ({ payment }: { payment: Payment }) => (
  <Mark tone={PAYMENT_STATES[payment.state].tone}>{PAYMENT_STATES[payment.state].text}</Mark>
);

type TableProps = { payments: readonly Payment[]; actions: (it: Payment) => React.ReactNode };
const PaymentTable = ({ payments, actions }: TableProps) => (
  <Table<Payment>
    size="middle"
    rowKey="paymentId"
    dataSource={[...payments]}
    pagination={payments.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
    columns={[
      {
        title: "收款单位",
        key: "payee",
        render: (_, it) => <Link to={`/office/cases/${it.subjectId}/${it.caseId}`}>{it.payee}</Link>,
      },
      { title: "金额", key: "amount", width: 110, render: (_, it) => <Money amount={it.amount} /> },
      {
        title: "账号",
        key: "account",
        render: (_, it) => <code className="office-code">{it.account || "未填"}</code>,
      },
      { title: "状态", key: "state", width: 190, render: (_, it) => <PaymentMark payment={it} /> },
      {
        title: "制单 / 复核",
        key: "people",
        render: (_, it) => `${it.preparedBy ?? "—"} / ${it.releasedBy ?? "—"}`,
      },
      { title: "拨付日", key: "paidOn", width: 130, render: (_, it) => <DayOf day={it.paidOn} /> },
      { title: "办理", key: "actions", width: 190, render: (_, it) => actions(it) },
    ]}
  />
);
