import { type LoaderFunctionArgs, redirect } from "react-router";
import { LARGE_TEXT_COOKIE } from "../design/large-text.ts";
import { ownPath } from "./own-path.ts";

const A_YEAR = 365 * 24 * 3_600;

/** Switches the large type on or off and goes back to the page one came from. */
export const loader = ({ request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url);
  const on = searchParams.has("on");
  const kept = on ? `yes; Max-Age=${A_YEAR}` : "no; Max-Age=0";
  return redirect(ownPath(searchParams.get(on ? "on" : "off"), "/"), {
    headers: { "set-cookie": `${LARGE_TEXT_COOKIE}=${kept}; Path=/; SameSite=Lax` },
  });
};
