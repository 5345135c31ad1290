import { Segmented } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { CalendarPreview, CalendarYear, Proposal } from "#engines/calendar/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { send } from "../api.ts";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { useCommand } from "../parts/use-command.ts";
import { LocalDays } from "./local-days.tsx";
import { NoticeText } from "./notice-text.tsx";
import { PreviewOf } from "./preview-of.tsx";

type Asked = z.input<typeof Proposal>;
type Shown = { proposal: Asked; preview: CalendarPreview };

/** A notice or local days: first what would change, then the change. */
export const Propose = ({ calendar }: { calendar: CalendarYear }) => {
  const [kind, setKind] = useState<"notice" | "local">("notice");
  const [shown, setShown] = useState<Shown | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const command = useCommand();

  const preview = async (proposal: Asked): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    command.clear();
    const answer = await send<CalendarPreview>("/calendar/preview", { proposal });
    setBusy(false);
    setShown(isRefusal(answer) ? null : { proposal, preview: answer });
    if (isRefusal(answer)) setRefusal(answer);
  };
  const apply = async ({ proposal, preview: seen }: Shown): Promise<void> => {
    const body = { proposal, revision: seen.revision };
    if (await command.run("/calendar/changes", body, "已导入，正在重新推算在办件")) setShown(null);
  };
  return (
    <section className="office-card calendar-propose" aria-label="改日历">
      <h2>改日历</h2>
      <Segmented
        options={[
          { value: "notice", label: "导入放假通知" },
          { value: "local", label: "设置地方节日" },
        ]}
        value={kind}
        onChange={(it) => {
          setKind(it as "notice" | "local");
          setShown(null);
        }}
      />
      {kind === "notice" ? (
        <NoticeText
          busy={busy}
          problems={shown?.preview.notice?.problems ?? []}
          onPreview={(text) => void preview({ is: "notice", text })}
          onChange={() => setShown(null)}
        />
      ) : (
        <LocalDays
          key={calendar.year}
          calendar={calendar}
          busy={busy}
          onPreview={(it) => void preview({ is: "local", ...it })}
          onChange={() => setShown(null)}
        />
      )}
      <RefusalNote
        refusal={refusal ?? command.refusal}
        onClose={() => (refusal ? setRefusal(null) : command.clear())}
      />
      {shown ? (
        <PreviewOf preview={shown.preview} busy={command.busy} onApply={() => void apply(shown)} />
      ) : null}
    </section>
  );
};
