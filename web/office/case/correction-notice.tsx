import { Button, Input } from "antd";
import { useState } from "react";
import type { CaseView } from "#engines/applications/contract";
import type { CorrectionList } from "./correction-list.ts";
import { PreviewLink } from "./preview-link.tsx";

const LEAST = 4;

type Props = {
  view: CaseView;
  list: CorrectionList;
  busy: boolean;
  onSend: (items: readonly { target: string; says: string }[]) => void;
};

/** One notice for everything: written point by point, read as a whole before it is sent. */
export const CorrectionNotice = ({ view, list, busy, onSend }: Props) => {
  const [preview, setPreview] = useState(false);
  const points = list.points ?? [];
  const ready = points.length > 0 && points.every((it) => it.says.trim().length >= LEAST);
  if (preview && ready) {
    return (
      <div className="case-form">
        <h3>发出前请通读</h3>
        <div className="case-letter">
          <p>{view.applicant}：</p>
          <p>
            你单位申报的“{view.serviceName}”（{view.code}）需要一次补正以下内容：
          </p>
          <ol>
            {points.map((it) => (
              <li key={it.target}>
                <strong>{it.label}</strong>：{it.says.trim()}
              </li>
            ))}
          </ol>
          <p>补正期间停止计算办理时限，收到补正后继续计算。</p>
        </div>
        <p className="office-none">补正只能告知一次，发出后不能再加。</p>
        <div className="office-actions">
          <Button
            type="primary"
            loading={busy}
            onClick={() => onSend(points.map(({ target, says }) => ({ target, says: says.trim() })))}
          >
            发出并停表
          </Button>
          <PreviewLink
            view={view}
            disabled={false}
            draft={{
              kind: "correctionNotice",
              items: points.map(({ target, says }) => ({ target, says: says.trim() })),
            }}
          />
          <Button onClick={() => setPreview(false)}>返回修改</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="case-form">
      <h3>一次告知补正</h3>
      <p>在左边的项目和材料上点“要补正”，再逐条写明要补什么。</p>
      {points.map((it) => (
        <div key={it.target} className="case-point">
          <label htmlFor={`point-${it.target}`}>{it.label}</label>
          <Button
            size="small"
            type="text"
            aria-label={`去掉${it.label}`}
            onClick={() => list.toggle(it.target, it.label)}
          >
            去掉
          </Button>
          <Input.TextArea
            id={`point-${it.target}`}
            autoSize={{ minRows: 2 }}
            maxLength={500}
            value={it.says}
            placeholder="写明要补什么、为什么（至少 4 个字）"
            onChange={(event) => list.say(it.target, event.target.value)}
          />
        </div>
      ))}
      <div className="office-actions">
        <Button type="primary" disabled={!ready} onClick={() => setPreview(true)}>
          预览通知（{points.length} 条）
        </Button>
        <Button onClick={list.stop}>取消</Button>
      </div>
    </div>
  );
};
