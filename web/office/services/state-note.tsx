import { Alert } from "antd";
import type { ServiceDraftView } from "#engines/services/contract";
import { dayText } from "#kernel/calendar";

/** What a person has to know about the draft before anything else. */
export const StateNote = ({ it }: { it: ServiceDraftView }) => {
  const says = noteOf(it);
  return says === null ? null : (
    <Alert
      className="office-refusal"
      type={it.state === "returned" ? "warning" : "info"}
      showIcon
      title={says}
    />
  );
};

const noteOf = (it: ServiceDraftView): string | null => {
  switch (it.state) {
    case "returned":
      return `审核的人退回了这份草稿：${it.note}`;
    case "submitted":
      return it.mayPublish
        ? "这份草稿等您审核：看过改动和检查以后，发布或者退回。"
        : "草稿待审核。起草、修改过的人不能自己审核，要另一位审定人员来办。";
    case "published":
      return `已经发布，${dayText(it.effectiveFrom)}起按这一版受理。`;
    case "withdrawn":
      return "这份草稿已经作废。";
    case "draft":
      return it.mayEdit ? null : "您可以看这份草稿；只有承办单位和联席会议办公室可以修改。";
  }
};
