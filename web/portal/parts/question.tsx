import type { Question } from "#engines/matching/contract";

type Shown = { it: Question; typed?: string | undefined; wrong?: string | undefined };

/** One question of the check: with its hint, how many policies wait for it, and a way to say that one cannot say. */
export const QuestionField = ({ it, typed, wrong }: Shown) => {
  const id = `f-${it.key}`;
  const value = typed ?? it.given;
  const described =
    [it.hint ? `${id}-hint` : "", wrong ? `${id}-wrong` : ""].filter(Boolean).join(" ") || undefined;
  const notes = (
    <>
      {it.hint ? (
        <p className="hint" id={`${id}-hint`}>
          {it.hint}
        </p>
      ) : null}
      {wrong ? (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      ) : null}
      <input type="hidden" name="asked" value={it.key} />
      {it.state === "unsure" ? <input type="hidden" name="unsure" value={it.key} /> : null}
    </>
  );
  if (it.type === "choices" || (it.choices.length > 0 && it.choices.length <= RADIOS))
    return (
      <fieldset className={`field${wrong ? " bad" : ""}`} id={id} aria-describedby={described}>
        <legend>
          {it.question} <Waiting it={it} />
        </legend>
        {notes}
        {it.type === "choices" ? <Boxes it={it} value={value} /> : <Radios it={it} value={value} />}
      </fieldset>
    );
  return (
    <div className={`field${wrong ? " bad" : ""}`}>
      <label htmlFor={id}>
        {it.question} <Waiting it={it} />
      </label>
      {notes}
      <div className="with-unit">
        {it.choices.length > 0 ? (
          <Select it={it} id={id} value={value} described={described} wrong={wrong} />
        ) : (
          <input
            id={id}
            name={`fact.${it.key}`}
            type={it.type === "day" ? "date" : "text"}
            inputMode={NUMERIC.has(it.type) ? "decimal" : undefined}
            defaultValue={value}
            aria-describedby={described}
            aria-invalid={wrong ? true : undefined}
            autoComplete="off"
            maxLength={100}
          />
        )}
        {it.unit ? <span>{it.unit}</span> : null}
      </div>
      {it.mayBeNone ? (
        <label className="choice">
          <input
            type="checkbox"
            name={`none.${it.key}`}
            value="1"
            defaultChecked={it.state === "none" && value === ""}
          />
          没有
        </label>
      ) : null}
    </div>
  );
};

/** More choices than these are a list to open. */
const RADIOS = 6;
const NUMERIC = new Set(["integer", "money", "decimal", "rate"]);

const Waiting = ({ it: { policies, isForSum } }: { it: Question }) =>
  policies.length > 0 ? (
    <small className="waiting">
      {isForSum ? `只用来算 ${policies.length} 项政策的金额` : `关系到 ${policies.length} 项政策`}
    </small>
  ) : null;

type Values = { it: Question; value: string };

const Radios = ({ it, value }: Values) => (
  <div className="choices">
    {[...it.choices, ...(it.choices.some((one) => UNSURE.test(one.label)) ? [] : [CANNOT_SAY])].map((one) => (
      <label className="choice" key={one.value}>
        <input
          type="radio"
          name={`fact.${it.key}`}
          value={one.value}
          defaultChecked={one.value === value && (one.value !== "" || it.state === "unsure")}
        />
        {one.label}
      </label>
    ))}
  </div>
);
const CANNOT_SAY = { value: "", label: "说不准" };
const UNSURE = /^(说不准|不清楚)/;

/** Several may hold; that none of them does is an answer of its own. */
const Boxes = ({ it, value }: Values) => {
  const given = value.split(";");
  const none = it.choices.some((one) => NONE_OF_THEM.test(one.label))
    ? []
    : [{ value: ";", label: "以上都没有" }];
  return (
    <div className="choices">
      {[...it.choices, ...none].map((one) => (
        <label className="choice" key={one.value}>
          <input
            type="checkbox"
            name={`fact.${it.key}`}
            value={one.value}
            defaultChecked={
              given.includes(one.value) || (one.value === ";" && value !== "" && /^;*$/.test(value))
            }
          />
          {one.label}
        </label>
      ))}
    </div>
  );
};
const NONE_OF_THEM = /^(以上)?都?(没有|不)/;

type Listed = Values & { id: string; described: string | undefined; wrong: string | undefined };

/** A long list of codes stands under the names of its branches; a branch may be chosen when the code is not known. */
const Select = ({ it, id, value, described, wrong }: Listed) => {
  const under = (branch: string) => it.choices.filter((one) => one.value.startsWith(branch));
  const loose = it.choices.filter((one) => !it.branches.some((two) => one.value.startsWith(two.value)));
  return (
    <select
      id={id}
      name={`fact.${it.key}`}
      defaultValue={value}
      aria-describedby={described}
      aria-invalid={wrong ? true : undefined}
    >
      <option value="">说不准，先不选</option>
      {it.branches.map((branch) => {
        const of = under(branch.value);
        return of.length > 0 ? (
          <optgroup key={branch.value} label={`${branch.value} ${branch.label}`}>
            {of.map((one) => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
            {of.length > 1 ? <option value={branch.value}>{branch.label}，不清楚哪一类</option> : null}
          </optgroup>
        ) : null;
      })}
      {loose.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
};
