import { Button } from "antd";
import type { ServiceDraftView } from "#engines/services/contract";
import { serviceDifferences } from "#kernel/plan";
import { momentText } from "../studio/words.ts";
import { Changes } from "./changes.tsx";
import type { Writing } from "./use-service-draft.ts";

/** Somebody else saved meanwhile: what is otherwise in mine, and one of the two chosen by a person. */
export const Conflict = ({ writing, theirs }: { writing: Writing; theirs: ServiceDraftView }) => {
  const units = theirs.names.units.map((it) => ({
    ...it,
    shortName: it.name,
    aliases: [],
    kind: "department" as const,
  }));
  return (
    <section className="studio-conflict" role="alert" aria-label="草稿在别处改过">
      <h2>草稿在别处改过，您写的还没有保存</h2>
      <p>
        {theirs.updatedBy} 在 {momentText(theirs.updatedAt)}{" "}
        保存过一次。和那一次相比，您写的不同在这里；请选一份，另一份留在记录里。
      </p>
      <Changes of={serviceDifferences({ units }, theirs.item, writing.item)} />
      <p className="office-actions">
        <Button type="primary" onClick={() => void writing.keepMine()}>
          用我写的
        </Button>
        <Button onClick={writing.takeTheirs}>用已经保存的</Button>
      </p>
    </section>
  );
};
