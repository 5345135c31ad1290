import { StartRefusal } from "#platform/database";

/** Where the public reaches this service, as it is printed on letters: PUBLIC_URL, else where the request came to. */
export const siteOf = (request: { protocol: string; host: string }): string =>
  publicUrl() ?? `${request.protocol}://${request.host}`;

/** The same where no request tells it: letters that a job draws up. */
export const siteOfProcess = (host: string, port: number): string =>
  publicUrl() ?? `http://${host === "0.0.0.0" || host === "::" ? "localhost" : host}:${port}`;

/** @throws StartRefusal when PUBLIC_URL is no address of a site: it would be printed on every letter. */
export const publicUrl = (): string | undefined => {
  const text = process.env.PUBLIC_URL?.trim();
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new StartRefusal(
      "bad-public-url",
      `PUBLIC_URL 应是一个网址，例如 https://service.example.gov.cn，现在是“${text}”。`,
    );
  return url.href.replace(/\/$/, "");
};
