import type { Proof } from "#kernel/rules";
import { Clause } from "../parts/texts.tsx";

const JOINED = { all: "全部满足", any: "满足其一", not: "并非" } as const;

/** Conditions as a tree, each with the clause that it rests on. */
export const ConditionTree = ({ it }: { it: Proof }) =>
  it.is !== "leaf" && it.of.length === 0 ? (
    <p className="office-none">{it.is === "all" ? "无条件。" : "还没有条件。"}</p>
  ) : (
    <ul className="studio-tree">
      <Branch it={it} />
    </ul>
  );

const Branch = ({ it }: { it: Proof }) =>
  it.is === "leaf" ? (
    <li>
      <span>{it.outcome === "manual" ? `需要人工判断：${it.says}` : it.says}</span>
      <Clause cite={it.cite} />
    </li>
  ) : (
    <li className={`joined ${it.is}`}>
      <b>{JOINED[it.is]}</b>
      <ul>
        {it.of.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same condition may stand twice
          <Branch key={at} it={one} />
        ))}
      </ul>
    </li>
  );
