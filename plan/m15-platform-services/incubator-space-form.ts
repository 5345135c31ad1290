import type { FormBlock } from "#kernel/forms";

const area = (key: string, label: string, hint: string) => ({
  key,
  label,
  type: "decimal" as const,
  unit: "平方米",
  required: true,
  min: 0,
  hint,
  sensitivity: "public" as const,
});

export const spaceBlock: FormBlock = {
  title: "孵化场地",
  fields: [
    area("totalArea", "可以自主支配的孵化场地面积", "以产权证明或者租赁合同为准。"),
    area("firmsArea", "其中在孵企业使用的面积", "含公共服务场地的，把公共部分另计。"),
    area("sharedArea", "其中公共服务场地的面积", "会议、展示、共享实验室等。"),
    {
      key: "spaceKind",
      label: "场地来源",
      type: "choice",
      choices: [
        { value: "owned", label: "自有" },
        { value: "rented", label: "租赁" },
      ],
      required: true,
      sensitivity: "internal",
    },
    {
      key: "rentedUntil",
      label: "租期到哪一天",
      type: "day",
      required: true,
      showIf: { field: "spaceKind", oneOf: ["rented"] },
      sensitivity: "internal",
    },
  ],
};

export const incubateeBlock: FormBlock = {
  title: "在孵企业",
  help: "一家填一次。多于 100 家的，把名册作为材料上传。",
  repeats: { key: "incubatee", one: "在孵企业", atLeast: 1, atMost: 100 },
  fields: [
    {
      key: "incubateeName",
      label: "企业名称",
      type: "text",
      required: true,
      maxLength: 60,
      sensitivity: "internal",
    },
    {
      key: "incubateeCode",
      label: "统一社会信用代码",
      type: "text",
      required: true,
      maxLength: 18,
      sensitivity: "public",
    },
    {
      key: "enteredOn",
      label: "入驻日期",
      type: "day",
      required: true,
      sensitivity: "internal",
    },
    {
      key: "incubateeArea",
      label: "使用面积",
      type: "decimal",
      unit: "平方米",
      required: true,
      min: 0,
      sensitivity: "internal",
    },
    {
      key: "isTechnology",
      label: "是不是科技型企业",
      type: "boolean",
      required: true,
      sensitivity: "internal",
    },
    {
      key: "incubateeProduct",
      label: "主要产品或者服务",
      type: "text",
      required: true,
      showIf: { field: "isTechnology", oneOf: ["是"] },
      sensitivity: "internal",
    },
  ],
};
