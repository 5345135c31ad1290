import { EyeOutlined, LockOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import type { CaseView, ReadAnswer, SheetField } from "#engines/applications/contract";
import { isRefusal } from "#platform/http/contract";
import { send } from "../api.ts";
import { shownText } from "./compare.ts";

type Reading = { full: ReadAnswer | null; read: () => void; refusal: string | null };

/** One masked answer, asked for in full: the server writes the reading into the log. It is forgotten with the page. */
export const useReadAnswer = (view: CaseView, field: string): Reading => {
  const [full, setFull] = useState<ReadAnswer | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const read = async (): Promise<void> => {
    const { subjectId, caseId } = view;
    const answer = await send<ReadAnswer>(`/cases/${subjectId}/${caseId}/read-answer`, { field });
    if (isRefusal(answer)) setRefusal(answer.says);
    else setFull(answer);
  };
  return { full, read: () => void read(), refusal };
};

/** An answer as far as the officer may read it: masked with a button that reads it in full, or said to be for others. */
export const AnswerText = ({ it, full, read, refusal }: Reading & { it: SheetField }) => {
  const { field, answer, withheld } = it;
  if (full) return shownText(full.answer, field) ?? <span className="office-none">未填</span>;
  if (answer.trim() === "") return <span className="office-none">未填</span>;
  if (withheld === null) return shownText(answer, field);
  if (withheld.why === "units")
    return (
      <span className="office-none">
        <LockOutlined aria-hidden /> {answer}
      </span>
    );
  return (
    <>
      {answer}{" "}
      {withheld.mayRead ? (
        <Button
          size="small"
          icon={<EyeOutlined aria-hidden />}
          aria-label={`${field.label}：看全文，会留痕`}
          onClick={read}
        >
          看全文
        </Button>
      ) : null}
      {refusal ? <p role="alert">{refusal}</p> : null}
    </>
  );
};
