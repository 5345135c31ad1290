/** Ways out of the house. What is read inside the platform needs none. */
export const CHANNELS = ["email", "sms", "wecom"] as const;
export type Channel = (typeof CHANNELS)[number];

/** One message to one address. */
export type Letter = {
  /** The same in every attempt, so that a gateway that was given it twice can tell. */
  id: string;
  to: string;
  title: string;
  text: string;
};

/**
 * What became of an attempt. `later`: worth another try; `down` when it is the gateway's fault and no other letter would
 * fare better now. `never`: the address or the letter is refused for good. What it `says` holds no address.
 */
export type Sent =
  | { is: "sent"; says: string }
  | { is: "later"; down: boolean; says: string }
  | { is: "never"; says: string };

/** A way out. It answers and does not throw: a gateway that fails is nothing unusual. */
export type Gateway = { send(letter: Letter): Promise<Sent> };

/** The port that a prefecture fills with the gateways it has (server/app.ts). */
export type Post = Readonly<Record<Channel, Gateway>>;
