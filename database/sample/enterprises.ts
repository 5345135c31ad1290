import { type SampleEnterprise, sampleEnterprise } from "./firm.ts";

/** The first `size` enterprises of the sample prefecture of that seed, one at a time: a million take no more memory than one. */
export function* sampleEnterprises({
  size,
  seed,
}: {
  size: number;
  seed: number;
}): Generator<SampleEnterprise> {
  for (let number = 0; number < size; number++) yield sampleEnterprise(seed, number);
}
