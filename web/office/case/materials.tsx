import { FileOutlined } from "@ant-design/icons";
import type { CaseView } from "#engines/applications/contract";
import { Mark } from "../parts/marks.tsx";
import { Clause, sizeText } from "../parts/texts.tsx";
import type { CorrectionList } from "./correction-list.ts";
import { PickButton } from "./pick-button.tsx";

type Material = CaseView["materials"][number];
const KINDS: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/png": "PNG 图片",
  "image/jpeg": "JPEG 图片",
};

/** The papers: opened in a new tab, shared from a register, promised, or missing. */
export const Materials = ({ view, list }: { view: CaseView; list?: CorrectionList }) => (
  <ul className="case-materials">
    {view.materials.map((it) => {
      const { key, name, basis, source, required } = it.declaration;
      return (
        <li key={key} className={list?.has(key) ? "asked" : undefined}>
          <div>
            <strong>{name}</strong>
            {required ? null : "（选交）"} <MaterialState material={it} subjectId={view.subjectId} />
            {list && list.points !== null && (source === "upload" || source === "later") ? (
              <PickButton asked={list.has(key)} label={name} onClick={() => list.toggle(key, name)} />
            ) : null}
          </div>
          <Clause cite={basis} />
        </li>
      );
    })}
  </ul>
);

const MaterialState = ({ material, subjectId }: { material: Material; subjectId: string }) => {
  const { file, fromRegister, declaration } = material;
  if (file) {
    return (
      <a href={`/api/files/${subjectId}/${file.fileId}`} target="_blank" rel="noreferrer">
        <FileOutlined aria-hidden /> {file.name}
        <small>
          （{KINDS[file.mediaType] ?? file.mediaType}，{sizeText(file.bytes)}，在新窗口打开）
        </small>
      </a>
    );
  }
  if (fromRegister) return <Mark tone="good">{fromRegister}</Mark>;
  if (declaration.source === "promise") return <Mark tone="good">申请人已承诺</Mark>;
  if (declaration.source === "later") return <Mark tone="wait">容缺，稍后补交</Mark>;
  return <Mark tone={declaration.required ? "bad" : "quiet"}>没有提交</Mark>;
};
