import type { TableColumnsType } from "antd";
import { Link } from "react-router";
import type { QueueCase } from "#engines/applications/contract";
import { dayText, findDay } from "#kernel/calendar";
import { DaysLeft, leftText, StatusMark } from "../parts/marks.tsx";
import { DayOf, Money } from "../parts/texts.tsx";
import { casePath } from "./tabs.ts";

type Column = {
  key: string;
  title: string;
  /** Cannot be hidden. */
  fixed?: boolean;
  width?: number;
  cell: (it: QueueCase) => React.ReactNode;
  /** The same for an exported file. */
  text: (it: QueueCase) => string;
};

const dayCell = (day: string | null): string => {
  const found = day === null ? undefined : findDay(day);
  return found ? dayText(found) : "";
};

export const QUEUE_COLUMNS: readonly Column[] = [
  {
    key: "applicant",
    title: "申请单位",
    fixed: true,
    cell: (it) => (
      <Link to={casePath(it)} className="office-case-link">
        {it.applicant}
        {it.sample ? <span className="office-sample small">演示</span> : null}
      </Link>
    ),
    text: (it) => it.applicant,
  },
  { key: "left", title: "剩余时间", width: 150, cell: DaysLeft, text: leftText },
  {
    key: "status",
    title: "状态",
    width: 150,
    cell: (it) => <StatusMark status={it.status} text={it.statusText} />,
    text: (it) => it.statusText,
  },
  { key: "serviceName", title: "事项", cell: (it) => it.serviceName, text: (it) => it.serviceName },
  {
    key: "unit",
    title: "在办单位",
    width: 130,
    cell: (it) => it.unitName ?? <span className="office-none">—</span>,
    text: (it) => it.unitName ?? "",
  },
  {
    key: "handler",
    title: "承办人",
    width: 100,
    cell: (it) => it.handler ?? <span className="office-none">—</span>,
    text: (it) => it.handler ?? "",
  },
  {
    key: "due",
    title: "到期日",
    width: 130,
    cell: (it) => <DayOf day={it.due} />,
    text: (it) => dayCell(it.due),
  },
  {
    key: "submittedOn",
    title: "提交日",
    width: 130,
    cell: (it) => <DayOf day={it.submittedOn} />,
    text: (it) => dayCell(it.submittedOn),
  },
  {
    key: "amount",
    title: "金额",
    width: 100,
    cell: (it) => <Money amount={it.amount} />,
    text: (it) => (it.amount === null ? "" : String(it.amount / 1_000_000)),
  },
  {
    key: "code",
    title: "回执编号",
    width: 170,
    cell: (it) => <code className="office-code">{it.code}</code>,
    text: (it) => it.code,
  },
];

export const shownColumns = (hidden: readonly string[]): readonly Column[] =>
  QUEUE_COLUMNS.filter((it) => it.fixed === true || !hidden.includes(it.key));

export const tableColumns = (hidden: readonly string[]): TableColumnsType<QueueCase> =>
  shownColumns(hidden).map(({ key, title, width, cell }) => ({
    key,
    title,
    ...(width === undefined ? {} : { width }),
    render: (_: unknown, it: QueueCase) => cell(it),
  }));

/** Headings and cells of an exported file: what is on the screen, amounts in 万元 as numbers. */
export const exportRows = (cases: readonly QueueCase[], hidden: readonly string[]): string[][] => {
  const columns = shownColumns(hidden);
  return [
    columns.map((it) => (it.key === "amount" ? "金额（万元）" : it.title)),
    ...cases.map((it) => columns.map((column) => column.text(it))),
  ];
};
