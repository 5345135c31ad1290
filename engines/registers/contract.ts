import { z } from "zod";
import { type Refusal, refusing } from "#platform/http/contract";

export const ImportFile = z.object({
  register: z.string().default("market-subjects"),
  fileName: z.string().min(1).max(200),
  /** Path of the uploaded file on this server's disk; set by the door, never by the person. */
  path: z.string(),
});
export type ImportFile = z.infer<typeof ImportFile>;

/** Column of the file → field of the register; "" leaves the column out. */
export const ColumnMapping = z.record(z.string(), z.string());
export type ColumnMapping = z.infer<typeof ColumnMapping>;

export type RowProblem = { row: number; column: string; value: string; code: string; says: string };
export type BatchState =
  | "uploaded"
  | "checking"
  | "checked"
  | "importing"
  | "imported"
  | "failed"
  | "undoing"
  | "undone";

/** A batch: one file, all or nothing. */
export type Batch = {
  batchId: string;
  register: string;
  fileName: string;
  state: BatchState;
  /** Rows read so far and in all (null while unknown). */
  progress: { done: number; total: number | null };
  columns: readonly {
    heading: string;
    field: string | null;
    fieldName: string | null;
    sampleValues: readonly string[];
  }[];
  mapping: ColumnMapping;
  rows: number;
  good: number;
  created: number;
  updated: number;
  unchanged: number;
  problemCount: number;
  /** The first 200. */
  problems: readonly RowProblem[];
  preview: readonly Record<string, string>[];
  says: string | null;
  createdAt: string;
  createdBy: string;
};

/** A register record for people and for prefill; personal fields only for those who may see them. */
export type RegisterRecord = {
  register: string;
  subjectId: string;
  key: string;
  name: string;
  region: string | null;
  version: number;
  sample: boolean;
  fields: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
};

export const SubjectSearch = z.object({
  text: z.string().trim().max(100).default(""),
  region: z.string().max(6).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type SubjectSearch = z.input<typeof SubjectSearch>;
export type SubjectPage = {
  total: number;
  page: number;
  pageSize: number;
  records: readonly RegisterRecord[];
};

export const refuseRegister = refusing({
  "file-not-readable": {
    status: 422,
    says: "文件读不出来：{reason}。请另存为 CSV（UTF-8）或 xlsx 后再上传。",
  },
  "file-empty": { status: 422, says: "文件里没有数据行。第一行应是列名，从第二行起每行一户。" },
  "column-missing": { status: 422, says: "缺少必填列：{columns}。请在“列对应”里为它选一列，或补齐文件。" },
  "batch-unknown": { status: 404, says: "没有这个导入批次。" },
  "batch-has-problems": {
    status: 409,
    says: "这个批次还有 {count} 处问题。全部改好后重新上传，本批一行也不会写入。",
  },
  "batch-wrong-state": { status: 409, says: "这个批次现在是“{state}”，不能做这一步。" },
  "batch-undo-blocked": {
    status: 409,
    says: "{count} 户在导入之后又有新的变更，不能整批撤销。请先处理这些变更。",
  },
  "register-unknown": { status: 404, says: "方案里没有这个名录（库）。" },
  "mapping-bad": {
    status: 422,
    says: "“列对应”里有不存在的列或字段，或者一个字段对应了两列：{names}。请重新选择。",
  },
  "subject-unknown": { status: 404, says: "名录里没有这户。请核对统一社会信用代码。" },
});

export type RegistersDesk = {
  upload(input: z.input<typeof ImportFile>): Promise<Batch | Refusal>;
  remap(input: { batchId: string; mapping: ColumnMapping }): Promise<Batch | Refusal>;
  startImport(input: { batchId: string }): Promise<Batch | Refusal>;
  undoImport(input: { batchId: string }): Promise<Batch | Refusal>;
  batch(input: { batchId: string }): Promise<Batch | Refusal>;
  batches(input: Record<string, never>): Promise<readonly Batch[] | Refusal>;
  search(input: SubjectSearch): Promise<SubjectPage | Refusal>;
  subject(input: { subjectId: string }): Promise<RegisterRecord | Refusal>;
  /** Counts by county for the map: every region of the plan, zero included. */
  countsByRegion(
    input: Record<string, never>,
  ): Promise<readonly { region: string; count: number }[] | Refusal>;
};
