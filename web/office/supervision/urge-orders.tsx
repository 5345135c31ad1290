import { Empty } from "antd";
import { Link } from "react-router";
import type { Supervision, Urged } from "#engines/applications/contract";
import { Mark } from "../parts/marks.tsx";
import { DayOf } from "../parts/texts.tsx";
import { casePath } from "../queue/tabs.ts";

/** 督办单 with what the units answered, the latest first. */
export const UrgeOrders = ({ urged }: Pick<Supervision, "urged">) =>
  urged.length === 0 ? (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description="还没有督办过。在办件页点“督办”，或者在超期队列里批量督办。"
    />
  ) : (
    <ul className="super-list">
      {urged.map((it) => (
        <li key={`${it.caseId} ${it.on} ${it.says}`}>
          <p>
            <State it={it} /> <Link to={`${casePath(it)}?tab=consult`}>{it.applicant}</Link>{" "}
            {it.sample ? <span className="office-sample small">演示</span> : null} {it.serviceName} ·{" "}
            {it.unitName}
          </p>
          <p>
            <DayOf day={it.on} /> {it.by}：{it.says}
          </p>
          {it.answer ? (
            <p>
              <DayOf day={it.answer.on} /> {it.answer.by}答复：{it.answer.says}
            </p>
          ) : it.replyBy ? (
            <p className="office-none">
              应在 <DayOf day={it.replyBy} /> 前答复
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );

const State = ({ it }: { it: Urged }) =>
  it.answer ? (
    <Mark tone="good">已答复</Mark>
  ) : it.late ? (
    <Mark tone="bad">逾期未答复</Mark>
  ) : (
    <Mark tone="wait">待答复</Mark>
  );
