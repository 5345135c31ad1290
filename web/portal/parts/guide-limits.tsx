import type { ShownLimits } from "../guide-shown.ts";
import { Cite } from "./bits.tsx";

/** How long it may take, from when it counts, and what stops or lengthens it. */
export const GuideLimits = ({
  limits: { promised, statutory, start, extension },
  correction,
}: ShownLimits) => (
  <ul className="reasons">
    <li>
      承诺 {promised.text}办结，从{start}的次日起算；公示和等您补正的时间不计入。
      <Cite it={promised.cite} />
    </li>
    {statutory ? (
      <li>
        法定期限 {statutory.text}。
        <Cite it={statutory.cite} />
      </li>
    ) : null}
    {[...(extension ? [extension] : []), correction].map((it) => (
      <li key={it.says}>
        {it.says}。
        <Cite it={it.cite} />
      </li>
    ))}
  </ul>
);
