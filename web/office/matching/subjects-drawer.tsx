import { Drawer, type TableColumnsType } from "antd";
import type { MatchedSubject, MatchRun, PolicyCount } from "#engines/matching/contract";
import { amountText } from "#kernel/rules";
import { FirmList } from "../parts/firm-list.tsx";

const LISTS = [
  { key: "met", name: "符合" },
  { key: "manual", name: "需人工判断" },
  { key: "unknown", name: "还缺信息" },
  { key: "changed", name: "上次变化" },
] as const;
type List = (typeof LISTS)[number]["key"];
const OUTCOMES: Readonly<Record<string, string>> = { met: "符合", manual: "需人工判断", unknown: "还缺信息" };

/** Who stands where with a policy: the list from which firms are looked up and told (政策找企). */
export const SubjectsDrawer = ({
  policy,
  run,
  onClose,
}: {
  policy: PolicyCount | undefined;
  run: MatchRun | undefined;
  onClose: () => void;
}) => (
  <Drawer open={policy !== undefined} onClose={onClose} size={820} title={policy?.name ?? ""} destroyOnHidden>
    {policy ? <Subjects key={policy.policy} policy={policy} run={run} /> : null}
  </Drawer>
);

const Subjects = ({ policy, run }: { policy: PolicyCount; run: MatchRun | undefined }) => (
  <FirmList<MatchedSubject, List>
    lists={LISTS.filter((it) => it.key !== "changed" || run !== undefined).map((it) =>
      it.key === "changed"
        ? { ...it, count: policy.gained + policy.lost, everywhere: true }
        : { ...it, count: policy[it.key] },
    )}
    first={(["met", "manual", "unknown"] as const).find((it) => policy[it] > 0) ?? "met"}
    path="/matching/subjects"
    query={({ list, region, page }) => ({
      policy: policy.policy,
      page,
      ...(list === "changed" ? { changedIn: run?.runId } : { outcome: list, region }),
    })}
    columns={columnsOf}
    file={{
      name: policy.name,
      headings: ["情况", "金额", "自"],
      cells: (it) => [outcomeText(it.outcome), it.amount ? amountText(it.amount) : "", it.since ?? ""],
    }}
  />
);

const columnsOf = (list: List): TableColumnsType<MatchedSubject> => [
  list === "changed"
    ? {
        title: "变化",
        key: "change",
        width: 130,
        render: (_, it) => `${outcomeText(it.before)} → ${outcomeText(it.outcome)}`,
      }
    : {
        title: "金额",
        key: "amount",
        width: 116,
        align: "right",
        render: (_, it) => (it.amount ? amountText(it.amount) : "—"),
      },
  { title: "自", key: "since", width: 110, responsive: ["sm"], render: (_, it) => it.since ?? "—" },
];

const outcomeText = (it: string | null): string => (it === null ? "不符合" : (OUTCOMES[it] ?? it));
