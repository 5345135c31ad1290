import type { Step } from "../step.ts";
import { accept } from "./accept.ts";
import { consult } from "./consult.ts";
import { decide } from "./decide.ts";
import { deliver } from "./deliver.ts";
import { expertReview } from "./expert-review.ts";
import { files } from "./files.ts";
import { inspection } from "./inspection.ts";
import { pay } from "./pay.ts";
import { publicNotice } from "./public-notice.ts";
import { review } from "./review.ts";
import type { StepRules } from "./rules.ts";

const RULES: { readonly [Is in Step["is"]]: StepRules<Is> } = {
  accept,
  review,
  consult,
  expertReview,
  inspection,
  files,
  decide,
  publicNotice,
  pay,
  deliver,
};

/** How that kind of step behaves. */
export const rulesOf = <Is extends Step["is"]>(step: { is: Is }): StepRules<Is> => RULES[step.is];

/** What a step is called for people. */
export const stepTitle = (step: Step): string => step.title ?? RULES[step.is].title;
