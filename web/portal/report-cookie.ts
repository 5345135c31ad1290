const NAME = "report";
/** How long the page stays open without use, in seconds. */
const MINUTES_30 = 1_800;

type ReportKey = { code: string; secret: string };

/** Code and secret in a cookie of this page alone, so that they are in no address and no history. */
export const reportCookie = (request: Request, { code, secret }: ReportKey): string =>
  attributes(request, `${code}|${secret}`, MINUTES_30);
export const endedReportCookie = (request: Request): string => attributes(request, "", 0);

const attributes = (request: Request, value: string, age: number): string => {
  const secure = new URL(request.url).protocol === "https:" ? "; Secure" : "";
  return `${NAME}=${encodeURIComponent(value)}; Path=/track; HttpOnly; SameSite=Strict; Max-Age=${age}${secure}`;
};

export const reportKeyOf = (request: Request): ReportKey | undefined => {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((it) => it.trim());
  const found = pairs.find((it) => it.startsWith(`${NAME}=`));
  if (!found) return undefined;
  try {
    const [code = "", secret = ""] = decodeURIComponent(found.slice(NAME.length + 1)).split("|");
    return code === "" || secret === "" ? undefined : { code, secret };
  } catch {
    return undefined;
  }
};
