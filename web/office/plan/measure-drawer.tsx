import { Drawer } from "antd";
import { Clause, DayOf } from "../parts/texts.tsx";
import { figureText } from "./figure-text.ts";
import { LightMark } from "./light.tsx";
import type { MeasureRow } from "./rows.ts";

/** One measure: what was promised, by whom, and every live figure with its definition. */
export const MeasureDrawer = ({ row, onClose }: { row: MeasureRow | undefined; onClose: () => void }) => (
  <Drawer
    open={row !== undefined}
    onClose={onClose}
    size={560}
    title={row ? `${row.clause} ${row.title}` : ""}
    destroyOnHidden
  >
    {row ? (
      <div className="measure-detail">
        <p>
          <LightMark light={row.state.light} /> {row.state.light.says}
        </p>
        <p>{row.summary}</p>
        <h3>实时数字</h3>
        {row.state.figures.length === 0 ? <p className="office-none">这条措施还没有实时数字。</p> : null}
        <dl className="measure-figures">
          {row.state.figures.map((it) => (
            <div key={it.id}>
              <dt>
                {it.name} {it.sample ? <span className="office-sample small">演示</span> : null}
              </dt>
              <dd>{figureText(it)}</dd>
              <dd className="office-none">
                {it.definition}；截至 <DayOf day={it.asOf} />
              </dd>
            </div>
          ))}
        </dl>
        <h3>承诺（{row.commitments.length}）</h3>
        <ul className="measure-commitments">
          {row.commitments.map((it) => (
            <li key={it.id}>
              {it.says}
              <Clause cite={it.cite} />
            </li>
          ))}
        </ul>
        <h3>责任单位（{row.unitNames.length}）</h3>
        <p>{row.unitNames.join("、")}</p>
        <p>
          政策 {row.state.policies} 项 · 事项 {row.state.services} 项 · 名录 {row.state.registers} 个 ·{" "}
          <a href={`/plan/${row.number}`}>公众看到的页面</a>
        </p>
      </div>
    ) : null}
  </Drawer>
);
