import { addPerson, findActorById } from "#engines/identity";
import { tell } from "#engines/notifications";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "./award-club.ts";
import { partiesClub } from "./tennis-club-parties.ts";

/** The club with people who have accounts and stand for nobody but themselves. */
export type PeopleClub = {
  club: Club;
  /** Ids by the names of the accounts. */
  people: ReadonlyMap<string, string>;
  /** As the person is now, with what that account may do. */
  as(username: string): Promise<Context>;
};

export const openPeopleClub = async (): Promise<PeopleClub> => {
  const club = await openClub(partiesClub, tell);
  const people = new Map<string, string>();
  for (const [username, name] of [
    ["zhao.ming", "赵明"],
    ["qian.fang", "钱芳"],
    ["sun.li", "孙丽"],
  ] as const) {
    const added = await addPerson(club.world.app, { username, name, password: "long enough 1", grants: [] });
    people.set(username, ok(added).personId);
  }
  const as = async (username: string): Promise<Context> =>
    club.world.as(await findActorById(club.world.app, people.get(username) ?? ""));
  return { club, people, as };
};

/** The answer, where it is no refusal. */
export const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer))
    throw new Error(`${answer.refused}: ${answer.says} ${JSON.stringify(answer.problems)}`);
  return answer;
};
export const refusedAs = (answer: unknown): string => (isRefusal(answer) ? answer.refused : "done");
export const problemsOf = (answer: unknown): string[] =>
  isRefusal(answer) ? (answer.problems ?? []).map((it) => `${it.field}:${it.code}`) : [];
