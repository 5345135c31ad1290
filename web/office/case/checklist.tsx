import { Checkbox } from "antd";
import type { CaseView } from "#engines/applications/contract";
import { Clause } from "../parts/texts.tsx";
import type { CorrectionList } from "./correction-list.ts";
import { Materials } from "./materials.tsx";
import { Qualification } from "./qualification.tsx";

type Props = {
  view: CaseView;
  checked: readonly string[];
  onCheck: (checked: readonly string[]) => void;
  list: CorrectionList;
};

/** What has to be looked at, each with the clause that asks for it; below it the papers and the computed answer. */
export const Checklist = ({ view, checked, onCheck, list }: Props) => {
  const mayAccept = view.next.some((it) => it.action === "accept" && it.open);
  return (
    <section className="office-card" aria-labelledby="case-checklist">
      <h2 id="case-checklist">
        核对清单{" "}
        {mayAccept ? (
          <small>
            已核 {checked.length} / {view.checklist.length}
          </small>
        ) : null}
      </h2>
      <ul className="case-checklist">
        {view.checklist.map(({ item, cite }) => (
          <li key={item}>
            {mayAccept ? (
              <Checkbox
                checked={checked.includes(item)}
                onChange={(event) =>
                  onCheck(event.target.checked ? [...checked, item] : checked.filter((it) => it !== item))
                }
              >
                {item}
              </Checkbox>
            ) : (
              <span>{item}</span>
            )}
            <Clause cite={cite} />
          </li>
        ))}
      </ul>
      <h3>材料</h3>
      <Materials view={view} list={list} />
      <Qualification evaluation={view.evaluation} />
    </section>
  );
};
