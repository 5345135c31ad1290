import type { KyselyPlugin } from "kysely";
import type { Context } from "#platform/context";

/** The same context with a counter of SQL statements, for budgets: what a list costs must not grow with its length. */
export const countStatements = (ctx: Context): { ctx: Context; count(): number } => {
  let statements = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { ctx: { ...ctx, db: ctx.db.withPlugin(plugin) }, count: () => statements };
};
