import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { BulkReport, QueueCase, QueuePage } from "#engines/applications/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { look, send } from "../api.ts";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { newRequestId, seenOf } from "../queue/bulk.ts";
import { ColleagueChoice } from "../queue/bulk-bar.tsx";
import { BulkResult } from "../queue/bulk-result.tsx";

const AT_ONCE = 200;
const LEAST = 5;
type Done = { report: BulkReport; cases: readonly QueueCase[] };

/** Everything on one's own desk to one colleague, in as many requests as it takes. */
export const HandOver = () => {
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const id = useId();
  const give = async (cases: readonly QueueCase[]): Promise<void> => {
    setBusy(true);
    const reports: BulkReport[] = [];
    for (let at = 0; at < cases.length; at += AT_ONCE) {
      const answer = await send<BulkReport>("/office/bulk", {
        kind: "reassign",
        requestId: newRequestId(),
        cases: seenOf(cases.slice(at, at + AT_ONCE)),
        to,
        reason: reason.trim(),
      });
      if (isRefusal(answer)) {
        setRefusal(answer);
        break;
      }
      reports.push(answer);
    }
    if (reports.length > 0) setDone({ report: together(reports), cases });
    setBusy(false);
  };
  const all = async (): Promise<void> => {
    setBusy(true);
    const mine = await ownCases();
    if (isRefusal(mine)) {
      setRefusal(mine);
      return setBusy(false);
    }
    await give(mine);
  };
  return (
    <div className="case-form">
      <RefusalNote refusal={refusal} onClose={() => setRefusal(null)} />
      {done ? (
        <BulkResult
          report={done.report}
          cases={done.cases}
          busy={busy}
          onRetry={(ids) => give(done.cases.filter((it) => ids.includes(it.caseId)))}
        />
      ) : (
        <>
          <ColleagueChoice value={to} onChange={setTo} />
          <label htmlFor={id}>转办的理由</label>
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2 }}
            maxLength={2000}
            value={reason}
            placeholder="例如：调离本岗位，由小李接手（至少 5 个字）"
            onChange={(event) => setReason(event.target.value)}
          />
          <Button
            type="primary"
            disabled={to === "" || reason.trim().length < LEAST}
            loading={busy}
            onClick={all}
          >
            全部转办
          </Button>
        </>
      )}
    </div>
  );
};

/** Page by page, since the list may be longer than one. */
const ownCases = async (): Promise<readonly QueueCase[] | Refusal> => {
  const cases: QueueCase[] = [];
  for (let after = ""; ; ) {
    const page = await look<QueuePage>("/office/queue", { handler: "own", after });
    if (isRefusal(page)) return page;
    cases.push(...page.cases);
    if (page.next === null) return cases;
    after = page.next;
  }
};

const together = (reports: readonly BulkReport[]): BulkReport => ({
  requestId: reports[0]?.requestId ?? "",
  done: reports.reduce((all, it) => all + it.done, 0),
  refused: reports.reduce((all, it) => all + it.refused, 0),
  conflicts: reports.reduce((all, it) => all + it.conflicts, 0),
  lines: reports.flatMap((it) => it.lines),
});
