import type { FieldDeclaration } from "#kernel/forms";
import { Choose, ChooseSome, named, optionsOf } from "./choice-fields.tsx";
import { useEditing } from "./editing.ts";
import { Text, Tick, Whole } from "./fields.tsx";
import { PrefillFields } from "./prefill-fields.tsx";
import { Rows } from "./rows.tsx";
import { ShowIfFields } from "./show-if-fields.tsx";
import { FIELD_TYPES, SENSITIVITIES } from "./words.ts";

type Props = {
  path: string;
  field: FieldDeclaration;
  /** The other fields of the same time of a repeated block. */
  own: readonly FieldDeclaration[];
};
const IS_FIGURE: ReadonlySet<string> = new Set(["integer", "money", "decimal", "rate"]);
const IS_TEXT: ReadonlySet<string> = new Set(["text", "longText"]);

/** One thing that is asked: how, within which bounds, when, and who may read it. What stands there is shown whatever the type. */
export const FieldFields = ({ path, field, own }: Props) => {
  const { names } = useEditing();
  return (
    <>
      <Text path={`${path}.label`} label="叫什么" />
      <Text path={`${path}.key`} label="编号（小写字母开头）" />
      <Choose path={`${path}.type`} label="填什么" options={optionsOf(FIELD_TYPES)} />
      <Tick path={`${path}.required`} label="必填" no={false} />
      <Text path={`${path}.hint`} label="说明" optional />
      {IS_FIGURE.has(field.type) || field.unit !== undefined ? (
        <Text path={`${path}.unit`} label="单位" hint="人、平方米" optional />
      ) : null}
      {IS_TEXT.has(field.type) || field.maxLength !== undefined ? (
        <Whole path={`${path}.maxLength`} label="最多几个字（不写就用平台的上限）" optional />
      ) : null}
      {IS_FIGURE.has(field.type) || field.min !== undefined || field.max !== undefined ? (
        <>
          <Whole
            path={`${path}.min`}
            label={field.type === "money" ? "最小值，单位：分" : "最小值"}
            optional
          />
          <Whole
            path={`${path}.max`}
            label={field.type === "money" ? "最大值，单位：分" : "最大值"}
            optional
          />
        </>
      ) : null}
      {field.type === "choice" || field.type === "choices" || field.choices ? (
        <Choices path={`${path}.choices`} />
      ) : null}
      <PrefillFields path={`${path}.prefill`} />
      <ShowIfFields path={`${path}.showIf`} own={own} />
      <Choose
        path={`${path}.sensitivity`}
        label="公开程度"
        options={optionsOf(SENSITIVITIES)}
        optional="没有写（办件的人能看）"
      />
      <ChooseSome
        path={`${path}.seenBy`}
        label="哪些单位能看（不选就是经办的都能看）"
        options={named(names.units)}
        emptyIs={null}
      />
    </>
  );
};

const Choices = ({ path }: { path: string }) => (
  <Rows<{ value: string; label: string }>
    path={path}
    one="选项"
    titleOf={(it) => it.label}
    emptyIs={null}
    fresh={[{ label: "加一个选项", make: () => ({ value: "", label: "" }) }]}
  >
    {(choice) => (
      <>
        <Text path={`${choice}.label`} label="选项" />
        <Text path={`${choice}.value`} label="代码" />
        <ChooseSome
          path={`${choice}.formerly`}
          label="以前用过的代码（填过旧代码的草稿照样认）"
          options={[]}
          emptyIs={null}
          free
        />
      </>
    )}
  </Rows>
);
