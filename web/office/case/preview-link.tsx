import { Button } from "antd";
import { useState } from "react";
import type { CaseView } from "#engines/applications/contract";

type Draft =
  | ({ kind: "notAccepted" | "extension" } & Readonly<Record<string, string | number>>)
  | { kind: "correctionNotice"; items: readonly { target: string; says: string }[] }
  | {
      kind: "decision";
      outcome: "granted" | "refused";
      amount?: number;
      belowReason?: string;
      reason: string;
    };

/** Addresses longer than this do not reach every server. */
const LONGEST_ADDRESS = 6_000;

/** The letter as it would be issued, before it is. A short one opens beside, a long one is sent and saved. */
export const PreviewLink = ({
  view,
  draft,
  disabled,
}: {
  view: CaseView;
  draft: Draft;
  disabled: boolean;
}) => {
  const [failed, setFailed] = useState("");
  const { subjectId, caseId } = view;
  const query = new URLSearchParams({
    subjectId,
    caseId,
    ...Object.fromEntries(
      Object.entries(draft).map(([key, it]) => [
        key,
        typeof it === "object" ? JSON.stringify(it) : String(it),
      ]),
    ),
  });
  const address = `/api/letters/preview?${query}`;
  if (address.length <= LONGEST_ADDRESS) {
    return (
      <Button href={address} target="_blank" disabled={disabled}>
        看 PDF 样子
      </Button>
    );
  }
  const save = async (): Promise<void> => {
    const response = await fetch("/api/letters/preview", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ subjectId, caseId, ...draft }),
    }).catch(() => undefined);
    if (!response?.ok) return setFailed("没有生成，请稍后再试。");
    setFailed("");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await response.blob());
    link.download = "预览.pdf";
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <Button disabled={disabled} onClick={save}>
        下载 PDF 样子
      </Button>
      {failed ? <span role="alert">{failed}</span> : null}
    </>
  );
};
