import { DownloadOutlined, SettingOutlined } from "@ant-design/icons";
import { App, Button, Checkbox, Input, Popover } from "antd";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import type { QueueCase, QueuePage } from "#engines/applications/contract";
import { isRefusal } from "#platform/http/contract";
import { look } from "../api.ts";
import { saveCsv } from "../csv.ts";
import { useFrame } from "../frame/frame.ts";
import { CalendarAddress } from "./calendar-address.tsx";
import { exportRows, QUEUE_COLUMNS } from "./columns.tsx";
import { useSearchKey } from "./keys.ts";
import { filterOf, type QueueQuery, queuePath } from "./tabs.ts";

type Props = { query: QueueQuery; hidden: readonly string[]; onHide: (hidden: readonly string[]) => void };

export const QueueTools = ({ query, hidden, onHide }: Props) => {
  const navigate = useNavigate();
  const [text, setText] = useState(query.text);
  useEffect(() => setText(query.text), [query.text]);
  useSearchKey("#queue-search");
  return (
    <div className="office-tools">
      <search>
        <Input.Search
          id="queue-search"
          allowClear
          value={text}
          maxLength={100}
          placeholder="企业名称或回执编号（按 / 到这里）"
          aria-label="按企业名称或回执编号查找"
          enterButton="查找"
          onChange={(event) => setText(event.target.value)}
          onSearch={(it) => navigate(queuePath({ ...filterOf(query), text: it.trim() }))}
        />
      </search>
      <CalendarAddress />
      <ColumnChoice hidden={hidden} onHide={onHide} />
      <Export query={query} hidden={hidden} />
    </div>
  );
};

const ColumnChoice = ({ hidden, onHide }: Omit<Props, "query">) => (
  <Popover
    trigger="click"
    placement="bottomRight"
    title="显示哪些列"
    content={
      <Checkbox.Group
        className="office-columns"
        value={QUEUE_COLUMNS.filter((it) => it.fixed || !hidden.includes(it.key)).map((it) => it.key)}
        options={QUEUE_COLUMNS.map((it) => ({
          value: it.key,
          label: it.title,
          disabled: it.fixed === true,
        }))}
        onChange={(shown) =>
          onHide(QUEUE_COLUMNS.filter((it) => !shown.includes(it.key)).map((it) => it.key))
        }
      />
    }
  >
    <Button icon={<SettingOutlined />} className="office-wide-only">
      列
    </Button>
  </Popover>
);

/** More rows than this belong into a report, not into a click. */
const LONGEST_EXPORT = 2000;

const Export = ({ query, hidden }: Omit<Props, "onHide">) => {
  const { today } = useFrame();
  const { message } = App.useApp();
  const [done, setDone] = useState<number | null>(null);
  const run = async (): Promise<void> => {
    const cases: QueueCase[] = [];
    let after = "";
    while (cases.length < LONGEST_EXPORT) {
      setDone(cases.length);
      const answer = await look<QueuePage>("/office/queue", { ...filterOf(query), after });
      if (isRefusal(answer)) {
        setDone(null);
        return void message.error(`没有导出：${answer.says}`);
      }
      cases.push(...answer.cases);
      if (answer.next === null) break;
      after = answer.next;
    }
    setDone(null);
    saveCsv(`办件-${today}.csv`, exportRows(cases, hidden));
    message.success(
      cases.length >= LONGEST_EXPORT
        ? `已导出前 ${cases.length} 件，请缩小范围再导出其余的`
        : `已导出 ${cases.length} 件`,
    );
  };
  return (
    <Button icon={<DownloadOutlined />} loading={done !== null} onClick={run}>
      {done ? `已取 ${done} 件…` : "导出 CSV"}
    </Button>
  );
};
