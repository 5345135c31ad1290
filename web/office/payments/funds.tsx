import { Progress } from "antd";
import type { FundState } from "#engines/finance/contract";
import { Money } from "../parts/texts.tsx";

/** What a fund has, holds and has paid. A budget nobody has published is said to be open, never guessed. */
export const Funds = ({ funds }: { funds: readonly FundState[] }) => (
  <div className="funds">
    {funds.map((it) => (
      <section key={`${it.fund} ${it.year}`} className="office-card">
        <h2>
          {it.name} · {it.year} 年 {it.sample ? <span className="office-sample small">演示</span> : null}
        </h2>
        <dl className="fund-figures">
          <div>
            <dt>预算</dt>
            <dd>
              <Money amount={it.budget} none="未公布" />
            </dd>
          </div>
          <div>
            <dt>已占用</dt>
            <dd>
              <Money amount={it.committed} />
            </dd>
          </div>
          <div>
            <dt>已拨付</dt>
            <dd>
              <Money amount={it.paid} />
            </dd>
          </div>
          <div>
            <dt>可用</dt>
            <dd>
              <Money amount={it.left} none="预算未公布，不限额" />
            </dd>
          </div>
        </dl>
        {it.budget !== null && it.budget > 0 ? (
          <Progress
            aria-label={`${it.name}已用份额`}
            percent={Math.round(((it.committed + it.paid) / it.budget) * 100)}
            success={{ percent: Math.round((it.paid / it.budget) * 100) }}
            format={(percent) => `已用 ${percent}%`}
          />
        ) : null}
      </section>
    ))}
  </div>
);
