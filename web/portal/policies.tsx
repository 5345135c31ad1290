import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { deskOf, titled } from "./asked.ts";
import { Crumbs } from "./parts/bits.tsx";

export const meta = () => titled("政策：能享受什么、凭什么");

export const loader = (asked: LoaderFunctionArgs) => {
  const { plan } = deskOf(asked);
  return {
    policies: plan.policies.map((it) => ({
      id: it.id,
      name: it.name,
      summary: it.summary,
      benefit: it.benefit,
      unit: plan.getUnit(it.unit).name,
      measure: it.measure,
      unconfirmed: it.versions.some((one) => one.certainty !== "verified"),
    })),
  };
};

export default function Policies() {
  const { policies } = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[]} here="政策" />
      <h1>政策：能享受什么、凭什么</h1>
      <p className="lead">
        每项政策都写成了可以逐条核对的条件。不想一条条看？<a href="/check">测一测</a>。
      </p>
      <ul className="measure-list">
        {policies.map((it) => (
          <li className="card" key={it.id}>
            <h2>
              <a href={`/policies/${it.id}`}>{it.name}</a>
            </h2>
            <p className="promise">{it.benefit}</p>
            <p>{it.summary}</p>
            <p className="meta">
              {it.unit} · <a href={`/plan/${it.measure}`}>措施 {it.measure}</a>
              {it.unconfirmed ? " · 有数字待核实" : ""}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
