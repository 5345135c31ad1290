export * from "./contract.ts";
export { type Gate, openGate } from "./gate.ts";
export { get, post, type Route } from "./route.ts";
export { bind, type Desk, run, speakChinese, type UseCase, useCase } from "./use-case.ts";
