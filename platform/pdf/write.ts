import type { PrintedDocument } from "./document.ts";
import { newObjects, num, type Objects, type Ref, textString } from "./objects.ts";
import type { Node, Sheets } from "./sheets.ts";

/** The filled pages as a file: fonts with the glyphs used, pages, structure, title and language. */
export const writeFile = (sheets: Sheets, { title, author, day }: PrintedDocument): Buffer => {
  const objects = newObjects();
  const root = objects.reserve();
  const tree = objects.reserve();
  const kids = objects.reserve();
  const fonts = (["regular", "bold"] as const)
    .filter((it) => sheets.faces[it].isUsed())
    .map((it) => `/${it} ${sheets.faces[it].embed(objects)}`)
    .join("");
  const pages = sheets.pages.map(() => objects.reserve());
  sheets.pages.forEach(({ operators }, at) => {
    const content = objects.reserve();
    objects.putStream(content, "", Buffer.from(operators.join("\n"), "latin1"));
    objects.put(
      pages[at] ?? "",
      `<</Type/Page/Parent ${kids}/MediaBox[0 0 ${num(sheets.width)} ${num(sheets.height)}]/Resources<</Font<<${fonts}>>>>/Contents ${content}/StructParents ${at}/Tabs/S>>`,
    );
  });
  objects.put(kids, `<</Type/Pages/Kids[${pages.join(" ")}]/Count ${pages.length}>>`);
  const structure = writeStructure(objects, sheets, { tree, pages });
  objects.put(
    tree,
    `<</Type/StructTreeRoot/K ${structure.root}/ParentTree<</Nums[${structure.parents}]>>/ParentTreeNextKey ${pages.length}>>`,
  );
  objects.put(
    root,
    `<</Type/Catalog/Pages ${kids}/Lang(zh-CN)/MarkInfo<</Marked true>>/StructTreeRoot ${tree}/ViewerPreferences<</DisplayDocTitle true>>>>`,
  );
  const made = `(D:${day.replaceAll("-", "")}000000+08'00')`;
  const info = objects.add(
    `<</Title ${textString(title)}/Author ${textString(author)}/Creator ${textString("楚创通")}/CreationDate ${made}/ModDate ${made}>>`,
  );
  return objects.file({ root, info });
};

type Places = { tree: Ref; pages: readonly Ref[] };

/** Elements with their parts, and from each marked piece of a page back to its element. */
const writeStructure = (
  objects: Objects,
  sheets: Sheets,
  { tree, pages }: Places,
): { root: Ref; parents: string } => {
  const refs = new Map<Node, Ref>();
  const write = (node: Node, parent: Ref): Ref => {
    const ref = objects.reserve();
    refs.set(node, ref);
    const parts = node.kids.map((it) =>
      "tag" in it ? write(it, ref) : `<</Type/MCR/Pg ${pages[it.page]}/MCID ${it.mark}>>`,
    );
    const alt = node.alt === undefined ? "" : `/Alt ${textString(node.alt)}`;
    objects.put(ref, `<</S/${node.tag}/P ${parent}${alt}/K[${parts.join(" ")}]>>`);
    return ref;
  };
  const root = write(sheets.root, tree);
  const parents = sheets.pages
    .map(({ marks }, at) => `${at}[${marks.map((it) => refs.get(it) ?? "null").join(" ")}]`)
    .join("");
  return { root, parents };
};
