export { sampleCsv } from "./csv.ts";
export { sampleEnterprises } from "./enterprises.ts";
export type { SampleEnterprise } from "./firm.ts";
export { loadSample } from "./load.ts";
export { SAMPLE_FIRMS } from "./stories.ts";
