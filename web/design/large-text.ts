/** 适老版: a cookie that the large-text page sets; no script is needed. */
export const LARGE_TEXT_COOKIE = "large-text";

export const wantsLargeText = (request: Request): boolean =>
  (request.headers.get("cookie") ?? "").split(";").some((it) => it.trim() === `${LARGE_TEXT_COOKIE}=yes`);
