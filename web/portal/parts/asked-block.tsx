import { Fragment } from "react";
import { type LaidBlock, type LaidField, type LaidTime, NEXT_TIME } from "#kernel/forms";
import { AskedField, type FieldsShown, isLocked } from "./asked-field.tsx";
import { waitsFor } from "./waits-for.ts";

type Props = {
  it: LaidBlock;
  /** What an added time looks like before it has a number. */
  next?: LaidTime | undefined;
  /** Others in the form wait for what is chosen here. */
  decides: boolean;
  shown: FieldsShown;
};

/** One block of the form; one that is filled in several times has a part of its own for each of them. */
export const AskedBlock = ({ it, next, decides, shown }: Props) => {
  const { block, times } = it;
  const anchor = `b-${block.repeats?.key ?? block.fields[0]?.key ?? ""}`;
  return (
    <fieldset className="block" id={anchor} {...waitsFor(it, block.title)}>
      <legend>
        <h2>{block.title}</h2>
      </legend>
      {block.help ? <p className="hint">{block.help}</p> : null}
      {block.repeats ? (
        <Times it={it} next={next} shown={shown} />
      ) : (
        times.map((time) => <TimeFields key={time.nth} it={time} shown={shown} />)
      )}
      {decides ? (
        <p className="without-script">
          <button type="submit" name="do" value="refresh" className="second" formAction={`#${anchor}`}>
            按所填内容更新表单
          </button>
        </p>
      ) : null}
    </fieldset>
  );
};

const Times = ({ it: { block, times }, next, shown }: Omit<Props, "decides">) => {
  const { repeats } = block;
  if (!repeats) return null;
  const { key, one, atLeast, atMost } = repeats;
  const wrong = shown.wrong(key);
  return (
    <div
      className={`times${wrong ? " bad" : ""}`}
      id={`f-${key}`}
      data-times={key}
      data-at-least={atLeast}
      data-at-most={atMost}
      data-one={one}
    >
      {wrong ? <p className="wrong">{wrong}</p> : null}
      <p className="hint">
        {atLeast === 0 ? `没有${one}就不用填，` : `至少 ${atLeast} 个${one}，`}最多 {atMost} 个。
      </p>
      {times.map((time) => (
        <Time key={time.nth} it={time} block={key} shown={shown} removable={times.length > atLeast} />
      ))}
      {next ? (
        <template data-next>
          <Time it={next} block={key} shown={shown} removable />
        </template>
      ) : null}
      <p>
        <button
          type="submit"
          name="do"
          value={`add.${key}`}
          className="second"
          formAction={`#t-${key}.${times.length + 1}`}
          hidden={times.length >= atMost}
        >
          ＋ 增加一个{one}
        </button>
      </p>
    </div>
  );
};

type TimeProps = { it: LaidTime; block: string; shown: FieldsShown; removable: boolean };
const Time = ({ it, block, shown, removable }: TimeProps) => (
  <fieldset className="time" id={`t-${block}.${it.nth}`} data-time={it.nth ?? NEXT_TIME}>
    <legend>{it.called}</legend>
    <TimeFields it={it} shown={shown} />
    <p>
      <button
        type="submit"
        name="do"
        value={`remove.${block}.${it.nth}`}
        className="second"
        formAction={`#f-${block}`}
        hidden={!removable}
        aria-label={`删除${it.called}`}
      >
        删除
      </button>
    </p>
  </fieldset>
);

/** What the register says is read, the rest is asked, in the order of the form. */
const TimeFields = ({ it: { fields }, shown }: { it: LaidTime; shown: FieldsShown }) => {
  const isKnown = (it: LaidField): boolean => isLocked(it, shown.registerValues) && !shown.wrong(it.key);
  return (
    <>
      <Known fields={fields.filter(isKnown)} registerValues={shown.registerValues} />
      {fields
        .filter((it) => !isKnown(it))
        .map((it) => (
          <AskedField key={it.key} it={it} shown={shown} />
        ))}
    </>
  );
};

type KnownProps = { fields: readonly LaidField[]; registerValues: FieldsShown["registerValues"] };
/** What the register says and nobody may change here. The server takes it from the register itself. */
const Known = ({ fields, registerValues }: KnownProps) =>
  fields.some((it) => it.isAsked || it.showIf) ? (
    <div className="known">
      <p className="hint held">✓ 取自名录，不用填。如有误请先更正名录。</p>
      <dl className="facts">
        {fields.map((it) => {
          const text = registerValues[it.key] ?? "";
          const said = { "data-answer": it.key, "data-text": text };
          return (
            <Fragment key={it.key}>
              <dt {...waitsFor(it)}>{it.short}</dt>
              <dd {...waitsFor(it)} {...said}>
                {it.choices?.find((one) => one.value === text)?.label ?? text}
              </dd>
            </Fragment>
          );
        })}
      </dl>
    </div>
  ) : null;
