import { housingFundRules } from "../documents.ts";
import { companyBlock } from "./company-form.ts";
import { identity } from "./materials.ts";
import { openingPart } from "./part.ts";
import { legalBlock } from "./people-form.ts";
import { employeeBlock, fundBlock, staffBlock } from "./staff-form.ts";

export const openingHousingFund = openingPart({
  id: "m01/opening-housing-fund",
  name: "住房公积金缴存登记",
  summary: "办理单位的住房公积金缴存登记；已有职工的，为职工设立账户。",
  owner: "housing-fund",
  basis: [
    housingFundRules(
      "第十四条",
      "新设立的单位应当自设立之日起30日内向住房公积金管理中心办理住房公积金缴存登记，并自登记之日起20日内，为本单位职工办理住房公积金账户设立手续",
    ),
  ],
  form: [companyBlock, legalBlock, staffBlock, employeeBlock, fundBlock],
  materials: [identity],
  checklist: [
    {
      item: "单位缴存比例不低于 5%，不高于公积金中心公布的上限",
      cite: housingFundRules(
        "第十八条",
        "职工和单位住房公积金的缴存比例均不得低于职工上一年度月平均工资的5%",
      ),
    },
    {
      item: "每个职工只设一个账户",
      cite: housingFundRules("第十三条", "每个职工只能有一个住房公积金账户"),
    },
  ],
  result: { id: "fundReceipt", name: "住房公积金缴存登记回执", kind: "receipt" },
  story: {
    done: "缴存登记已办好，职工账户已设立。",
    corrects: { field: "fundRate", label: "单位缴存比例", says: "低于 5%，请按规定填写。", to: "8%" },
    refused: "申请人说明暂不缴存，职工招齐后另行登记。",
  },
});
