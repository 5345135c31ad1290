import type { Policy } from "#kernel/rules";
import { loanVersion2020 } from "./loan-version-2020.ts";
import { loanVersion2023 } from "./loan-version-2023.ts";

/** 创业担保贷款: a bank lends, a fund guarantees, the treasury pays part of the interest. */
export const guaranteedStartupLoan: Policy = {
  id: "m21/guaranteed-startup-loan",
  name: "创业担保贷款及贴息",
  summary:
    "重点群体创业和招用重点群体的小微企业，可以申请由担保基金担保、财政贴息的贷款。现行额度个人不超过 30 万元、小微企业不超过 400 万元；还得好、带动强的可以再贷，贴息累计不超过三次。",
  kind: "entitlement",
  benefit: "个人三年、小微企业两年的担保贷款，财政贴息",
  measure: 21,
  unit: "finance",
  service: "m21/startup-loan",
  amountMeans: "loan",
  group: "m21/startup-loan",
  versions: [loanVersion2020, loanVersion2023],
};
