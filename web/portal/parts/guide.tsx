import type { ShownMaterial, ShownRemedy } from "../guide-shown.ts";
import type { ShownStep } from "../guide-steps.ts";
import { Cite, Tag } from "./bits.tsx";
import { PathDot } from "./path-line.tsx";

/** The path with its units, terms and what happens when somebody does not answer. */
export const GuideSteps = ({ steps }: { steps: readonly ShownStep[] }) => (
  <ol className="path guide">
    {steps.map((it, at) => (
      <li key={at} className="ahead">
        <PathDot state="ahead" />
        <strong>{it.name}</strong>
        <p>
          {it.unit}
          {it.county ? (
            <>
              {" "}
              <Tag tone="info">县市办理</Tag>
            </>
          ) : null}
        </p>
        {it.within ? <p>{it.within}</p> : null}
        {it.says.map((one) => (
          <p key={one}>{one}。</p>
        ))}
        {it.term ? <Cite it={it.term.cite} /> : null}
        {it.excluded ? <Cite it={it.excluded} /> : null}
        {it.consulted.length > 0 ? (
          <ul className="reasons">
            {it.consulted.map((one) => (
              <li key={one.unit}>
                <b>{one.unit}</b>：{one.asks}
                <p>
                  {one.within.text}内答复。{one.silence}。
                </p>
                <Cite it={one.within.cite} />
              </li>
            ))}
          </ul>
        ) : null}
        {it.parts.length > 0 ? (
          <ul className="reasons">
            {it.parts.map((part) => (
              <li key={part.id}>
                <a href={`/services/${part.id}`}>{part.name}</a>（{part.unit}
                {part.required ? "，必须办成" : ""}）{part.when ? `${part.when}时才分送。` : ""}
              </li>
            ))}
          </ul>
        ) : null}
      </li>
    ))}
  </ol>
);

/** Papers: how each is brought, and when those that are not always asked are asked. */
export const GuideMaterials = ({ materials }: { materials: readonly ShownMaterial[] }) =>
  materials.length === 0 ? (
    <p>不用交材料。</p>
  ) : (
    <ul className="reasons">
      {materials.map((one) => (
        <li key={one.key}>
          <strong>{one.name}</strong>（{one.source}
          {one.required ? "" : "，可以不交"}）
          {one.when ? (
            <p>
              <Tag tone="info">看情况</Tag> {one.when}时才要。
            </p>
          ) : null}
          {one.hint ? <p className="hint">{one.hint}</p> : null}
          <Cite it={one.basis} />
        </li>
      ))}
    </ul>
  );

export const GuideRemedies = ({ remedies }: { remedies: readonly ShownRemedy[] }) => (
  <ul className="reasons">
    {remedies.map((one) => (
      <li key={one.name + one.to}>
        {one.name}：向{one.to}，{one.within}内
        <Cite it={one.cite} />
      </li>
    ))}
  </ul>
);
