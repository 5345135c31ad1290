import { Button } from "antd";
import { type FieldDeclaration, type ShowIf, showIfText } from "#kernel/forms";
import { useEditing } from "./editing.ts";
import { FaultsAt } from "./fields.tsx";
import { getAt } from "./set-at.ts";
import { ShowIfPart } from "./show-if-part.tsx";
import { anchorOf } from "./words.ts";

/** A condition that says nothing yet: of one more question. */
const freshPart = (fields: readonly FieldDeclaration[]): ShowIf => ({
  field: fields[0]?.key ?? "",
  oneOf: [],
});
const isSaid = (it: ShowIf): boolean => !("of" in it) || it.is === "not" || it.of.length > 0;
/** A condition beside another one. */
const beside = (it: ShowIf, other: ShowIf): ShowIf =>
  "of" in it && it.is !== "not" ? { ...it, of: [...it.of, other] } : { is: "all", of: [it, other] };

type Props = {
  path: string;
  own: readonly FieldDeclaration[];
  /** What stands there without a condition, where one has to be. */
  empty?: ShowIf;
};

/** When it is asked: always, or by what was answered elsewhere; conditions within conditions included. */
export const ShowIfFields = ({ path, own, empty }: Props) => {
  const { item, set, readOnly } = useEditing();
  const kept = getAt(item, path) as ShowIf | undefined;
  const showIf = kept && isSaid(kept) ? kept : undefined;
  const fields = [...own, ...item.form.filter((it) => !it.repeats).flatMap((it) => it.fields)];
  return (
    <div className="services-row" id={anchorOf(path)}>
      <span>什么时候才要</span>
      {showIf ? (
        <>
          <p className="services-when-says">{showIfText(showIf, item.form)}时才要。</p>
          <ShowIfPart path={path} it={showIf} fields={fields} onRemove={() => set(path, empty)} />
        </>
      ) : (
        <p className="office-none">{empty ? "还没有写条件。" : "都要。"}</p>
      )}
      {readOnly ? null : (
        <Button
          size="small"
          onClick={() => {
            const part = freshPart(fields);
            set(path, showIf ? beside(showIf, part) : part);
          }}
        >
          加一个条件
        </Button>
      )}
      <FaultsAt path={path} />
    </div>
  );
};
