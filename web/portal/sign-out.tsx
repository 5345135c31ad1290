import { type ActionFunctionArgs, redirect } from "react-router";
import { deskOf } from "./asked.ts";
import { endedCookie, sessionSecret } from "./session-cookie.ts";

/** Opened as an address nothing happens: only the button signs out. */
export const loader = () => redirect("/");

export const action = async (asked: ActionFunctionArgs) => {
  const secret = sessionSecret(asked.request);
  if (secret) await deskOf(asked).identity.signOut({ secret });
  return redirect("/", { headers: { "set-cookie": endedCookie(asked.request) } });
};
