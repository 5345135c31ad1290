import { Button } from "antd";
import { useState } from "react";
import type { DraftView } from "#engines/matching/contract";
import { momentText } from "./words.ts";

type Props = {
  theirs: DraftView;
  mine: string;
  onKeepMine: () => Promise<void>;
  onTakeTheirs: () => Promise<void>;
};
const only = (a: string, b: string): string[] => {
  const other = new Set(b.split("\n"));
  return a.split("\n").filter((it) => it.trim() !== "" && !other.has(it));
};

/** Somebody else saved meanwhile: both texts, and one of them chosen by a person. Neither is lost. */
export const Conflict = ({ theirs, mine, onKeepMine, onTakeTheirs }: Props) => {
  const [busy, setBusy] = useState(false);
  const choose = async (does: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await does();
    setBusy(false);
  };
  return (
    <section className="studio-conflict" role="alert" aria-label="草稿在别处改过">
      <h2>草稿在别处改过，您写的还没有保存</h2>
      <p>
        {theirs.updatedBy} 在 {momentText(theirs.updatedAt)}{" "}
        保存过一次。两份文字不同的地方在下面，请选一份；另一份留在“保存记录”里，随时可以找回。
      </p>
      <div className="studio-two">
        <Only title="只在您写的里面" lines={only(mine, theirs.text)} />
        <Only title={`只在${theirs.updatedBy}保存的里面`} lines={only(theirs.text, mine)} />
      </div>
      <p className="office-actions">
        <Button type="primary" loading={busy} onClick={() => void choose(onKeepMine)}>
          用我写的
        </Button>
        <Button disabled={busy} onClick={() => void choose(onTakeTheirs)}>
          用已经保存的
        </Button>
      </p>
    </section>
  );
};

const Only = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <div>
    <h3>{title}</h3>
    {lines.length === 0 ? (
      <p className="office-none">没有不同的行。</p>
    ) : (
      <ul className="studio-only">
        {lines.map((it, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat
          <li key={at}>{it}</li>
        ))}
      </ul>
    )}
  </div>
);
