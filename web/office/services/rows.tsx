import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  PlusOutlined,
} from "@ant-design/icons";
import { Button, Select } from "antd";
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
  /** Makes another one like it; without it entries cannot be copied. */
  copy?: (it: It) => It;
  /** The list is left out when its last entry is taken away. */
  emptyIs?: null;
  /** What stands below an entry, open or not. */
  after?: (at: number, it: It) => ReactNode;
  children: (path: string, it: It, at: number) => ReactNode;
};

/** More than so many kinds are chosen from a list. */
const MOST_BUTTONS = 6;

/** A list whose entries open one at a time: only the open ones are drawn, however long the list is. */
export function Rows<It>({ path, one, titleOf, noteOf, fresh, copy, emptyIs, after, children }: Props<It>) {
  const { item, set, faults, readOnly, allOpen } = useEditing();
  const list = (getAt(item, path) ?? []) as readonly It[];
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const isOpen = (at: number): boolean => allOpen !== open.has(at);
  const put = (next: readonly It[]): void =>
    set(path, emptyIs === null && next.length === 0 ? undefined : next);
  const add = (it: It): void => {
    put([...list, it]);
    setOpen((before) => (allOpen ? before : new Set([...before, list.length])));
  };
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
            <button type="button" aria-expanded={isOpen(at)} onClick={() => toggle(at)}>
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
                  onClick={() => put(moved(list, at, -1))}
                />
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowDownOutlined />}
                  aria-label={`${titleOf(it, at)}下移`}
                  disabled={at === list.length - 1}
                  onClick={() => put(moved(list, at, 1))}
                />
                {copy ? (
                  <Button
                    size="small"
                    type="text"
                    icon={<CopyOutlined />}
                    aria-label={`复制${titleOf(it, at)}`}
                    onClick={() => add(copy(it))}
                  />
                ) : null}
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`删去${titleOf(it, at)}`}
                  onClick={() => {
                    setOpen(new Set());
                    put(list.toSpliced(at, 1));
                  }}
                />
              </span>
            )}
          </div>
          {isOpen(at) ? (
            <div className="services-entry-body">
              <FaultsAt path={`${path}.${at}`} />
              {children(`${path}.${at}`, it, at)}
            </div>
          ) : (
            <FaultsAt path={`${path}.${at}`} within />
          )}
          {after?.(at, it)}
        </div>
      ))}
      {readOnly ? null : (
        <p className="services-add">
          {fresh.length > MOST_BUTTONS ? (
            <Select
              className="services-add-one"
              aria-label={`加一${one}`}
              placeholder={`加一${one}…`}
              value={null}
              showSearch={{ optionFilterProp: "label" }}
              options={fresh.map(({ label }) => ({ value: label, label }))}
              onChange={(chosen: string | null) => {
                const it = fresh.find(({ label }) => label === chosen);
                if (it) add(it.make());
              }}
            />
          ) : (
            fresh.map(({ label, make }) => (
              <Button key={label} size="small" icon={<PlusOutlined />} onClick={() => add(make())}>
                {label}
              </Button>
            ))
          )}
        </p>
      )}
    </div>
  );
}
