import type { Expression, PolicyVersion, Vocabulary } from "../ast.ts";
import { keysOfExpression } from "../keys.ts";
import { objectsIn } from "../steps.ts";
import type { Span } from "./cursor.ts";
import type { Document } from "./document.ts";
import { HEADS, type Head } from "./words.ts";

/** Where the parts of a version stand in its text, by the paths that findings use: when.of[2].left, effectiveTo, facts.staff. */
export type Places = ReadonlyMap<string, Span>;

/** The place of a path, or of the nearest part around it; undefined when the text does not hold it. */
export const findPlace = (places: Places, path: string): Span | undefined => {
  for (let at = path === "" ? "when" : path; at !== ""; at = at.replace(/(?:^|\.)[^.[\]]+$|\[\d+\]$/, "")) {
    const found = places.get(at);
    if (found) return found;
  }
  return undefined;
};

export const placesIn = (document: Document, version: PolicyVersion, vocabulary: Vocabulary): Places => {
  const places = new Map<string, Span>();
  const put = (path: string, span: Span | undefined): void => {
    if (span && !places.has(path)) places.set(path, span);
  };
  for (const { it, path } of objectsIn(version)) {
    const span = document.spans.get(it);
    put(path, span);
    // A branch is nothing but its condition and what it gives.
    if (!span && "when" in it && "gives" in it) put(path, hull(it, document));
    for (const key of keysRead(it, vocabulary)) put(`facts.${key}`, span);
  }
  for (const head of Object.keys(HEADS) as Head[]) put(head, contentOf(document, head));
  return places;
};

const hull = ({ when, gives }: { when: unknown; gives: unknown }, { spans }: Document): Span | undefined => {
  const [from, to] = [spans.get(when as object), spans.get(gives as object)];
  return from && to && { from: from.from, to: to.to };
};

/** The fact read here, and those that it is worked out from. */
const keysRead = (it: object, vocabulary: Vocabulary): readonly string[] => {
  if ("is" in it && it.is === "fact") return keysOfExpression(it as Expression, vocabulary);
  const key = "key" in it ? it.key : "counted" in it ? it.counted : undefined;
  return typeof key === "string" ? keysOfExpression({ is: "fact", key }, vocabulary) : [];
};

/** What is written behind a head, without the blanks around it. */
const contentOf = ({ sections, text }: Document, head: Head): Span | undefined => {
  const section = sections.get(head);
  if (!section) return undefined;
  const written = text.slice(section.from, section.to);
  const from = section.from + (written.length - written.trimStart().length);
  return { from, to: Math.max(from, section.from + written.trimEnd().length) };
};
