import type { CaseView, SheetBlock, SheetField } from "#engines/applications/contract";
import { AnswerText, useReadAnswer } from "./answer-text.tsx";
import type { CorrectionList } from "./correction-list.ts";
import { PickButton } from "./pick-button.tsx";

type Props = { block: SheetBlock; view: CaseView; list: CorrectionList };

/** A block that was filled in several times: one line a time, one column a question. */
export const TimesTable = ({ block, view, list }: Props) => {
  const columns = [...new Set(block.times.flatMap((it) => it.fields.map(({ field }) => field.short)))];
  return (
    <>
      <h3>
        {block.title}{" "}
        {list.points !== null && block.repeats !== null ? (
          <PickButton
            asked={list.has(block.repeats)}
            label={`${block.title}（可以增减）`}
            onClick={() => list.toggle(block.repeats ?? "", `${block.title}（可以增减）`)}
          />
        ) : null}
      </h3>
      {block.times.length === 0 ? (
        <p className="office-none">没有填。</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than its place is scrolled by keys too.
        <section className="case-times" aria-label={block.title} tabIndex={0}>
          <table className="case-fields">
            <thead>
              <tr>
                <td />
                {columns.map((it) => (
                  <th key={it} scope="col">
                    {it}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.times.map(({ called, fields }) => (
                <tr key={called}>
                  <th scope="row">{called}</th>
                  {columns.map((name) => (
                    <Cell
                      key={name}
                      it={fields.find((one) => one.field.short === name)}
                      view={view}
                      list={list}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
};

type CellProps = Pick<Props, "view" | "list"> & { it: SheetField | undefined };
/** Empty where nothing was asked. */
const Cell = ({ it, ...props }: CellProps) =>
  it ? <AskedCell it={it} {...props} /> : <td className="office-none">—</td>;

const AskedCell = ({ it, view, list }: CellProps & { it: SheetField }) => {
  const reading = useReadAnswer(view, it.field.key);
  const { key, label } = it.field;
  return (
    <td className={list.has(key) ? "asked" : undefined}>
      <AnswerText it={it} {...reading} />
      {list.points !== null && !it.locked && !list.has(key.split(".")[0] ?? "") ? (
        <PickButton asked={list.has(key)} label={label} onClick={() => list.toggle(key, label)} />
      ) : null}
    </td>
  );
};
