import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { termText } from "#kernel/calendar";
import { deskOf, titled } from "./asked.ts";
import { Crumbs } from "./parts/bits.tsx";

export const meta = () => titled("办事：全部可以网上办的事项");

export const loader = (asked: LoaderFunctionArgs) => {
  const { plan } = deskOf(asked);
  return {
    chapters: plan.chapters.flatMap((chapter) => {
      const measures = plan.measures.filter((it) => it.chapter === chapter.number);
      const services = measures
        .flatMap((it) => it.services)
        .filter((it) => !it.onlyJoint)
        .map((it) => ({
          id: it.id,
          name: it.name,
          summary: it.summary,
          owner: plan.getUnit(it.owner).name,
          promised: termText(it.limits.promised),
        }));
      return services.length > 0 ? [{ title: chapter.title, services }] : [];
    }),
  };
};

export default function Services() {
  const { chapters } = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[]} here="办事" />
      <h1>办事：全部可以网上办的事项</h1>
      {chapters.map((chapter) => (
        <section className="section" key={chapter.title}>
          <h2>{chapter.title}</h2>
          <ul className="measure-list">
            {chapter.services.map((it) => (
              <li className="card" key={it.id}>
                <h3>
                  <a href={`/services/${it.id}`}>{it.name}</a>
                </h3>
                <p>{it.summary}</p>
                <p className="meta">
                  {it.owner} · 承诺 {it.promised}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="quiet">
        其余措施的事项正在陆续上线，可以先看<a href="/plan">方案进展</a>。
      </p>
    </>
  );
}
