export * from "./calendar.ts";
export * from "./clock.ts";
export * from "./day.ts";
export * from "./notice/index.ts";
export * from "./term.ts";
