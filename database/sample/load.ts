import { type NewRecord, putRecords } from "#engines/registers";
import { type App, as, systemActor } from "#platform/context";
import { sampleEnterprises } from "./enterprises.ts";
import type { SampleEnterprise } from "./firm.ts";
import { SAMPLE_FIRMS } from "./stories.ts";

const SIZE = 2_000;
const SEED = 532_300;
/** The same batch on every machine: a load that is done is not done again. */
const BATCH_ID = "5c0e7a10-ba7c-4f00-8a00-000000002000";

/** Fills the register of market subjects with the sample prefecture. One transaction: a killed load has done nothing. */
export const loadSample = async (app: App): Promise<void> => {
  const ctx = as({ ...app, sample: true }, systemActor("sample"));
  await app.db.transaction().execute((tx) =>
    putRecords(ctx, tx, {
      batchId: BATCH_ID,
      register: "market-subjects",
      label: "演示数据（2,000 户样例市场主体）",
      records: recordsOf([
        ...Object.values(SAMPLE_FIRMS),
        ...sampleEnterprises({ size: SIZE - 3, seed: SEED }),
      ]),
    }),
  );
};

function* recordsOf(enterprises: Iterable<SampleEnterprise>): Generator<NewRecord> {
  for (const { uscc, ...rest } of enterprises) yield { ...rest, key: uscc };
}
