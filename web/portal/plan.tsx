import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { answerOf, deskOf, titled } from "./asked.ts";
import { Crumbs, figureText, LightTag, On } from "./parts/bits.tsx";

export const meta = () => titled("方案进展：24 条措施办到哪里了");

export const loader = async (asked: LoaderFunctionArgs) => {
  const { plan, indicators, today } = deskOf(asked);
  const states = new Map(answerOf(await indicators.measures({})).map((it) => [it.number, it]));
  return {
    document: plan.document,
    today,
    chapters: plan.chapters.map((chapter) => ({
      ...chapter,
      measures: plan.measures
        .filter((it) => it.chapter === chapter.number)
        .map((it) => {
          const state = states.get(it.number);
          return {
            number: it.number,
            title: it.title,
            summary: it.summary,
            promises: it.commitments.map((one) => one.says),
            units: it.units.map((id) => plan.getUnit(id).name),
            light: state?.light ?? { colour: "none" as const, says: "" },
            figures: (state?.figures ?? [])
              .slice(0, 3)
              .map((one) => ({ name: one.name, text: figureText(one.value, one.unit) })),
          };
        }),
    })),
  };
};

export default function PlanPage() {
  const { document, chapters, today } = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[]} here="方案进展" />
      <h1>方案进展：24 条措施办到哪里了</h1>
      <p className="lead">
        《{document.title}》（{document.number}，<On day={document.issuedOn} />）
      </p>
      <p className="quiet">
        数字截至 <On day={today} />
        ，由名录、办件和资金台账实时算出。
      </p>
      {chapters.map((chapter) => (
        <section className="section" key={chapter.number}>
          <h2>
            {"一二三四五六七八九十"[chapter.number - 1]}、{chapter.title}
          </h2>
          <ol className="measure-list side-by-side">
            {chapter.measures.map((it) => (
              <li className="card" key={it.number}>
                <h3>
                  <a href={`/plan/${it.number}`}>
                    {it.number}. {it.title}
                  </a>
                </h3>
                <p>{it.summary}</p>
                {it.promises.length > 0 ? <p className="promise">{it.promises.join("；")}</p> : null}
                <p className="state">
                  <LightTag colour={it.light.colour} /> {it.light.says}
                </p>
                {it.figures.length > 0 ? (
                  <ul className="small-figures">
                    {it.figures.map((one) => (
                      <li key={one.name}>
                        <b>{one.text}</b>
                        {one.name}
                      </li>
                    ))}
                  </ul>
                ) : null}
                <p className="meta">责任单位：{it.units.join("、")}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
