import { Alert, Button } from "antd";
import type { DraftView } from "#engines/matching/contract";

type Props = {
  saved: DraftView;
  /** What was typed before a reload is back on the screen. */
  isRecovered: boolean;
  onDrop: () => void;
};

/** What a person has to know about the draft before writing in it. */
export const Notices = ({ saved, isRecovered, onDrop }: Props) => (
  <>
    {saved.state === "submitted" ? (
      <Alert
        className="office-refusal"
        type="info"
        showIcon
        title="草稿已经提交，等待公平竞争审查。审查期间不能修改，要改请先撤回。"
      />
    ) : null}
    {saved.mayEdit ? null : (
      <Alert
        className="office-refusal"
        type="info"
        showIcon
        title="您可以看这份草稿；只有责任单位和联席会议办公室可以修改。"
      />
    )}
    {isRecovered ? (
      <Alert
        className="office-refusal"
        type="warning"
        showIcon
        title="上次没有保存的文字已经找回来了。"
        action={
          <Button size="small" onClick={onDrop}>
            不要，回到已保存的
          </Button>
        }
      />
    ) : null}
  </>
);
