import type { Channel } from "#platform/post";
import type { PreferenceRow } from "./store-preferences.ts";

/** An account of the house needs no confirmation: who gave it is known there. */
export const isConfirmed = (it: PreferenceRow, channel: Channel): boolean =>
  it[channel] !== null && (channel === "wecom" || it.confirmed.includes(channel));

/** The address when the person wants that channel and has one that is known to be the person's own. */
export const addressOf = (it: PreferenceRow, channel: Channel): string | undefined => {
  const wants = { email: it.by_email, sms: it.by_sms, wecom: it.by_wecom }[channel];
  return wants && isConfirmed(it, channel) ? (it[channel] ?? undefined) : undefined;
};
