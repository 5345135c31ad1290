export { openOutbox } from "./outbox.ts";
export { CHANNELS, type Channel, type Gateway, type Letter, type Post, type Sent } from "./post.ts";
export { openSmtp } from "./smtp.ts";
