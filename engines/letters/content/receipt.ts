import { askedMaterials, type MaterialDeclaration } from "#kernel/forms";
import { type Content, type Facts, limitStart, plainDay, termText, you } from "../facts.ts";

const NOT_FILED: Readonly<Record<MaterialDeclaration["source"], string>> = {
  register: "免提交（部门已掌握）",
  promise: "告知承诺，事后核查",
  later: "容缺受理，之后补交",
  upload: "未提交",
};

/** 收件回执: what was handed in, and when the answer is due. It says nothing on the merits. */
export const receipt = (facts: Facts): Content => {
  const { item, row, state } = facts.open;
  const filed = new Set(state.materials.map((it) => it.material));
  const materials = askedMaterials(item, state.answers).map(({ key, name, source }, at) => [
    String(at + 1),
    name,
    filed.has(key) ? "已收到" : NOT_FILED[source],
  ]);
  const { promised } = item.limits;
  return {
    title: "收件回执",
    blocks: [
      {
        is: "paragraph",
        indent: true,
        text: `${you(facts)}于 ${plainDay(facts.day)} 提交的“${item.name}”申请已经收到，回执编号 ${row.code}。承诺自${limitStart(facts)}次日起 ${termText(promised)}内办结；要补正时一次告知，补正期间不计入办理时限。`,
      },
      ...(materials.length > 0
        ? [
            { is: "heading", level: 2, text: "材料清单" } as const,
            { is: "table", shares: [1, 6, 4], head: ["序号", "材料", "情况"], rows: materials } as const,
          ]
        : []),
      {
        is: "paragraph",
        indent: true,
        text: "本回执只说明收到了以上申请和材料，不表示已经受理，也不表示符合条件。凭回执编号可以在网上随时查看办到哪一步。",
      },
    ],
    essence: [
      ["收到日期", plainDay(facts.day)],
      ["回执编号", row.code],
    ],
  };
};
