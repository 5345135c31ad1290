import type { FormBlock } from "#kernel/forms";
import { countyField } from "../county-field.ts";
import { industries } from "../industries.ts";

const venture: FormBlock = {
  title: "创办的企业",
  fields: [
    {
      key: "ventureName",
      label: "企业名称",
      type: "text",
      required: true,
      hint: "还没有登记的，写拟用的名称。",
      sensitivity: "internal",
    },
    {
      key: "ventureRegistered",
      label: "登记了没有",
      type: "boolean",
      required: true,
      sensitivity: "internal",
    },
    {
      key: "ventureCode",
      label: "统一社会信用代码",
      type: "text",
      required: true,
      maxLength: 18,
      showIf: { field: "ventureRegistered", oneOf: ["是"] },
      sensitivity: "public",
    },
    countyField("ventureCounty", "企业在哪个县市", false),
    {
      key: "ventureIndustry",
      label: "主要行业",
      type: "choice",
      choices: industries,
      required: true,
      sensitivity: "internal",
    },
    {
      key: "venturePlan",
      label: "打算做什么",
      type: "longText",
      required: true,
      maxLength: 1000,
      hint: "写明转化哪项成果、产品或者服务、市场和团队。",
      sensitivity: "internal",
    },
  ],
};

const achievements: FormBlock = {
  title: "带去转化的科技成果",
  help: "没有专利也可以申请；有几项填几项，没有就不填。",
  repeats: { key: "achievement", one: "成果", atLeast: 0, atMost: 10 },
  fields: [
    {
      key: "achievementKind",
      label: "成果类型",
      type: "choice",
      choices: [
        { value: "patent", label: "专利" },
        { value: "software", label: "软件著作权" },
        { value: "variety", label: "植物新品种" },
        { value: "knowHow", label: "技术秘密或者其他成果" },
      ],
      required: true,
      sensitivity: "internal",
    },
    {
      key: "achievementNumber",
      label: "专利号、登记号或者品种权号",
      type: "text",
      required: true,
      showIf: { field: "achievementKind", oneOf: ["patent", "software", "variety"] },
      sensitivity: "internal",
    },
    {
      key: "achievementTitle",
      label: "成果名称",
      type: "text",
      required: true,
      maxLength: 100,
      sensitivity: "internal",
    },
    {
      key: "achievementOwner",
      label: "归谁所有",
      type: "choice",
      choices: [
        { value: "institution", label: "所在单位" },
        { value: "shared", label: "单位和本人共有" },
        { value: "own", label: "本人" },
      ],
      required: true,
      sensitivity: "internal",
    },
  ],
};

export const venturePart: readonly FormBlock[] = [venture, achievements];
