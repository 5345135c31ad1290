import { Alert } from "antd";
import type { Refusal } from "#platform/http/contract";
import { SIGNED_OUT, signInPath } from "../api.ts";

/** Why a command was refused and what to do, with a line for each field. */
export const RefusalNote = ({ refusal, onClose }: { refusal: Refusal | null; onClose?: () => void }) =>
  refusal === null ? null : (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="office-refusal"
      title={refusal.says}
      {...(onClose ? { closable: { onClose, "aria-label": "关闭提示" } } : {})}
      description={
        refusal.refused === SIGNED_OUT.refused ? (
          <a href={signInPath("/office")} target="_blank" rel="noreferrer">
            在新窗口登录
          </a>
        ) : refusal.problems && refusal.problems.length > 0 ? (
          <ul>
            {refusal.problems.map((it) => (
              <li key={`${it.field} ${it.code}`}>{it.says}</li>
            ))}
          </ul>
        ) : undefined
      }
    />
  );
