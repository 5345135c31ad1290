import type { FieldDeclaration, FormBlock } from "#kernel/forms";
import { Optional } from "./cite-fields.tsx";
import { useEditing } from "./editing.ts";
import { FieldFields } from "./field-fields.tsx";
import { Text, Whole } from "./fields.tsx";
import { freshBlock, freshField } from "./fresh.ts";
import { Rows } from "./rows.tsx";
import { ShowIfFields } from "./show-if-fields.tsx";
import { FIELD_TYPES } from "./words.ts";

/** Blocks of the form and what each asks. */
export const FormSection = () => {
  const { item } = useEditing();
  return (
    <Rows<FormBlock>
      path="form"
      one="分组"
      titleOf={(it) => it.title}
      noteOf={(it) => `${it.fields.length} 项${it.repeats ? `，可以填多次（${it.repeats.one}）` : ""}`}
      fresh={[{ label: "加一个分组", make: () => freshBlock(item) }]}
    >
      {(path, block) => (
        <>
          <Text path={`${path}.title`} label="分组名称" />
          <Text path={`${path}.help`} label="填写说明" optional />
          <ShowIfFields path={`${path}.showIf`} own={[]} />
          <Optional
            path={`${path}.repeats`}
            label="多次填写"
            fresh={{ key: "entries", one: "", atLeast: 1, atMost: 5 }}
          >
            <Text path={`${path}.repeats.one`} label="每次叫什么" hint="股东" />
            <Text path={`${path}.repeats.key`} label="编号（小写字母开头）" />
            <Whole path={`${path}.repeats.atLeast`} label="最少几次" />
            <Whole path={`${path}.repeats.atMost`} label="最多几次" />
          </Optional>
          <h3>填写项</h3>
          <Rows<FieldDeclaration>
            path={`${path}.fields`}
            one="填写项"
            titleOf={(it) => it.label}
            noteOf={(it) => `${it.required ? "必填" : "选填"}，${FIELD_TYPES[it.type]}`}
            fresh={[{ label: "加一项", make: () => freshField(item) }]}
          >
            {(at, field) => (
              <FieldFields
                path={at}
                field={field}
                own={block.repeats ? block.fields.filter((it) => it.key !== field.key) : []}
              />
            )}
          </Rows>
        </>
      )}
    </Rows>
  );
};
