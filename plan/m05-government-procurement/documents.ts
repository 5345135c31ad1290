import { citing } from "#kernel/citation";

/** Rules on buying from small and medium-sized firms, in the order in which they replaced one another. */
export const rules2011 = citing("财库〔2011〕181号");
export const rules2020 = citing("财库〔2020〕46号");
export const raised2022 = citing("财库〔2022〕19号");
export const prolonged2023 = citing("财预〔2023〕76号");
