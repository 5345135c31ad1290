import type { Channel } from "#platform/post";

/** An address as it is shown: its owner knows it by what is left. */
export const masked = (channel: Channel, address: string): string => {
  if (channel === "sms") return `${address.slice(0, 3)}****${address.slice(-4)}`;
  const at = channel === "email" ? address.lastIndexOf("@") : address.length;
  const name = address.slice(0, at);
  return `${name.slice(0, 1)}***${name.length > 4 ? name.slice(-1) : ""}${address.slice(at)}`;
};
