import { Button } from "antd";
import { CERTAINTIES } from "../studio/words.ts";
import { Choose, optionsOf } from "./choice-fields.tsx";
import { useEditing } from "./editing.ts";
import { FaultsAt, Text, Whole } from "./fields.tsx";
import { NO_CITE } from "./fresh.ts";
import { getAt } from "./set-at.ts";
import { anchorOf, TERM_UNITS } from "./words.ts";

const SURE = Object.entries(CERTAINTIES).map(([value, { text }]) => ({ value, label: text }));

/** Where it is written: document, clause, the very words, and how sure we are of them. */
export const Cite = ({ path, label = "依据" }: { path: string; label?: string }) => (
  <fieldset className="services-cite-fields" id={anchorOf(path)}>
    <legend>{label}</legend>
    <Text path={`${path}.document`} label="文件" hint="文号或法律名称" />
    <Text path={`${path}.clause`} label="条款" hint="第四十二条" optional />
    <Text path={`${path}.quote`} label="原文" long hint="照抄依据的那一句" />
    <Choose path={`${path}.certainty`} label="确定程度" options={SURE} optional="没有注明" />
    <FaultsAt path={path} />
  </fieldset>
);

const UNITS = optionsOf({ working: "工作日", calendar: "自然日" });
export const TermFields = ({ path, label }: { path: string; label: string }) => (
  <div className="services-term" id={anchorOf(path)}>
    <Whole path={`${path}.days`} label={`${label}（天数）`} />
    <Choose path={`${path}.unit`} label="按" options={UNITS} />
    <FaultsAt path={path} />
  </div>
);

/** A term with its citation; one that may be left out is added and taken away. */
export const CitedTermFields = ({
  path,
  label,
  optional,
}: {
  path: string;
  label: string;
  optional?: true;
}) => (
  <Optional
    path={path}
    label={label}
    {...(optional ? { fresh: { days: 5, unit: "working", cite: NO_CITE } } : {})}
  >
    <TermFields path={path} label={label} />
    <Cite path={`${path}.cite`} label={`${label}的依据`} />
  </Optional>
);

/** A part that is there or not. Without `fresh` it always is. */
export const Optional = ({
  path,
  label,
  fresh,
  children,
}: {
  path: string;
  label: string;
  fresh?: unknown;
  children: React.ReactNode;
}) => {
  const { item, set, readOnly } = useEditing();
  const isThere = getAt(item, path) !== undefined;
  if (fresh === undefined) return children;
  return isThere ? (
    <div className="services-optional">
      {children}
      {readOnly ? null : (
        <Button size="small" onClick={() => set(path, undefined)}>
          去掉“{label}”
        </Button>
      )}
    </div>
  ) : readOnly ? null : (
    <p>
      <Button size="small" onClick={() => set(path, fresh)}>
        加上{label}
      </Button>
      <FaultsAt path={path} />
    </p>
  );
};

export const termWords = (it: { days: number; unit: "working" | "calendar" } | undefined): string =>
  it ? `${it.days}${TERM_UNITS[it.unit]}` : "";
