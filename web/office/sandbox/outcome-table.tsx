import type { SandboxResult } from "#engines/matching/contract";
import { count, OUTCOMES } from "./texts.ts";

const ORDER = ["met", "manual", "unknown", "unmet", "notApplicable"] as const;

/** How the whole register stands with the rule before and after. */
export const OutcomeTable = ({ outcomes }: Pick<SandboxResult, "outcomes">) => (
  <section className="office-card">
    <h2>符合情况</h2>
    <table className="sandbox-table">
      <thead>
        <tr>
          <th scope="col">情况</th>
          <th scope="col">改之前</th>
          <th scope="col">改之后</th>
          <th scope="col">增减</th>
        </tr>
      </thead>
      <tbody>
        {ORDER.map((it) => {
          const [before, after] = [outcomes.before[it], outcomes.after[it]];
          return (
            <tr key={it}>
              <th scope="row">{OUTCOMES[it]}</th>
              <td>{count(before)} 户</td>
              <td>{count(after)} 户</td>
              <td>
                {after === before ? "—" : `${after > before ? "＋" : "－"}${count(Math.abs(after - before))}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </section>
);
