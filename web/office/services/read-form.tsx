import { type FieldDeclaration, showIfText } from "#kernel/forms";
import type { ServiceItem } from "#kernel/process";
import { CiteText } from "./cite-text.tsx";
import { FIELD_TYPES, LOCKS, SOURCES } from "./words.ts";

type Props = { item: ServiceItem; unit: (id: string) => string };

/** What is asked, block by block. */
export const ReadForm = ({ item, unit }: Props) => (
  <>
    {item.form.map((block) => (
      <div key={block.title} className="services-block">
        <h3>{block.title}</h3>
        <p className="office-none">
          {[
            block.help,
            block.repeats
              ? `可以填 ${block.repeats.atLeast} 到 ${block.repeats.atMost} 次，每次一个${block.repeats.one}`
              : "",
            block.showIf ? `${showIfText(block.showIf, item.form)}时才要填` : "",
          ]
            .filter(Boolean)
            .join("；")}
        </p>
        <ul>
          {block.fields.map((it) => (
            <li key={it.key}>
              {it.label}
              <small>{fieldText(it, item, unit)}</small>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </>
);

/** Which papers are wanted, when, and by which words. */
export const ReadMaterials = ({ item }: Pick<Props, "item">) => (
  <ul className="services-list">
    {item.materials.map((it) => (
      <li key={it.key}>
        {it.name}
        <small>
          {it.required ? "必交" : "选交"}，{SOURCES[it.source]}
          {it.showIf ? `，${showIfText(it.showIf, item.form)}时才要` : ""}
        </small>
        <CiteText cite={it.basis} />
      </li>
    ))}
  </ul>
);

const MOST_SHOWN = 12;
const choicesText = ({ choices = [] }: FieldDeclaration): string => {
  const shown = choices.slice(0, MOST_SHOWN).map((it) => it.label);
  return `${shown.join("、")}${choices.length > MOST_SHOWN ? ` 等 ${choices.length} 个选项` : ""}`;
};

const fieldText = (it: FieldDeclaration, item: ServiceItem, unit: (id: string) => string): string =>
  [
    it.required ? "必填" : "选填",
    FIELD_TYPES[it.type],
    choicesText(it),
    it.prefill ? `从名录带出，${LOCKS[it.prefill.lock]}` : "",
    it.showIf ? `${showIfText(it.showIf, item.form)}时才要填` : "",
    it.seenBy ? `只有${it.seenBy.map(unit).join("、")}能看` : "",
  ]
    .filter(Boolean)
    .join("，");
