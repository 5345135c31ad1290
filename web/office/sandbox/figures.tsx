import type { SandboxResult } from "#engines/matching/contract";
import { count } from "./texts.ts";

/** Winners, losers, unchanged: the figures that are asked for first. */
export const Figures = ({ result }: { result: SandboxResult }) => {
  const { unclear } = result;
  const open = unclear.mayWin + unclear.mayLose + unclear.mixed;
  return (
    <dl className="sandbox-figures">
      <div className="wins">
        <dt>受益</dt>
        <dd>{count(result.winners)} 户</dd>
        <dd className="more">新增符合 {count(result.newlyEligible)} 户</dd>
      </div>
      <div className="loses">
        <dt>受损</dt>
        <dd>{count(result.losers)} 户</dd>
        <dd className="more">不再符合 {count(result.noLongerEligible)} 户</dd>
      </div>
      <div>
        <dt>不变</dt>
        <dd>{count(result.unchanged)} 户</dd>
        <dd className="more">名录共 {count(result.population)} 户</dd>
      </div>
      <div>
        <dt>说不准</dt>
        <dd>{count(open)} 户</dd>
        <dd className="more">
          {open === 0
            ? "信息不全的户，能不能享受没有变化"
            : `可能受益 ${count(unclear.mayWin)} 户，可能受损 ${count(unclear.mayLose)} 户`}
        </dd>
      </div>
    </dl>
  );
};
