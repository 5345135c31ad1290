import type { PolicyCount } from "#engines/matching/contract";
import { Mark } from "../parts/marks.tsx";

const OBSTACLES = { scope: "适用对象未写明", standard: "要由人核定", data: "名录信息不全" } as const;

/** Whether it could be paid without an application, or what stands in the way. */
export const InstantMark = ({ obstacles }: { obstacles: PolicyCount["instant"] }) =>
  obstacles.length === 0 ? (
    <Mark tone="good">可免申即享</Mark>
  ) : (
    <span className="office-none">{obstacles.map((it) => OBSTACLES[it]).join("、")}</span>
  );
