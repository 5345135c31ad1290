import { loadSamplePeople } from "#engines/identity";
import { matchNow } from "#engines/matching";
import { type App, as, systemActor } from "#platform/context";
import { findSetting, markSample, putSetting } from "#platform/settings";
import { loadSample, SAMPLE_FIRMS } from "../database/sample/index.ts";

/** Set when the first run is over: "sample" or "empty". A killed first run is simply done again. */
const DONE = "firstRun";

/** Fills an empty database with the sample prefecture, unless SAMPLE=no. */
export const firstRun = async (app: App): Promise<void> => {
  if ((await findSetting(app.db, DONE)) !== undefined) return;
  if (process.env.SAMPLE === "no") {
    await putSetting(app.db, DONE, "empty");
    return;
  }
  process.stdout.write("首次启动：正在装入演示数据（2,000 户样例市场主体）…\n");
  await markSample(app.db);
  const sampleApp = { ...app, sample: true };
  await loadSample(sampleApp);
  // Whoever looks first finds who is entitled to what, rather than a page that says to come back in a minute.
  await matchNow(as(sampleApp, systemActor("first-run")), "whole");
  await loadSamplePeople(sampleApp, Object.values(SAMPLE_FIRMS));
  await putSetting(app.db, DONE, "sample");
};
