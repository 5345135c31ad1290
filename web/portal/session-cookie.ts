const NAME = "session";

/** The cookie that holds the session; out of reach of scripts and not sent from other sites' forms. */
export const sessionCookie = (request: Request, secret: string): string => attributes(request, secret, "");
export const endedCookie = (request: Request): string => attributes(request, "", "; Max-Age=0");

const attributes = (request: Request, value: string, age: string): string => {
  const secure = new URL(request.url).protocol === "https:" ? "; Secure" : "";
  return `${NAME}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax${secure}${age}`;
};

/** The secret that the request brings; undefined for a visitor, or when it is not one of ours. */
export const sessionSecret = (request: Request): string | undefined => {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((it) => it.trim());
  const found = pairs.find((it) => it.startsWith(`${NAME}=`));
  if (!found) return undefined;
  try {
    return decodeURIComponent(found.slice(NAME.length + 1));
  } catch {
    return undefined;
  }
};
