/**
 * The program of one record as steps in order, each worked out once: a step that says the same as an earlier one is
 * that one. So what several policies share, they share, whether or not they were written together.
 */
export type Ref = { text: string; id: number | null };
type Holds = "double" | "bit" | "big";
export type Step = {
  id: number;
  text: string;
  holds: Holds;
  of: readonly number[];
  /** A double that may have lost digits: then the record is reckoned again with big numbers. */
  guarded: boolean;
};
export type Graph = {
  steps: readonly Step[];
  step(text: string, holds: Holds, of: readonly Ref[], guarded?: boolean): Ref;
};

export const literal = (text: string): Ref => ({ text, id: null });
export const ZERO = literal("0");
export const ONE = literal("1");

export const makeGraph = (): Graph => {
  const steps: Step[] = [];
  const known = new Map<string, Ref>();
  return {
    steps,
    step: (text, holds, of, guarded = false) => {
      const found = known.get(text);
      if (found) return found;
      const id = steps.length;
      steps.push({ id, text, holds, of: of.flatMap((it) => (it.id === null ? [] : [it.id])), guarded });
      const ref = { text: `v${id}`, id };
      known.set(text, ref);
      return ref;
    },
  };
};

export type Bits = {
  and(...of: readonly Ref[]): Ref;
  or(...of: readonly Ref[]): Ref;
  not(it: Ref): Ref;
};
/** Bits without branches: 1 and 0 joined by & and |. */
export const bitsOn = (graph: Graph): Bits => {
  const join = (by: "&" | "|", neutral: Ref, ends: Ref, of: readonly Ref[]): Ref => {
    if (of.some((it) => it.text === ends.text)) return ends;
    const rest = [...new Map(of.map((it) => [it.text, it])).values()].filter(
      (it) => it.text !== neutral.text,
    );
    const [first] = rest;
    if (!first) return neutral;
    return rest.length === 1 ? first : graph.step(rest.map((it) => it.text).join(by), "bit", rest);
  };
  return {
    and: (...of) => join("&", ONE, ZERO, of),
    or: (...of) => join("|", ZERO, ONE, of),
    not: (it) => (it.text === "0" ? ONE : it.text === "1" ? ZERO : graph.step(`1^${it.text}`, "bit", [it])),
  };
};
