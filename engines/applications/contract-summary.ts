import type { ClockReading } from "#kernel/calendar";
import type { CaseStatus } from "#kernel/process";

/** A line of a list of cases. */
export type CaseSummary = {
  subjectId: string;
  caseId: string;
  /** Receipt code given to the applicant. */
  code: string;
  service: string;
  serviceName: string;
  applicant: string;
  status: CaseStatus;
  statusText: string;
  /** Unit that has the file now; null when done. */
  unit: string | null;
  unitName: string | null;
  submittedOn: string;
  /** Null when the case is over. While the clock stands: what it would be if it ran on today. */
  due: string | null;
  /** Working days left; negative when overdue; null when the clock does not run. */
  left: number | null;
  clock: ClockReading["state"];
  amount: number | null;
  version: number;
  sample: boolean;
  /** In the list of one's own cases: parts of the joint case that wait for a correction. */
  partsWaiting?: number;
};
