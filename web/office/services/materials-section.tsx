import type { MaterialDeclaration } from "#kernel/forms";
import { Choose, ChooseSome, optionsOf } from "./choice-fields.tsx";
import { Cite } from "./cite-fields.tsx";
import { useEditing } from "./editing.ts";
import { Text, Tick, Whole } from "./fields.tsx";
import { freshMaterial } from "./fresh.ts";
import { Rows } from "./rows.tsx";
import { ShowIfFields } from "./show-if-fields.tsx";
import { SOURCES } from "./words.ts";

const KINDS_OF_FILE = optionsOf({ pdf: "PDF", png: "PNG", jpeg: "JPEG" });

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
          <Choose path={`${path}.source`} label="怎么交" options={optionsOf(SOURCES)} />
          <Tick path={`${path}.required`} label="必交" no={false} />
          <Text path={`${path}.hint`} label="说明" optional />
          <ChooseSome path={`${path}.accept`} label="文件格式" options={KINDS_OF_FILE} emptyIs={null} />
          <Whole
            path={`${path}.maxBytes`}
            label="文件最大多少字节（10485760 是 10 MB；不写就用平台的上限）"
            optional
          />
          <Whole path={`${path}.maxPages`} label="PDF 最多几页" optional />
          <Whole path={`${path}.maxPixels`} label="图片最多多少像素（宽乘高）" optional />
          <ShowIfFields path={`${path}.showIf`} own={[]} />
          <Cite path={`${path}.basis`} label="哪条规定要它" />
        </>
      )}
    </Rows>
  );
};
