import type { Tx } from "#platform/database";

export type PreferenceRow = {
  person_id: string;
  email: string | null;
  sms: string | null;
  wecom: string | null;
  by_email: boolean;
  by_sms: boolean;
  by_wecom: boolean;
  /** Channels whose address its owner has confirmed. */
  confirmed: readonly string[];
  updated_at: string;
};
const on = (tx: Tx) => tx.withTables<{ contact_preferences: PreferenceRow }>();

export const listPreferences = async (tx: Tx, personIds: readonly string[]): Promise<PreferenceRow[]> =>
  personIds.length === 0
    ? []
    : on(tx)
        .selectFrom("contact_preferences")
        .selectAll()
        .where("person_id", "in", [...personIds])
        .execute();

export const putPreferences = async (tx: Tx, row: PreferenceRow): Promise<void> => {
  const { person_id: _, ...changed } = row;
  await on(tx)
    .insertInto("contact_preferences")
    .values(row)
    .onConflict((it) => it.column("person_id").doUpdateSet(changed))
    .execute();
};
