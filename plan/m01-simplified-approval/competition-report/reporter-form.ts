import type { FormBlock } from "#kernel/forms";
import { personal, phone } from "../../form-parts.ts";

const mine = ["market-regulation"];

export const reporterBlock: FormBlock = {
  title: "举报人",
  help: "可以匿名。留下联系方式的，才能收到补正通知和答复；信息只有市场监管部门看得到。",
  fields: [
    {
      key: "reporterNamed",
      label: "要不要留下姓名和联系方式",
      type: "boolean",
      required: true,
      sensitivity: "internal",
      seenBy: mine,
    },
    personal("reporterName", "姓名或者单位名称", {
      maxLength: 100,
      showIf: { field: "reporterNamed", oneOf: ["是"] },
      seenBy: mine,
    }),
    phone("reporterPhone", "联系电话", { showIf: { field: "reporterNamed", oneOf: ["是"] }, seenBy: mine }),
    {
      key: "reporterAffected",
      label: "与您有什么关系",
      type: "choice",
      choices: [
        { value: "affected", label: "自己的经营受到影响" },
        { value: "association", label: "代表行业协会或者会员" },
        { value: "observer", label: "旁人，看到了就举报" },
      ],
      required: false,
      sensitivity: "internal",
      seenBy: mine,
    },
  ],
};
