import type { Facts, Value } from "#kernel/rules";
import { type Chance, chanceOf } from "../database/sample/random.ts";
import { COUNTIES, SECTIONS } from "./rules-policies.ts";

/** Records that are the same in every run; five facts in a hundred are not known. */
const SEED = 20;
const NOT_KNOWN = 0.05;

const someMoney = (chance: Chance, middle: number): number =>
  Math.round(middle * 100 * Math.exp(chance.normal() * 1.5));

export const record = (number: number): Facts => {
  const chance = chanceOf(SEED, number);
  const known = <Known extends Value>(it: Known): Known | null => (chance.next() < NOT_KNOWN ? null : it);
  const staff = 1 + Math.round(Math.exp(2.5 + chance.normal() * 1.4));
  const revenue = someMoney(chance, staff * 200_000);
  const two = (it: number): string => String(it).padStart(2, "0");
  const founded = `${chance.whole(2008, 2025)}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`;
  return {
    staff: known(staff),
    jobs: known(chance.whole(0, 8)),
    layoffs: known(Math.round(staff * chance.next() * 0.12)),
    times: known(chance.whole(0, 2)),
    revenue: known(revenue),
    lastRevenue: known(Math.round(revenue * (0.7 + chance.next() * 0.5))),
    research: known(Math.round(revenue * chance.next() * 0.08)),
    assets: known(someMoney(chance, 8_000_000)),
    loan: known(someMoney(chance, 300_000)),
    rent: known(someMoney(chance, 20_000)),
    contracts: known(someMoney(chance, 600_000)),
    taxable: known(someMoney(chance, 1_000_000)),
    insurance: known(someMoney(chance, 20_000)),
    subsidyRate: known(chance.whole(100, 450) / 10_000),
    foundedOn: known(founded),
    highTech: known(chance.next() < 0.3),
    dishonest: known(chance.next() < 0.04),
    graduate: known(chance.next() < 0.4),
    certified: known(chance.next() < 0.2),
    county: known(chance.pick(COUNTIES)),
    industry: known(`${chance.pick(SECTIONS)}${chance.whole(10, 59)}`),
  };
};
