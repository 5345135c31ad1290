import type { Amount, Condition, Expression, PolicyVersion } from "../ast.ts";
import { wholeCondition } from "../evaluate.ts";
import { unfold } from "../unfold.ts";
import type { Conditions } from "./conditions.ts";
import type { Ref } from "./graph.ts";
import type { Writer } from "./writer.ts";

/** Bits that a record's run leaves behind, and what is missing as far as they tell. */
export type Trace = Uint8Array;
export type Missing = (trace: Trace, into: Set<string>) => void;
export type MissingOf = {
  /** Bits in the order of the trace. */
  traced: readonly Ref[];
  /** Of a policy whose outcome is not known. */
  outcome(version: PolicyVersion): Missing;
  /** Of an amount that waits for facts. */
  amount(it: Amount | null | undefined): Missing;
};

const NOTHING: Missing = () => {};
const allOf = (of: readonly Missing[]): Missing => {
  const [first] = of;
  if (!first) return NOTHING;
  if (of.length === 1) return first;
  return (trace, into) => {
    for (const one of of) one(trace, into);
  };
};

/** The same as missing.ts, prepared: what is known and which condition is met is read from a trace. */
export const missingOf = (writer: Writer, { truth, isKnown }: Conditions): MissingOf => {
  const places = new Map<string, number>();
  const traced: Ref[] = [];
  const place = (it: Ref): number => {
    const found = places.get(it.text);
    if (found !== undefined) return found;
    places.set(it.text, traced.length);
    traced.push(it);
    return traced.length - 1;
  };
  const unless = (bits: readonly Ref[], then: Missing): Missing => {
    if (then === NOTHING) return NOTHING;
    const [first = 0, second = first] = bits.map(place);
    return (trace, into) => {
      if (trace[first] === 0 && trace[second] === 0) then(trace, into);
    };
  };
  /** For conditions that a person may have to judge: not known is not the same as neither. */
  const ifUnknown = (it: Condition, then: Missing): Missing => {
    const { met, unmet, unknown } = truth(it);
    if (!unknown) return unless([met, unmet], then);
    const at = place(unknown);
    return (trace, into) => {
      if (trace[at] === 1) then(trace, into);
    };
  };

  const known = new Map<Expression, Missing>();
  const expression = (expr: Expression): Missing => {
    const found = known.get(expr);
    if (found) return found;
    const waits = waitsFor(expr);
    const made = waits === NOTHING ? NOTHING : unless([isKnown(expr)], waits);
    known.set(expr, made);
    return made;
  };
  const waitsFor = (expr: Expression): Missing => {
    const it = unfold(expr);
    switch (it.is) {
      case "fact": {
        const derived = writer.vocabulary.get(it.key)?.derived;
        return derived ? expression(derived) : key(it.key);
      }
      case "value":
      case "today":
        return NOTHING;
      case "fullSince":
        return expression(it.day);
      case "add":
      case "subtract":
      case "multiply":
      case "divide":
        return allOf([expression(it.left), expression(it.right)]);
      case "least":
      case "most":
        return allOf(it.of.map(expression));
      case "choose":
        return chosen(it);
    }
  };
  const chosen = (it: Expression & { is: "choose" }): Missing =>
    it.branches.reduceRight(
      (rest, { when, gives }) => {
        const { met, unmet } = truth(when);
        const [isMet, isUnmet] = [place(met), place(unmet)];
        const [given, open] = [expression(gives), decide(when)];
        return (trace, into) => {
          if (trace[isMet] === 1) given(trace, into);
          else if (trace[isUnmet] === 1) rest(trace, into);
          else open(trace, into);
        };
      },
      it.otherwise ? expression(it.otherwise) : NOTHING,
    );
  const key =
    (name: string): Missing =>
    (_, into) =>
      void into.add(name);

  /** What a condition inside an expression waits for. What kind of thing it is comes first. */
  const decide = (it: Condition): Missing => {
    if (it.is !== "all") return ifUnknown(it, it.is === "any" ? allOf(it.of.map(decide)) : part(it));
    const kinds = it.of.filter((one) => one.is === "within");
    const rest = allOf(it.of.map(decide));
    const first = kinds.reduceRight((then, kind): Missing => {
      const { met, unmet } = truth(kind);
      const [isMet, isUnmet] = [place(met), place(unmet)];
      const own = decide(kind);
      return (trace, into) => (trace[isMet] === 0 && trace[isUnmet] === 0 ? own : then)(trace, into);
    }, rest);
    return ifUnknown(it, first);
  };
  const part = (it: Condition): Missing => {
    switch (it.is) {
      case "all":
      case "any":
        return NOTHING;
      case "not":
        return decide(it.of);
      case "answered":
        return key(it.key);
      case "judged":
        return NOTHING;
      case "oneOf":
        return expression(it.left);
      case "within": {
        const isThere = place(isKnown(it.left));
        const waits = expression(it.left);
        const finer = it.left.is === "fact" ? key(it.left.key) : NOTHING;
        return (trace, into) => (trace[isThere] === 0 ? waits : finer)(trace, into);
      }
      case "compare":
        return allOf([expression(it.left), expression(it.right)]);
    }
  };
  /** What the proof waits for: every part that is not known. */
  const proof = (it: Condition): Missing => {
    switch (it.is) {
      case "all":
      case "any":
        return ifUnknown(it, allOf(it.of.map(proof)));
      case "not":
        return ifUnknown(it, proof(it.of));
      default:
        return decide(it);
    }
  };

  return {
    traced,
    outcome: (version) => {
      const when = proof(wholeCondition(version));
      if (!version.appliesTo) return when;
      return allOf([proof(version.appliesTo), when]);
    },
    amount: (it) => (it?.is === "formula" ? allOf([expression(it.min), expression(it.max)]) : NOTHING),
  };
};
