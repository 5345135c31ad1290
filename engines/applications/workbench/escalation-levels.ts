import type { Citation } from "#kernel/citation";

/** Who is told of a case that is overdue by so many working days. */
export type EscalationLevel = {
  level: number;
  name: string;
  /** Working days overdue from which it is told. */
  after: number;
  to: readonly ("unit" | "supervisor")[];
  cite: Citation;
};

/** No document of the plan fixes them. */
const platform = (quote: string): Citation => ({ document: "平台默认", quote });

/** Data: a prefecture that has rules of its own writes them here, with their clause. The lowest first. */
export const ESCALATION_LEVELS: readonly EscalationLevel[] = [
  {
    level: 1,
    name: "提醒承办单位负责人",
    after: 1,
    to: ["unit"],
    cite: platform("超期满 1 个工作日，告知承办单位负责人。"),
  },
  {
    level: 2,
    name: "上报联席会议办公室",
    after: 3,
    to: ["unit", "supervisor"],
    cite: platform("超期满 3 个工作日，告知承办单位负责人和联席会议办公室。"),
  },
  {
    level: 3,
    name: "建议督办",
    after: 10,
    to: ["unit", "supervisor"],
    cite: platform("超期满 10 个工作日，建议联席会议办公室督办。"),
  },
];
