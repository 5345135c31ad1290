import type { Context } from "#platform/context";
import { bind, get, post, type Route } from "#platform/http";
import { advanceSampleClock } from "./advance-sample-clock.ts";
import type { IdentityDesk } from "./contract.ts";
import { samplePeople } from "./sample-people.ts";
import { me, signOut } from "./session.ts";
import { signIn } from "./sign-in.ts";

export { listColleagues, supervisingUnits, type UnitColleague } from "./colleagues.ts";
export { findAccount, findSelf, type Holder, listHolders } from "./holders.ts";
export { identityJobs } from "./jobs.ts";
export { addPerson, disablePerson, type ListedPerson, listPeople } from "./people.ts";
export { may } from "./permissions.ts";
export { loadSamplePeople, SAMPLE_PASSWORD, SAMPLE_PEOPLE } from "./sample-people.ts";
export { findActor, findActorById, roleName } from "./session.ts";
export { mayFor, whoActs } from "./within.ts";

/** `address` is where the request comes from: wrong passwords are counted by it too. */
export const identityDesk = (ctx: Context, { address }: { address: string }): IdentityDesk =>
  bind(ctx, { signIn: signIn(address), signOut, me, samplePeople });

export const identityRoutes: readonly Route[] = [
  get("/me", { summary: "当前登录的人", does: me }),
  get("/sample-people", { summary: "演示账号（只在演示数据中有）", does: samplePeople }),
  post("/sample-clock/advance", { summary: "把演示时钟向前拨若干个工作日", does: advanceSampleClock }),
];
