import { refusing } from "#platform/http/contract";

/** One point where the declared plan and the printed document do not agree. Codes are stable; `at` names the measure, clause or policy. */
export type Difference = {
  code:
    | "document-empty"
    | "number-differs"
    | "title-differs"
    | "issuer-differs"
    | "date-differs"
    | "chapter-missing"
    | "chapter-extra"
    | "chapter-title-differs"
    | "clause-missing"
    | "clause-extra"
    | "clause-title-differs"
    | "unit-missing"
    | "unit-extra"
    | "unit-unknown"
    | "unit-order-differs"
    | "commitment-number-differs"
    | "commitment-missing"
    | "quote-not-found";
  says: string;
  at: string;
  /** Line of the document, from 1, where there is one. */
  line?: number;
};

/** Why a file cannot be read as a document's text. */
export const refuseDocument = refusing({
  "file-empty": { status: 422, says: "文件是空的。请确认选对了文件。" },
  "file-too-big": { status: 413, says: "文件有 {size} MB，超过 {limit} MB。请只选公文正文的文本文件。" },
  "file-is-pdf": { status: 415, says: "这是 PDF 文件。请先把其中的文字导出为 TXT，再试一次。" },
  "file-is-word": {
    status: 415,
    says: "这是 Word、WPS 或压缩文件。请另存为“纯文本（UTF-8）”，再试一次。",
  },
  "file-is-picture": { status: 415, says: "这是图片。请先做文字识别，存为 TXT，再试一次。" },
  "file-not-text": {
    status: 415,
    says: "这不是文本文件。请选 TXT 文件，或者把文档另存为“纯文本（UTF-8）”，再试一次。",
  },
  "file-encoding-unknown": {
    status: 415,
    says: "看不懂文件的文字编码。请另存为 UTF-8 编码的纯文本，再试一次。",
  },
});
export type DocumentRefusal = ReturnType<typeof refuseDocument>;
