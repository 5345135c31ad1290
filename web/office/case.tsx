import { useState } from "react";
import { type ClientLoaderFunctionArgs, Link, useLoaderData } from "react-router";
import type { CaseView } from "#engines/applications/contract";
import { load } from "./api.ts";
import { Checklist } from "./case/checklist.tsx";
import { ClockLedger } from "./case/clock-ledger.tsx";
import { ConsultTab } from "./case/consult-tab.tsx";
import { useCorrectionList } from "./case/correction-list.ts";
import { Letters } from "./case/letters.tsx";
import { Materials } from "./case/materials.tsx";
import { NextSteps } from "./case/next-steps.tsx";
import { Parts } from "./case/parts.tsx";
import { CasePath } from "./case/path.tsx";
import { Submitted } from "./case/submitted.tsx";
import { MoneyTab, Trace } from "./case/trace.tsx";
import { DaysLeft, StatusMark } from "./parts/marks.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { TabList } from "./parts/tab-list.tsx";
import { DayOf } from "./parts/texts.tsx";

export const meta = () => [{ title: "办理一件 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = ({ params }: ClientLoaderFunctionArgs) =>
  load<CaseView>(`/cases/${params.subjectId}/${params.caseId}`);

export default function Case() {
  const view = useLoaderData<typeof clientLoader>();
  // Another case is another screen: nothing half typed may cross over.
  return <CaseScreen key={view.caseId} view={view} />;
}

const CaseScreen = ({ view }: { view: CaseView }) => {
  const [checked, setChecked] = useState<readonly string[]>([]);
  const list = useCorrectionList();
  return (
    <>
      <p className="office-crumbs">
        <Link to="/office">← 办件</Link>
      </p>
      <PageHead
        title={view.applicant}
        note={
          <>
            {view.serviceName} · <code className="office-code">{view.code}</code> ·{" "}
            <DayOf day={view.submittedOn} /> 提交
            {view.partOf ? (
              <>
                {" "}
                · 一件事 <code className="office-code">{view.partOf.code}</code> 的一部分，结果一并送达
              </>
            ) : null}
          </>
        }
      >
        {view.sample ? <span className="office-sample">演示数据</span> : null}
        <StatusMark status={view.status} text={view.statusText} />
        <DaysLeft left={view.left} clock={view.clock} status={view.status} />
      </PageHead>
      <CasePath view={view} />
      <Parts view={view} />
      <div className="case-columns">
        <Submitted view={view} list={list} />
        <Checklist view={view} checked={checked} onCheck={setChecked} list={list} />
        <NextSteps view={view} checked={checked} list={list} />
      </div>
      <CaseTabs view={view} />
    </>
  );
};

/** Details in tabs; which one is open stays in the address. */
const CaseTabs = ({ view }: { view: CaseView }) => (
  <TabList
    label="这件的详情"
    first="trace"
    items={[
      { key: "materials", label: "材料", children: <Materials view={view} /> },
      { key: "consult", label: "会办", children: <ConsultTab view={view} /> },
      { key: "letters", label: "往来", children: <Letters view={view} /> },
      { key: "clock", label: "时钟", children: <ClockLedger view={view} /> },
      { key: "trace", label: "留痕", children: <Trace view={view} /> },
      { key: "money", label: "资金", children: <MoneyTab view={view} /> },
    ]}
  />
);

/** A tab in the address is no reason to ask for the case again. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }): boolean =>
  currentUrl.href === nextUrl.href || currentUrl.pathname !== nextUrl.pathname;
