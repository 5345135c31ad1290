import type { z } from "zod";
import { record } from "#engines/audit";
import type { Context } from "#platform/context";
import type { FieldProblem, Refusal } from "#platform/http";
import { CHANNELS, type Channel } from "#platform/post";
import {
  CHANNEL_NAMES,
  type OwnPreferences,
  type Preferences,
  refuseNotifications as refuse,
} from "./contract.ts";
import { masked } from "./mask.ts";
import { quietText } from "./quiet-hours.ts";
import { listPreferences, type PreferenceRow, putPreferences } from "./store-preferences.ts";
import { isConfirmed } from "./wanted.ts";

const nothing = (personId: string, at: string): PreferenceRow => ({
  person_id: personId,
  email: null,
  sms: null,
  wecom: null,
  by_email: false,
  by_sms: false,
  by_wecom: false,
  confirmed: [],
  updated_at: at,
});

const personOf = ({ actor }: Context): string => (actor.is === "person" ? actor.personId : "");

const shown = ({ outgoing }: Context, row: PreferenceRow): OwnPreferences => {
  const one = (channel: Channel, wanted: boolean) => {
    const address = row[channel];
    return {
      wanted,
      address: address === null ? null : masked(channel, address),
      confirmed: isConfirmed(row, channel),
    };
  };
  return {
    email: one("email", row.by_email),
    sms: one("sms", row.by_sms),
    wecom: one("wecom", row.by_wecom),
    quiet: quietText(outgoing.quiet),
  };
};

/** How one wants to be told, addresses masked. Nothing leaves the house before somebody asks for it. */
export const preferences = async (ctx: Context): Promise<OwnPreferences> => {
  const [row] = await listPreferences(ctx.db, [personOf(ctx)]);
  return shown(ctx, row ?? nothing(personOf(ctx), ctx.now()));
};

export const savePreferences = async (
  ctx: Context,
  input: z.output<typeof Preferences>,
): Promise<OwnPreferences | Refusal> =>
  ctx.db.transaction().execute(async (tx) => {
    const [row = nothing(personOf(ctx), ctx.now())] = await listPreferences(tx, [personOf(ctx)]);
    const addressAfter = (channel: Channel): string | null =>
      input[channel] !== "" ? input[channel] : input.forget.includes(channel) ? null : row[channel];
    const changed: PreferenceRow = {
      person_id: row.person_id,
      email: addressAfter("email"),
      sms: addressAfter("sms"),
      wecom: addressAfter("wecom"),
      by_email: input.byEmail,
      by_sms: input.bySms,
      by_wecom: input.byWecom,
      confirmed: row.confirmed.filter((it) => addressAfter(it as Channel) === row[it as Channel]),
      updated_at: ctx.now(),
    };
    const wants = { email: input.byEmail, sms: input.bySms, wecom: input.byWecom };
    const problems = CHANNELS.filter((it) => wants[it] && changed[it] === null).map(
      (it): FieldProblem => ({
        field: it,
        code: "address-missing",
        says: `要收${CHANNEL_NAMES[it]}，请填写${ADDRESS_NAMES[it]}；不收就取消勾选。`,
      }),
    );
    if (problems.length > 0) return refuse("address-missing", { count: problems.length }, problems);
    await putPreferences(tx, changed);
    // Which channels, never where to.
    await record(tx, ctx, { action: "contact.changed", subjectId: null, object: row.person_id, data: wants });
    return shown(ctx, changed);
  });

const ADDRESS_NAMES: Readonly<Record<Channel, string>> = {
  email: "邮箱",
  sms: "手机号",
  wecom: "政务微信账号",
};
