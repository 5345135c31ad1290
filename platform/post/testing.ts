import { CHANNELS, type Channel, type Letter, type Post, type Sent } from "./post.ts";

type Kept = Letter & { channel: Channel };

/** Gateways that keep what they are given. `answer` may be changed to play one that fails. */
export const keptPost = (): Post & { kept: Kept[]; answer: (letter: Kept) => Sent } => {
  const kept: Kept[] = [];
  const gateway = (channel: Channel) => ({
    send: async (letter: Letter): Promise<Sent> => {
      const sent = post.answer({ ...letter, channel });
      if (sent.is === "sent") kept.push({ ...letter, channel });
      return sent;
    },
  });
  const [email, sms, wecom] = CHANNELS.map(gateway) as [Post["email"], Post["sms"], Post["wecom"]];
  const post = {
    email,
    sms,
    wecom,
    kept,
    answer: (_letter: Kept): Sent => ({ is: "sent", says: "收下了" }),
  };
  return post;
};
