import type { Channel } from "#platform/post";
import type { PreferenceRow } from "./store-preferences.ts";

/** The address when the person wants that channel and has one. */
export const addressOf = (it: PreferenceRow, channel: Channel): string | undefined => {
  const wants = { email: it.by_email, sms: it.by_sms, wecom: it.by_wecom }[channel];
  return wants ? (it[channel] ?? undefined) : undefined;
};
