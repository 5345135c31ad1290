import { findDay } from "#kernel/calendar";
import { chainProblems, citationsOf, derivedProblems, factKeysOf, kindProblems } from "#kernel/rules";
import { serviceProblems } from "./check-service.ts";
import type { MeasureDeclaration, PlanDeclaration } from "./declaration.ts";
import type { PlanProblem } from "./problem.ts";

const problem = (code: string, says: string): PlanProblem => ({ code, says });

/** Everything that is wrong with a declared plan, in reading order; empty when it is sound. What its worked cases come to is another question (`check-cases.ts`). */
export const planProblems = (plan: PlanDeclaration): PlanProblem[] => [
  ...duplicates(plan),
  ...outlineProblems(plan),
  ...vocabularyProblems(plan),
  ...derivedProblems(new Map(plan.vocabulary.map((it) => [it.key, it]))),
  ...registerProblems(plan),
  ...plan.measures.flatMap((it) => measureProblems(plan, it)),
  ...fundProblems(plan),
];

const duplicates = (plan: PlanDeclaration): PlanProblem[] => {
  const groups: readonly (readonly [string, readonly (string | number)[]])[] = [
    ["unit", plan.units.map((it) => it.id)],
    ["unit name", plan.units.flatMap((it) => [...new Set([it.name, it.shortName, ...it.aliases])])],
    ["region", plan.regions.map((it) => it.code)],
    ["fact", plan.vocabulary.map((it) => it.key)],
    ["measure", plan.measures.map((it) => it.number)],
    ["chapter", plan.chapters.map((it) => it.number)],
    ["policy", plan.measures.flatMap((it) => it.policies.map((one) => one.policy.id))],
    ["service", plan.measures.flatMap((it) => it.services.map((one) => one.id))],
    ["register", registersOf(plan).map((it) => it.id)],
    ["indicator", plan.measures.flatMap((it) => it.indicators.map((one) => one.id))],
    ["commitment", plan.measures.flatMap((it) => it.commitments.map((one) => one.id))],
    ["fund", plan.funds.map((it) => it.id)],
  ];
  return groups.flatMap(([kind, ids]) =>
    repeated(ids).map((id) => problem("duplicate", `two ${kind}s are called "${id}"`)),
  );
};

const repeated = <T>(list: readonly T[]): T[] => [
  ...new Set(list.filter((it, at) => list.indexOf(it) !== at)),
];
const registersOf = (plan: PlanDeclaration) => [
  ...plan.registers,
  ...plan.measures.flatMap((it) => it.registers),
];

const outlineProblems = (plan: PlanDeclaration): PlanProblem[] => {
  const covered = plan.measures.map((it) => it.clause);
  return [
    ...plan.clauses
      .filter((it) => !covered.includes(it))
      .map((it) => problem("clause-uncovered", `no measure covers clause ${it}`)),
    ...covered
      .filter((it) => !plan.clauses.includes(it))
      .map((it) => problem("clause-unknown", `the document has no clause ${it}`)),
    ...repeated(covered).map((it) => problem("clause-twice", `two measures cover clause ${it}`)),
    ...(findDay(plan.document.issuedOn)
      ? []
      : [problem("bad-date", `the document's date ${plan.document.issuedOn} is no date`)]),
    ...plan.localHolidays
      .filter((it) => !findDay(it.day))
      .map((it) => problem("bad-date", `local holiday ${it.day} is no date`)),
    ...plan.regions
      .filter((it) => it.successor !== undefined && !plan.regions.some((one) => one.code === it.successor))
      .map((it) =>
        problem("region-unknown", `region ${it.code} is succeeded by ${it.successor}, which is not declared`),
      ),
  ];
};

const vocabularyProblems = (plan: PlanDeclaration): PlanProblem[] =>
  plan.vocabulary.flatMap((it) => {
    const { key, source } = it;
    const choices =
      (it.type === "choice" || it.type === "choices") && !it.choices?.length && !source
        ? [problem("fact-without-choices", `fact ${key} offers no choices`)]
        : [];
    if (!source) return choices;
    const register = registersOf(plan).find((one) => one.id === source.register);
    const field = register?.fields.find((one) => one.key === source.field);
    if (!field)
      return [
        ...choices,
        problem(
          "fact-field-unknown",
          `fact ${key} comes from ${source.register}.${source.field}, which is not declared`,
        ),
      ];
    return field.type === it.type
      ? choices
      : [
          ...choices,
          problem(
            "fact-type-differs",
            `fact ${key} is ${it.type} but ${source.register}.${source.field} is ${field.type}`,
          ),
        ];
  });

const registerProblems = (plan: PlanDeclaration): PlanProblem[] =>
  registersOf(plan).flatMap((register) => {
    const keys = register.fields.map((it) => it.key);
    const named = [
      register.identity.field,
      register.nameField,
      ...(register.regionField ? [register.regionField] : []),
    ];
    return [
      ...named
        .filter((it) => !keys.includes(it))
        .map((it) =>
          problem(
            "register-field-unknown",
            `register ${register.id} names field ${it}, which it does not have`,
          ),
        ),
      ...repeated(keys).map((it) => problem("duplicate", `register ${register.id} has two fields ${it}`)),
    ];
  });

