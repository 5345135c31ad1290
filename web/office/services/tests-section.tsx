import { PlayCircleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import type { PlayedItem } from "#engines/services/contract";
import { dayText } from "#kernel/calendar";
import { type ServiceItem, statusText, type WorkedCase } from "#kernel/process";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { send } from "../api.ts";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { useEditing } from "./editing.ts";
import { Played } from "./played-case.tsx";
import { Rows } from "./rows.tsx";
import { WorkedCaseFields } from "./worked-case-fields.tsx";

/** Of which item the results are: of another one they are old. `only`: the one that was asked for. */
type Run = PlayedItem & { of: ServiceItem; only: number | null };

/** Worked cases: made, copied and run here; what came out is laid beside what was expected. */
export const TestsSection = ({ draftId }: { draftId: string }) => {
  const { item, faults, readOnly, today } = useEditing();
  const [run, setRun] = useState<Run | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const tests = item.tests ?? [];
  const play = async (only: number | null): Promise<void> => {
    setBusy(true);
    const answer = await send<PlayedItem>("/service-studio/play", { draftId, item });
    setBusy(false);
    if (isRefusal(answer)) setRefusal(answer);
    else {
      setRefusal(null);
      setRun({ ...answer, of: item, only });
    }
  };
  const failing = tests.filter((_, at) => faults.some((it) => it.path.startsWith(`tests.${at}.`)));
  const noteOf = (it: WorkedCase): string =>
    [
      `${dayText(it.filedOn)}申请`,
      it.expect.refusal ? "应当不能办" : `应当${statusText(it.expect.status)}`,
      failing.includes(it) ? "与预期不同" : "",
    ]
      .filter(Boolean)
      .join("，");
  const fresh = (): WorkedCase => ({
    says: "",
    filedOn: today,
    happens: [],
    expect: { status: item.coApplicants ? "confirming" : "submitted" },
  });
  const shown = run && run.of === item ? run : null;
  return (
    <>
      <p className="office-none">
        样例是走过一遍的办件：改了期限、材料或者流程，不该变的结果变了，这里会指出来。
      </p>
      {tests.length > 0 && !readOnly ? (
        <p className="office-actions">
          <Button icon={<PlayCircleOutlined />} loading={busy} onClick={() => void play(null)}>
            运行全部样例
          </Button>
          <span role="status">
            {run === null
              ? ""
              : shown === null
                ? "内容改过了，请再运行。"
                : `${shown.cases.filter((it) => it.faults.length === 0).length} 个与预期一致，${shown.cases.filter((it) => it.faults.length > 0).length} 个不同。`}
          </span>
        </p>
      ) : null}
      <RefusalNote refusal={refusal} onClose={() => setRefusal(null)} />
      <Rows<WorkedCase>
        path="tests"
        one="样例"
        titleOf={(it) => it.says}
        noteOf={noteOf}
        emptyIs={null}
        fresh={[{ label: "加一个样例", make: fresh }]}
        copy={(it) => ({ ...it, says: `${it.says}（副本）` })}
        after={(at, it) => {
          const played = shown && (shown.only === null || shown.only === at) ? shown.cases[at] : undefined;
          return played ? <Played worked={it} played={played} /> : null;
        }}
      >
        {(path, it, at) => (
          <>
            <WorkedCaseFields path={path} it={it} />
            {readOnly ? null : (
              <p className="office-actions">
                <Button icon={<PlayCircleOutlined />} loading={busy} onClick={() => void play(at)}>
                  运行这个样例
                </Button>
              </p>
            )}
          </>
        )}
      </Rows>
    </>
  );
};
