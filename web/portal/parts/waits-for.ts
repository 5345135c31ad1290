import type { LaidBlock, LaidField, MaterialDeclaration, ShowIf } from "#kernel/forms";

type Waiting = { isAsked: boolean; showIf?: ShowIf };

/**
 * What is not asked is in the page and hidden, so that the script can show it at once; without the script the server
 * shows the right ones. `named` is said when it comes or goes.
 */
export const waitsFor = (
  { isAsked, showIf }: Waiting,
  named?: string,
): { hidden?: true; "data-show-if"?: string; "data-named"?: string } => ({
  // Without a condition of its own it comes and goes with its block.
  ...(isAsked || !showIf ? {} : { hidden: true }),
  ...(showIf ? { "data-show-if": JSON.stringify(showIf) } : {}),
  ...(showIf && named ? { "data-named": named } : {}),
});

/** Keys of the answers that something in the form waits for. */
export const decisiveKeys = (
  blocks: readonly LaidBlock[],
  materials: readonly MaterialDeclaration[],
): ReadonlySet<string> => {
  const waiting = [
    ...blocks.flatMap((it) => [it, ...it.times.flatMap((time): readonly LaidField[] => time.fields)]),
    ...materials,
  ];
  return new Set(waiting.flatMap(({ showIf }) => (showIf ? fieldsIn(showIf) : [])));
};

export const fieldsIn = (it: ShowIf): string[] =>
  "field" in it ? [it.field] : it.is === "not" ? fieldsIn(it.of) : it.of.flatMap(fieldsIn);
