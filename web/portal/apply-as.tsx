import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from "react-router";
import { deskOf, notFound, requireApplicant, titled } from "./asked.ts";
import { type Choice, choicesOf } from "./filer.ts";
import { Crumbs, Sample } from "./parts/bits.tsx";

export const meta: MetaFunction<typeof loader> = ({ loaderData }) =>
  titled(loaderData ? `用谁的名义申报：${loaderData.name}` : "用谁的名义申报");

export const loader = async (asked: LoaderFunctionArgs) => {
  const item = deskOf(asked).plan.findService(`${asked.params.measure}/${asked.params.slug}`);
  if (!item) return notFound("没有这个服务事项。");
  const { desk } = requireApplicant(asked);
  return { id: item.id, name: item.name, choices: await choicesOf(desk, item) };
};

/** 以个人、以××公司、受××委托: asked only where more than one is possible. */
export default function ApplyAs() {
  const { id, name, choices } = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs
        trail={[
          ["/services", "办事"],
          [`/services/${id}`, name],
        ]}
        here="用谁的名义"
      />
      <div className="narrow">
        <h1>用谁的名义申报</h1>
        <p className="lead">{name}</p>
        <ul className="measure-list">
          {choices.map((it) => (
            <li className="card" key={it.subjectId}>
              <h2>
                <a href={`/apply/${id}?as=${it.subjectId}`}>{title(it)}</a> <Sample show={it.sample} />
              </h2>
              <p className="quiet">{NOTES[it.as]}</p>
            </li>
          ))}
        </ul>
        {choices.length === 0 ? <p>没有可以用的名义。</p> : null}
      </div>
    </>
  );
}

const title = ({ as, name }: Choice): string =>
  as === "self" ? `以个人名义（${name}）` : as === "firm" ? `以${name}的名义` : `受${name}委托`;
const NOTES = {
  self: "申请人是您本人，办件和结果都在您的名下。",
  firm: "您是经办人，办件和结果在单位的名下。",
  agent: "您是代理人，只能办委托里写明的事，每一步都会记明由您代理。",
} as const;
