export * from "./calendar.ts";
export * from "./clock.ts";
export type { ClockInput, Extension, Pause } from "./clock-input.ts";
export * from "./day.ts";
export { type LedgerDay, type LedgerReason, ledgerText } from "./ledger.ts";
export * from "./notice/index.ts";
export * from "./term.ts";
