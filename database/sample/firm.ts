import { addDays, type Day, day, dayNumber, dayOfNumber } from "#kernel/calendar";
import { makeUscc, type Uscc } from "#kernel/uscc";
import { type Chance, chanceOf, uuidBy } from "./random.ts";
import {
  COUNTIES,
  type County,
  FIRST,
  SECOND,
  STREETS,
  SURNAMES,
  THIRD,
  TRADES,
  type Trade,
} from "./words.ts";

type Kind = "enterprise" | "soleTrader" | "cooperative";
export type SampleEnterprise = {
  subjectId: string;
  uscc: Uscc;
  name: string;
  region: string;
  /** By the field keys of the register market-subjects; what is not known is absent. Money in 分. */
  fields: Readonly<Record<string, string | number | boolean>>;
};

/** The sample prefecture stands still here: everything happened before, and the year of the figures is the one before. */
const UNTIL = day("2026-09-30");
const THIS_YEAR = 2026;
const FEN_PER_WAN = 1_000_000;
/** Figures are whole hundreds of 元, so that they have two decimals in 万元. */
const STEP_FEN = 10_000;

/** Serial numbers below are kept for the firms with a fixed story. */
const KEPT_SERIALS = 1_000;
const SERIALS = 31 ** 6 - KEPT_SERIALS;
/** Prime and no divisor of SERIALS: stepping by it meets every serial once. */
const SERIAL_STEP = 472_882_027;

const KINDS = [
  { kind: "soleTrader", weight: 60, share: "traders", heads: 2, spread: 0.6 },
  { kind: "enterprise", weight: 34, share: "firms", heads: 9, spread: 1.15 },
  { kind: "cooperative", weight: 6, share: "cooperatives", heads: 6, spread: 0.7 },
] as const;

/** The enterprise of that number in the sample prefecture of that seed. Nothing in it is real. */
export const sampleEnterprise = (seed: number, number: number): SampleEnterprise => {
  const chance = chanceOf(seed, number);
  const { kind, share, heads, spread } = chance.weighed(KINDS);
  const county = chance.weighed(COUNTIES);
  const trade = chance.weighed(
    TRADES.map((it) => ({ it, weight: it[share] * (county.strong.includes(it.code) ? 2.5 : 1) })),
  ).it;
  const subjectId = uuidBy(chance);
  const serial = KEPT_SERIALS + ((number * SERIAL_STEP + (seed % SERIALS)) % SERIALS);
  const uscc = makeUscc(kind, county.code, serial);
  const name = nameOf(chance, kind, county, trade);
  const employees = Math.max(1, Math.round(heads * Math.exp(spread * chance.normal())));
  const foundedOn = foundedBy(chance);
  const fields = {
    uscc,
    name,
    subjectKind: kind,
    region: county.code,
    industry: trade.code,
    address: `${county.name}${chance.pick(STREETS)}${chance.whole(1, 399)}号`,
    legalRepresentative: `${chance.pick(SURNAMES)}某某`,
    // No telephone has a number beginning with 000.
    phone: `0878-000${String(chance.whole(0, 9_999)).padStart(4, "0")}`,
    foundedOn,
    registeredOn: between(chance, foundedOn, UNTIL),
    employees,
    restrictedIndustry: chance.next() < 0.008,
    creditGrade: chance.weighed(GRADES).grade,
    loanCount: kind === "soleTrader" && chance.next() < 0.2 ? chance.whole(1, 3) : 0,
    ...(foundedOn < `${THIS_YEAR}-01-01` ? figuresOf(chance, kind, trade, employees, foundedOn) : {}),
  };
  return { subjectId, uscc, name, region: county.code, fields };
};

const GRADES = [
  { grade: "A", weight: 38 },
  { grade: "B", weight: 44 },
  { grade: "C", weight: 15 },
  { grade: "D", weight: 3 },
] as const;

const nameOf = (chance: Chance, kind: Kind, county: County, trade: Trade): string => {
  const own = chance.pick(FIRST) + chance.pick(SECOND) + chance.pick(THIRD);
  if (kind === "soleTrader") return `${county.name}${own}${chance.pick(trade.traderWords)}`;
  const word = chance.pick(trade.firmWords);
  if (kind === "cooperative") return `${county.name}${own}${COOPERATIVE[trade.code] ?? "农机"}专业合作社`;
  return `${chance.next() < 0.8 ? county.short : "楚雄"}${own}${word}有限${chance.next() < 0.25 ? "责任" : ""}公司`;
};
const COOPERATIVE: Readonly<Record<string, string>> = { A01: "种植", A02: "核桃", A03: "养殖" };

/** Young firms are many, old ones few. */
const foundedBy = (chance: Chance): Day => {
  const age = Math.min(28 * 365, Math.round(-Math.log(1 - chance.next()) * 6.5 * 365));
  return addDays(UNTIL, -age);
};
const between = (chance: Chance, from: Day, to: Day): Day =>
  dayOfNumber(chance.whole(dayNumber(from), Math.max(dayNumber(from), dayNumber(to))));

const money = (fen: number): number => Math.round(fen / STEP_FEN) * STEP_FEN;

/** The figures of last year: research below revenue, researchers among the staff, high-tech revenue within revenue. */
const figuresOf = (chance: Chance, kind: Kind, trade: Trade, employees: number, foundedOn: Day) => {
  const perHead = trade.perHead * (kind === "enterprise" ? 1 : 0.55) * Math.exp(0.5 * chance.normal());
  const revenue = money(employees * perHead * FEN_PER_WAN) + STEP_FEN;
  const profit = 0.055 + 0.07 * chance.normal();
  const figures = {
    revenue,
    taxpayerKind: revenue > 500 * FEN_PER_WAN ? "general" : "smallScale",
    monthlySales: money(revenue / 12),
    ...(kind === "soleTrader"
      ? {}
      : {
          totalAssets: money(revenue * Math.exp(0.1 + 0.6 * chance.normal())),
          taxableIncome: money(revenue * profit),
        }),
  };
  if (kind !== "enterprise") return figures;
  if (chance.next() >= trade.research)
    return chance.next() < 0.6 ? { ...figures, rdExpense: 0, rdStaff: 0 } : figures;
  const rdExpense = money(revenue * (0.01 + 0.09 * chance.next()));
  const rdStaff = Math.max(1, Math.min(employees, Math.round(employees * (0.08 + 0.25 * chance.next()))));
  const firstChance = addDays(foundedOn, 400);
  const certified = employees >= 8 && firstChance < UNTIL && chance.next() < 0.45;
  const highTechRevenue = money(
    revenue * (certified ? 0.6 + 0.38 * chance.next() : 0.1 + 0.5 * chance.next()),
  );
  const earliest = firstChance > CERTIFICATES_FROM ? firstChance : CERTIFICATES_FROM;
  return {
    ...figures,
    rdExpense,
    rdStaff,
    highTechRevenue,
    ...(certified ? { highTechCertifiedOn: between(chance, earliest, UNTIL) } : {}),
  };
};
/** A certificate lives three years; a few here have run out. */
const CERTIFICATES_FROM = day("2022-10-01");
