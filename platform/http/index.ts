export * from "./contract.ts";
export { type Desk, type UseCase, bind, run, speakChinese, useCase } from "./use-case.ts";
export { type Route, get, post } from "./route.ts";