const measureProblems = (plan: PlanDeclaration, it: MeasureDeclaration): PlanProblem[] => {
  const at = `measure ${it.number}`;
  const unitKnown = (id: string): boolean => plan.units.some((one) => one.id === id);
  return [
    ...(plan.chapters.some((one) => one.number === it.chapter)
      ? []
      : [problem("chapter-unknown", `${at} is in chapter ${it.chapter}, which is not declared`)]),
    ...(it.summary.trim() === "" ? [problem("summary-missing", `${at} has no summary`)] : []),
    ...(it.units.length === 0 ? [problem("unit-missing", `${at} has no responsible unit`)] : []),
    ...it.units
      .filter((one) => !unitKnown(one))
      .map((one) => problem("unit-unknown", `${at} names unit ${one}, which is not declared`)),
    ...repeated(it.units).map((one) => problem("unit-twice", `${at} names unit ${one} twice`)),
    ...it.commitments
      .filter((one) => one.cite.quote.trim() === "")
      .map((one) => problem("quote-missing", `commitment ${one.id} quotes nothing`)),
    ...it.commitments.flatMap((one) =>
      clauseProblems(plan, `commitment ${one.id}`, one.cite.document, one.cite.clause),
    ),
    ...it.policies.flatMap((one) => policyProblems(plan, it, one)),
    ...it.services.flatMap((one) => serviceProblems(plan, it, one)),
    ...it.indicators.flatMap((one) => indicatorProblems(plan, one)),
  ];
};

/** Only the plan's own document can be checked here; others are checked against the library when they are imported. */
const clauseProblems = (
  plan: PlanDeclaration,
  at: string,
  document: string,
  clause: string | undefined,
): PlanProblem[] =>
  document === plan.document.number && (clause === undefined || !plan.clauses.includes(clause))
    ? [
        problem(
          "clause-unknown",
          `${at} cites clause ${clause ?? "(none)"}, which the plan's document does not have`,
        ),
      ]
    : [];

const policyProblems = (
  plan: PlanDeclaration,
  measure: MeasureDeclaration,
  { policy, cases }: MeasureDeclaration["policies"][number],
): PlanProblem[] => {
  const at = `policy ${policy.id}`;
  const vocabulary = new Map(plan.vocabulary.map((it) => [it.key, it]));
  const unknownFacts = factKeysOf(policy).filter((it) => !vocabulary.has(it));
  const services = plan.measures.flatMap((it) => it.services);
  const wanted = ["met", "unmet", "unknown"].filter((outcome) => !cases.some((it) => it.outcome === outcome));
  return [
    ...(policy.measure === measure.number
      ? []
      : [
          problem(
            "measure-differs",
            `${at} says measure ${policy.measure} but is declared in ${measure.number}`,
          ),
        ]),
    ...(plan.units.some((it) => it.id === policy.unit)
      ? []
      : [problem("unit-unknown", `${at} names unit ${policy.unit}, which is not declared`)]),
    ...(policy.service === undefined || services.some((it) => it.id === policy.service)
      ? []
      : [problem("service-unknown", `${at} names service ${policy.service}, which is not declared`)]),
    ...unknownFacts.map((it) =>
      problem("fact-unknown", `${at} uses fact ${it}, which the vocabulary does not have`),
    ),
    ...citationsOf(policy).flatMap((it) => [
      ...(it.quote.trim() === "" ? [problem("quote-missing", `${at} has a citation without words`)] : []),
      ...clauseProblems(plan, at, it.document, it.clause),
    ]),
    ...chainProblems(policy).map(({ code, says }) => problem(code, `${at}: ${says}`)),
    ...wanted.map((it) => problem("case-missing", `${at} has no worked case that is ${it}`)),
    ...(unknownFacts.length > 0
      ? []
      : policy.versions.flatMap((it) =>
          kindProblems(it, vocabulary).map(({ code, says }) => problem(code, `${at} ${it.version}: ${says}`)),
        )),
  ];
};

const indicatorProblems = (
  plan: PlanDeclaration,
  it: MeasureDeclaration["indicators"][number],
): PlanProblem[] => {
  const { from } = it;
  const at = `indicator ${it.id}`;
  if (from.is === "registerCount") {
    return registersOf(plan).some((one) => one.id === from.register)
      ? []
      : [problem("register-unknown", `${at} counts register ${from.register}, which is not declared`)];
  }
  const known = plan.measures.some((one) => one.services.some((service) => service.id === from.service));
  return known
    ? []
    : [problem("service-unknown", `${at} counts service ${from.service}, which is not declared`)];
};

const fundProblems = (plan: PlanDeclaration): PlanProblem[] =>
  plan.funds.flatMap((it) => [
    ...(plan.units.some((one) => one.id === it.unit)
      ? []
      : [problem("unit-unknown", `fund ${it.id} belongs to unit ${it.unit}, which is not declared`)]),
    ...(plan.measures.some((one) => one.number === it.measure)
      ? []
      : [
          problem("measure-unknown", `fund ${it.id} belongs to measure ${it.measure}, which is not declared`),
        ]),
  ]);
