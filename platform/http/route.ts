import type { z } from "zod";
import type { UseCase } from "./use-case.ts";

/** One line of an engine's route table: path below /api, with `:name` parameters. */
export type Route = {
  method: "GET" | "POST";
  path: string;
  summary: string;
  useCase: UseCase;
  gives: z.ZodType | undefined;
};
type RouteWords<Takes extends z.ZodType, Gives> = {
  summary: string;
  does: UseCase<Takes, Gives>;
  gives?: z.ZodType;
};

const route =
  (method: Route["method"]) =>
  <Takes extends z.ZodType, Gives>(path: string, words: RouteWords<Takes, Gives>): Route => ({
    method,
    path,
    summary: words.summary,
    useCase: words.does as unknown as UseCase,
    gives: words.gives,
  });
export const get = route("GET");
export const post = route("POST");
