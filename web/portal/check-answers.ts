/** What stood on the form of the check: answers by fact, and what the person could not say. */
export type Typed = { answers: Record<string, string>; unsure: string[] };

type Source = Pick<FormData, "getAll" | "has"> | Pick<URLSearchParams, "getAll" | "has">;

/** Each question of the form names itself in `asked`, so that one left empty is known as 说不准. "None" is an empty answer. */
export const typedIn = (form: Source): Typed => {
  const answers: Record<string, string> = {};
  const unsure: string[] = [];
  for (const key of new Set(form.getAll("asked").map(String))) {
    const texts = form.getAll(`fact.${key}`).filter((it): it is string => typeof it === "string");
    const filled = texts.map((it) => it.trim()).filter((it) => it !== "");
    if (filled.length > 0) answers[key] = filled.join(";").slice(0, 200);
    else if (form.has(`none.${key}`)) answers[key] = "";
    else unsure.push(key);
  }
  return { answers, unsure };
};

/** Without what was merely left open on the way to something else: only a round of answering makes it 说不准. */
export const withoutLeftOpen = ({ answers, unsure }: Typed, form: Source): Typed => {
  const before = new Set(form.getAll("unsure").map(String));
  return { answers, unsure: unsure.filter((it) => before.has(it)) };
};

/** The same in an address, for who asks for one. */
export const addressOf = ({ answers, unsure }: Typed, on: string): string => {
  const query = new URLSearchParams({ on });
  for (const [key, text] of Object.entries(answers)) {
    query.append("asked", key);
    query.append(text === "" ? `none.${key}` : `fact.${key}`, text === "" ? "1" : text);
  }
  for (const key of unsure) query.append("asked", key);
  return `/check/shared?${query}`;
};
