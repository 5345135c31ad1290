import type { MaterialDeclaration } from "#kernel/forms";
import { type KeptFile, keptValue } from "../uploads.ts";

type Props = {
  it: MaterialDeclaration;
  file: KeptFile | undefined;
  wrong: string | undefined;
  /** What the file is for. */
  of: { subjectId: string; service: string };
};

/** One file to upload; one that is already stored travels along and need not be chosen again. */
export const FileField = ({ it, file, wrong, of }: Props) => {
  const id = `f-${it.key}`;
  const kinds = (it.accept ?? ["pdf", "png", "jpeg"]).map((one) => one.toUpperCase()).join("、");
  const limit = [
    it.maxBytes === undefined ? "" : `，不超过 ${Math.round(it.maxBytes / 1024 / 1024)} MB`,
    it.maxPages === undefined ? "" : `，不超过 ${it.maxPages} 页`,
    it.maxPixels === undefined ? "" : `，不超过 ${Math.round(it.maxPixels / 10_000)} 万像素`,
  ].join("");
  return (
    <div
      className={`field${wrong ? " bad" : ""}`}
      data-upload
      data-subject={of.subjectId}
      data-service={of.service}
      data-material={it.key}
      data-max={it.maxBytes}
    >
      <label htmlFor={id}>
        {it.name}
        {it.required ? "" : "（选填）"}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {it.hint ? `${it.hint} ` : ""}
        {kinds} 文件{limit}。
      </p>
      {wrong ? <p className="wrong">{wrong}</p> : null}
      {file ? (
        <>
          <p className="hint held">✓ 已上传“{file.name}”，要换才需要重新选。</p>
          <input type="hidden" name={`kept.${it.key}`} value={keptValue(file)} />
        </>
      ) : null}
      <input
        id={id}
        type="file"
        name={`file.${it.key}`}
        accept={(it.accept ?? ["pdf", "png", "jpeg"])
          .map((one) => (one === "jpeg" ? ".jpg,.jpeg" : `.${one}`))
          .join(",")}
        aria-describedby={`${id}-hint`}
      />
    </div>
  );
};
