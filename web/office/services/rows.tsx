import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useEditing } from "./editing.ts";
import { FaultsAt } from "./fields.tsx";
import { getAt, moved } from "./set-at.ts";
import { anchorOf } from "./words.ts";

type Props<It> = {
  path: string;
  /** What one of them is called: 材料. */
  one: string;
  titleOf: (it: It, at: number) => string;
  noteOf?: (it: It) => string;
  /** A new one; a list of kinds offers one button each. */
  fresh: readonly { label: string; make: () => It }[];
  children: (path: string, it: It) => ReactNode;
};

/** A list whose entries open one at a time: only the open ones are drawn, however long the list is. */
export function Rows<It>({ path, one, titleOf, noteOf, fresh, children }: Props<It>) {
  const { item, set, faults, readOnly } = useEditing();
  const list = (getAt(item, path) ?? []) as readonly It[];
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (at: number): void =>
    setOpen((it) => (it.has(at) ? new Set([...it].filter((each) => each !== at)) : new Set([...it, at])));
  const hasFault = (at: number): boolean =>
    faults.some((it) => it.path === `${path}.${at}` || it.path.startsWith(`${path}.${at}.`));
  return (
    <div className="services-rows" id={anchorOf(path)}>
      <FaultsAt path={path} />
      {list.map((it, at) => (
        <div
          className={hasFault(at) ? "services-entry wrong" : "services-entry"}
          // biome-ignore lint/suspicious/noArrayIndexKey: entries are told apart by their place
          key={at}
          id={anchorOf(`${path}.${at}`)}
        >
          <div className="services-entry-head">
            <button type="button" aria-expanded={open.has(at)} onClick={() => toggle(at)}>
              <strong>{titleOf(it, at) || `没有名称的${one}`}</strong>
              <small>{noteOf?.(it)}</small>
            </button>
            {readOnly ? null : (
              <span className="services-entry-tools">
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowUpOutlined />}
                  aria-label={`${titleOf(it, at)}上移`}
                  disabled={at === 0}
                  onClick={() => set(path, moved(list, at, -1))}
                />
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowDownOutlined />}
                  aria-label={`${titleOf(it, at)}下移`}
                  disabled={at === list.length - 1}
                  onClick={() => set(path, moved(list, at, 1))}
                />
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`删去${titleOf(it, at)}`}
                  onClick={() => {
                    setOpen(new Set());
                    set(path, list.toSpliced(at, 1));
                  }}
                />
              </span>
            )}
          </div>
          {open.has(at) ? (
            <div className="services-entry-body">
              <FaultsAt path={`${path}.${at}`} />
              {children(`${path}.${at}`, it)}
            </div>
          ) : (
            <FaultsAt path={`${path}.${at}`} within />
          )}
        </div>
      ))}
      {readOnly ? null : (
        <p className="services-add">
          {fresh.map(({ label, make }) => (
            <Button
              key={label}
              size="small"
              icon={<PlusOutlined />}
              onClick={() => {
                set(path, [...list, make()]);
                setOpen((it) => new Set([...it, list.length]));
              }}
            >
              {label}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}
