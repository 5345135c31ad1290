import type { FieldDeclaration, FormBlock, MaterialDeclaration } from "#kernel/forms";
import { Cite, Optional } from "./cite-fields.tsx";
import { useEditing } from "./editing.ts";
import { Choose, ChooseSome, OptionalText, Text, Tick, Whole } from "./fields.tsx";
import { freshBlock, freshField, freshMaterial } from "./fresh.ts";
import { PrefillFields } from "./prefill-fields.tsx";
import { Rows } from "./rows.tsx";
import { ShowIfFields } from "./show-if-fields.tsx";
import { FIELD_TYPES, SOURCES } from "./words.ts";

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** Blocks of the form and what each asks. */
export const FormSection = () => {
  const { item, names } = useEditing();
  const units = names.units.map(({ id, name }) => ({ value: id, label: name }));
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
          <OptionalText path={`${path}.help`} label="填写说明" />
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
              <>
                <Text path={`${at}.label`} label="叫什么" />
                <Text path={`${at}.key`} label="编号（小写字母开头）" />
                <Choose path={`${at}.type`} label="填什么" options={options(FIELD_TYPES)} />
                <Tick path={`${at}.required`} label="必填" no={false} />
                <OptionalText path={`${at}.hint`} label="说明" />
                <OptionalText path={`${at}.unit`} label="单位" hint="人、平方米" />
                {field.type === "choice" || field.type === "choices" ? (
                  <Rows<{ value: string; label: string }>
                    path={`${at}.choices`}
                    one="选项"
                    titleOf={(it) => it.label}
                    fresh={[{ label: "加一个选项", make: () => ({ value: "", label: "" }) }]}
                  >
                    {(choice) => (
                      <>
                        <Text path={`${choice}.label`} label="选项" />
                        <Text path={`${choice}.value`} label="代码" />
                      </>
                    )}
                  </Rows>
                ) : null}
                <PrefillFields path={`${at}.prefill`} />
                <ShowIfFields
                  path={`${at}.showIf`}
                  own={block.repeats ? block.fields.filter((it) => it.key !== field.key) : []}
                />
                <ChooseSome
                  path={`${at}.seenBy`}
                  label="哪些单位能看（不选就是经办的都能看）"
                  options={units}
                  emptyIs={null}
                />
              </>
            )}
          </Rows>
        </>
      )}
    </Rows>
  );
};

const KINDS_OF_FILE = ["pdf", "png", "jpeg"].map((it) => ({ value: it, label: it.toUpperCase() }));

/** Papers, each with the law that asks for it. */
export const MaterialsSection = () => {
  const { item } = useEditing();
  return (
    <Rows<MaterialDeclaration>
      path="materials"
      one="材料"
      titleOf={(it) => it.name}
      noteOf={(it) => `${it.required ? "必交" : "选交"}，${SOURCES[it.source]}`}
      fresh={[{ label: "加一份材料", make: () => freshMaterial(item) }]}
    >
      {(path) => (
        <>
          <Text path={`${path}.name`} label="材料名称" />
          <Text path={`${path}.key`} label="编号（小写字母开头）" />
          <Choose path={`${path}.source`} label="怎么交" options={options(SOURCES)} />
          <Tick path={`${path}.required`} label="必交" no={false} />
          <OptionalText path={`${path}.hint`} label="说明" />
          <ChooseSome path={`${path}.accept`} label="文件格式" options={KINDS_OF_FILE} emptyIs={null} />
          <ShowIfFields path={`${path}.showIf`} own={[]} />
          <Cite path={`${path}.basis`} label="哪条规定要它" />
        </>
      )}
    </Rows>
  );
};
