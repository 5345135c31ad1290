import {
  all,
  answered,
  atMost,
  below,
  type Condition,
  choose,
  type Expression,
  fact,
  fullYearsSince,
  number,
  today,
} from "#kernel/rules";
import { highTechRules } from "../sources.ts";
import { highTechRate, highTechRateCite, ordinaryRate } from "./corporate-income-tax.ts";

const VALID_YEARS = 3;
const certifiedOn = fact("highTechCertifiedOn");
const validThreeYears = highTechRules("第九条", "其资格自颁发证书之日起有效期为三年");

/** A certificate that is valid on the day asked about. The register is complete: no date in it means no certificate. */
export const validCertificate: Condition = all(
  answered("highTechCertifiedOn", highTechRateCite),
  atMost(certifiedOn, today, validThreeYears),
  below(fullYearsSince(certifiedOn), number(VALID_YEARS), validThreeYears),
);

/** The rate at which a deduction saves tax. */
export const incomeTaxRate: Expression = choose(
  [{ when: validCertificate, gives: highTechRate }],
  ordinaryRate,
);
