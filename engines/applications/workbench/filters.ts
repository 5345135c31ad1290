import type { z } from "zod";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { inTransaction } from "../transaction.ts";
import {
  type DefaultFilter,
  type NamedFilter,
  type NewFilter,
  refuseWorkbench as refuse,
  type SavedFilter,
} from "./contract.ts";
import { clearDefault, deleteFilterRow, listFilters, putFilter, setDefault } from "./store-filters.ts";
import { lockPerson } from "./store-leave.ts";

const MOST = 20;
type Saved = Promise<readonly SavedFilter[] | Refusal>;

const personId = ({ actor }: Context): string => (actor.is === "person" ? actor.personId : "");

/** Filters of the queue that this person keeps. */
export const savedFilters = (ctx: Context): Promise<readonly SavedFilter[]> =>
  listFilters(ctx.db, personId(ctx));

export const saveFilter = (ctx: Context, { name, query, isDefault }: z.output<typeof NewFilter>): Saved =>
  inTransaction(ctx, async (tx) => {
    const person_id = personId(ctx);
    // Two windows of one person come one after the other: they would both make theirs the default.
    await lockPerson(tx, person_id);
    if (isDefault) await clearDefault(tx, person_id);
    await putFilter(tx, { person_id, name, query, is_default: isDefault, saved_at: ctx.now() });
    const all = await listFilters(tx, person_id);
    return all.length > MOST ? refuse("too-many-filters", { most: MOST }) : all;
  });

export const deleteFilter = (ctx: Context, { name }: z.output<typeof NamedFilter>): Saved =>
  inTransaction(ctx, async (tx) =>
    (await deleteFilterRow(tx, personId(ctx), name))
      ? listFilters(tx, personId(ctx))
      : refuse("filter-unknown"),
  );

/** What opens first when the address says nothing. */
export const chooseDefaultFilter = (ctx: Context, { name }: z.output<typeof DefaultFilter>): Saved =>
  inTransaction(ctx, async (tx) => {
    const person = personId(ctx);
    await lockPerson(tx, person);
    await clearDefault(tx, person);
    if (name !== null && !(await setDefault(tx, person, name))) return refuse("filter-unknown");
    return listFilters(tx, person);
  });
