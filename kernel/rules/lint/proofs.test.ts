import fc from "fast-check";
import { expect, test } from "vitest";
import * as rule from "../index.ts";
import { cite, lint, on, staff, vocabulary } from "./testing.ts";

const { fact, number } = rule;

const small = fc.integer({ min: -1, max: 3 });
const leaf: fc.Arbitrary<rule.Condition> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(rule.equals, rule.differs, rule.below, rule.atMost, rule.above, rule.atLeast),
      fc.constantFrom<rule.Expression>(staff, fact("share"), rule.add(staff, fact("share"))),
      small,
    )
    .map(([by, left, n]) => by(left, number(n), cite)),
  fc
    .tuple(fc.constantFrom(rule.below, rule.atLeast), fc.boolean())
    .map(([by, turned]) => (turned ? by(staff, fact("share"), cite) : by(fact("share"), staff, cite))),
  fc.boolean().map((yes) => (yes ? rule.isTrue("young", cite) : rule.isFalse("young", cite))),
  fc.subarray(["A", "A1", "B"], { minLength: 1 }).map((it) => rule.oneOf(fact("club"), it, cite)),
  fc.subarray(["A", "A1", "A11", "B"], { minLength: 1 }).map((it) => rule.within(fact("club"), it, cite)),
  fc.constantFrom("staff", "young").map((it) => rule.answered(it, cite)),
);
const { condition } = fc.letrec<{ condition: rule.Condition }>((again) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(again("condition"), { minLength: 1, maxLength: 3 }).map((of) => rule.all(...of)),
    fc.array(again("condition"), { minLength: 1, maxLength: 3 }).map((of) => rule.any(...of)),
    again("condition").map(rule.not),
  ),
}));
const answers = fc.record({
  staff: fc.option(fc.integer({ min: -3, max: 5 })),
  share: fc.option(fc.constantFrom(-2, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4)),
  young: fc.option(fc.boolean()),
  club: fc.option(fc.constantFrom("A", "A1", "A11", "A2", "B", "B5", "A12")),
});
const truth = (it: rule.Condition, facts: rule.Facts) => rule.prove(it, facts, on, vocabulary).outcome;
const partAt = (whole: rule.Condition, path: string): rule.Condition =>
  [...path.matchAll(/\.of(?:\[(\d+)\])?/g)].reduce<rule.Condition>((it, [, at]) => {
    if (it.is === "not") return it.of;
    if (it.is !== "all" && it.is !== "any") throw new Error(`No part ${path}`);
    return it.of[Number(at)] ?? it;
  }, whole);

const replaced = (it: rule.Condition, part: rule.Condition, put: rule.Condition): rule.Condition => {
  if (it === part) return put;
  if (it.is === "not") return rule.not(replaced(it.of, part, put));
  return it.is === "all" || it.is === "any"
    ? { is: it.is, of: it.of.map((one) => replaced(one, part, put)) }
    : it;
};

test("no false alarm: what is called impossible never happens, what is called certain never fails, what is called useless decides nothing", () => {
  const seen = { never: 0, always: 0, inert: 0 };
  fc.assert(
    fc.property(condition, fc.array(answers, { minLength: 25, maxLength: 25 }), (when, many) => {
      for (const it of lint({ when })) {
        const part = partAt(when, it.path);
        if (it.code === "never-met") {
          seen.never += 1;
          for (const facts of many) expect(truth(part, facts), it.says).not.toBe("met");
        }
        if (it.code === "always-met" || it.code === "met-once-known") {
          seen.always += 1;
          for (const facts of many) expect(truth(part, facts), it.says).not.toBe("unmet");
        }
        if (it.code === "bound-inert") {
          seen.inert += 1;
          const answered = many.filter((one) => Object.values(one).every((value) => value !== null));
          const same = [rule.all(), rule.any()].some((put) => {
            const without = replaced(when, part, put);
            // A code too coarse to tell is not an answer to everything.
            return answered.every((facts) => {
              const [a, b] = [truth(when, facts), truth(without, facts)];
              return a === b || a === "unknown" || b === "unknown";
            });
          });
          expect(same, it.says).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
  // The property is worth something only when the findings do come up.
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
});

test("nothing impossible is missed while every part is about one fact of its own", () => {
  const simple = fc.oneof(
    fc
      .tuple(fc.constantFrom(rule.below, rule.atMost, rule.above, rule.atLeast, rule.equals), fc.nat(3))
      .map(([by, n]) => by(staff, number(n), cite)),
    fc.boolean().map((yes) => (yes ? rule.isTrue("young", cite) : rule.isFalse("young", cite))),
  );
  const worlds = [-1, 0, 1, 2, 3, 4].flatMap((one) => [true, false].map((young) => ({ staff: one, young })));
  fc.assert(
    fc.property(fc.array(simple, { minLength: 1, maxLength: 4 }), fc.boolean(), (of, turned) => {
      const when = turned ? rule.not(rule.any(...of)) : rule.all(...of);
      const isPossible = worlds.some((facts) => truth(when, facts) === "met");
      expect(lint({ when }).some((it) => it.code === "never-met" && it.severity === "error")).toBe(
        !isPossible,
      );
    }),
    { numRuns: 500 },
  );
});
