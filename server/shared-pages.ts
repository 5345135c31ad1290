import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** How long a page is shown to others after it was made. */
const KEPT_MS = 5_000;
/** Beyond that many the oldest goes: addresses can be made up. */
const MOST = 500;

export type Page = { status: number; headers: Headers; body: Buffer };
/** A page as everybody gets it, packed once. */
type SharedPage = Page & { packed: Readonly<Record<"br" | "gzip", Buffer>> };

export type SharedPages = {
  /** The page kept under a key, else the one that is being made, else a new one. */
  get(key: string, make: () => Promise<Page>): Promise<SharedPage>;
  /** Something was changed: whoever asks from now on gets new pages. */
  forget(): void;
};

/** Public pages, the same for every visitor, kept for moments: many who ask at once are answered with one. */
export const openSharedPages = (now: () => number): SharedPages => {
  let kept = new Map<string, { page: Promise<SharedPage>; until: number }>();
  return {
    get: (key, make) => {
      const found = kept.get(key);
      if (found && now() < found.until) return found.page;
      const among = kept;
      // Counted from when it is begun: what it shows is no younger.
      const entry = { page: make().then(pack), until: now() + KEPT_MS };
      const drop = (): void => {
        if (among.get(key) === entry) among.delete(key);
      };
      entry.page.then((it) => {
        if (it.status !== 200 || it.headers.has("set-cookie")) drop();
      }, drop);
      among.delete(key);
      among.set(key, entry);
      const [oldest] = among.keys();
      if (among.size > MOST && oldest !== undefined) among.delete(oldest);
      return entry.page;
    },
    forget: () => {
      kept = new Map();
    },
  };
};

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);
const pack = async (it: Page): Promise<SharedPage> => {
  const [br, gzipped] = await Promise.all([
    packBrotli(it.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    packGzip(it.body),
  ]);
  return { ...it, packed: { br, gzip: gzipped } };
};

/** Which packing a browser accepts, the smaller first; undefined for none of them. */
export const packingFor = (accepted: string | undefined): "br" | "gzip" | undefined => {
  const names = (accepted ?? "")
    .split(",")
    .map((it) => it.trim().toLowerCase())
    .filter((it) => !/;\s*q=0(\.0*)?$/.test(it))
    .map((it) => it.split(";", 1)[0]?.trim());
  return (["br", "gzip"] as const).find((it) => names.includes(it));
};

/** Pages that show a visitor nothing but what is public, and read nothing of the request but its path. */
const SHARED =
  /^\/(?:(?:plan|policies|services|check|calculator|help|notices)?|plan\/\d+|(?:policies|services)\/[\w-]+\/[\w-]+)$/;

type Asked = { method: string; url: string; session: string | undefined };

/** Whether the page is one for everybody: asked for by its bare path, by nobody who is signed in. */
export const isShared = ({ method, url, session }: Asked): boolean =>
  method === "GET" && session === undefined && SHARED.test(url);

/** Whether what is shown may have changed: a command of somebody signed in. Visitors only ask. */
export const mayChangePages = ({ method, session }: Omit<Asked, "url">): boolean =>
  session !== undefined && method !== "GET" && method !== "HEAD";
