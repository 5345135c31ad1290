import { StarOutlined } from "@ant-design/icons";
import { App, Button, Checkbox, Input, Popover } from "antd";
import { useState } from "react";
import { Link, useRevalidator } from "react-router";
import type { SavedFilter } from "#engines/applications/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { send } from "../api.ts";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { filterOf, type QueueQuery, queuePath } from "./tabs.ts";

type Props = { saved: readonly SavedFilter[]; query: QueueQuery };

/** Filters of one's own: one click away, one of them opens first. */
export const SavedFilters = ({ saved, query }: Props) => {
  const here = queuePath(filterOf(query));
  return (
    <div className="queue-saved">
      {saved.map((it) => {
        const path = queuePath(it.query);
        return (
          <Link
            key={it.name}
            to={path}
            className="queue-chip"
            aria-current={path === here ? "true" : undefined}
          >
            {it.isDefault ? <StarOutlined aria-label="默认打开：" /> : null} {it.name}
          </Link>
        );
      })}
      <Keep saved={saved} query={query} />
    </div>
  );
};

const Keep = ({ saved, query }: Props) => {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [isDefault, setDefault] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { message } = App.useApp();
  const { revalidate } = useRevalidator();
  const run = async (path: string, body: object, done: string): Promise<void> => {
    setBusy(true);
    const answer = await send<readonly SavedFilter[]>(`/office/filters${path}`, body);
    setBusy(false);
    if (isRefusal(answer)) return setRefusal(answer);
    setRefusal(null);
    message.success(done);
    await revalidate();
  };
  const keep = async (): Promise<void> => {
    await run("", { name: name.trim(), query: filterOf(query), isDefault }, `已保存“${name.trim()}”`);
    setName("");
  };
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title="我的筛选"
      open={open}
      getPopupContainer={(it) => it.parentElement ?? document.body}
      onOpenChange={setOpen}
      content={
        <div className="queue-keep">
          <RefusalNote refusal={refusal} onClose={() => setRefusal(null)} />
          <Input
            value={name}
            maxLength={20}
            placeholder="给现在的筛选起个名字"
            aria-label="筛选的名字"
            onChange={(event) => setName(event.target.value)}
            onPressEnter={() => name.trim() !== "" && void keep()}
          />
          <Checkbox checked={isDefault} onChange={(event) => setDefault(event.target.checked)}>
            打开工作台就用它
          </Checkbox>
          <Button type="primary" disabled={name.trim() === ""} loading={busy} onClick={keep}>
            保存
          </Button>
          {saved.length > 0 ? (
            <ul>
              {saved.map((it) => (
                <li key={it.name}>
                  <span>{it.name}</span>
                  <Button
                    size="small"
                    type="link"
                    onClick={() =>
                      run(
                        "/default",
                        { name: it.isDefault ? null : it.name },
                        it.isDefault ? "打开时看全部" : `打开时用“${it.name}”`,
                      )
                    }
                  >
                    {it.isDefault ? "取消默认" : "设为默认"}
                  </Button>
                  <Button
                    size="small"
                    type="link"
                    danger
                    aria-label={`删除筛选${it.name}`}
                    onClick={() => run("/delete", { name: it.name }, `已删除“${it.name}”`)}
                  >
                    删除
                  </Button>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      }
    >
      <Button size="small" icon={<StarOutlined aria-hidden />}>
        我的筛选
      </Button>
    </Popover>
  );
};
