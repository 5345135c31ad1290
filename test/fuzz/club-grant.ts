import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import type { Policy } from "#kernel/rules";
import * as rule from "#kernel/rules";

const cite = citing("章程")("二", "补助不足的部分");
const { fact, number } = rule;

/** A grant over the facts of arbitrary records in which every mistake that mutants make can show. */
export const clubGrant: Policy = {
  id: "club/grant",
  name: "补助",
  summary: "会员得补助。",
  kind: "entitlement",
  benefit: "补助",
  measure: 1,
  unit: "club",
  versions: [
    {
      version: "1",
      issuedOn: day("2001-01-01"),
      effectiveFrom: day("2001-01-01"),
      effectiveTo: null,
      appliesTo: rule.any(
        rule.within(fact("industry"), ["C39", "I"], cite),
        rule.all(rule.isTrue("honest", cite), rule.answered("colour", cite)),
      ),
      when: rule.all(
        rule.any(
          rule.above(fact("staff"), number(1), cite),
          rule.atMost(fact("since"), rule.date("2024-02-29"), cite),
          rule.judged("要人看一看", cite),
        ),
        rule.not(rule.equals(fact("times"), number(7), cite)),
        rule.any(rule.isTrue("listed", cite), rule.atLeast(fact("share"), rule.rate(0.15), cite)),
        rule.below(
          rule.choose([
            { when: rule.atLeast(fact("staff"), number(100), cite), gives: number(2) },
            { when: rule.below(fact("staff"), number(10), cite), gives: number(1) },
          ]),
          number(3),
          cite,
        ),
      ),
      amount: rule.formula(
        rule.most(
          rule.divide(
            rule.bySlices(fact("income"), rule.tier(100, 0.05, cite), rule.tier(null, 0.333333333, cite)),
            number(7),
          ),
          rule.multiply(fact("cost"), rule.rate(0.07)),
        ),
        cite,
        "halfUp",
      ),
      certainty: "verified",
    },
  ],
};
