import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import { answered, evaluate, type FactDeclaration, nextQuestions, type Policy } from "./index.ts";

const certificate: FactDeclaration = {
  key: "certifiedOn",
  name: "发证日期",
  type: "day",
  period: "atDate",
  sensitivity: "public",
  question: "哪一天发的证？",
};
const vocabulary = new Map([[certificate.key, certificate]]);
const on = day("2026-03-02");
const policy: Policy = {
  id: "club/prize",
  name: "奖励",
  summary: "有证的俱乐部得奖励。",
  kind: "award",
  benefit: "奖励",
  measure: 1,
  unit: "club",
  versions: [
    {
      version: "1",
      issuedOn: on,
      effectiveFrom: on,
      effectiveTo: null,
      when: answered(certificate.key, citing("章程")("一", "有证书的")),
      amount: null,
      certainty: "verified",
    },
  ],
};

test("what nobody has asked yet is unknown and gets asked, not held against the person", () => {
  const open = new Set([certificate.key]);
  expect(evaluate(policy, {}, on, vocabulary, open)).toMatchObject({
    outcome: "unknown",
    missing: ["certifiedOn"],
  });
  expect(nextQuestions([policy], {}, on, vocabulary, open)).toEqual(["certifiedOn"]);
});

test("once it was asked and left empty there is none", () => {
  expect(evaluate(policy, {}, on, vocabulary)).toMatchObject({ outcome: "unmet", missing: [] });
});
