import { socialInsuranceLaw } from "../documents.ts";
import { companyBlock } from "./company-form.ts";
import { identity } from "./materials.ts";
import { openingPart } from "./part.ts";
import { legalBlock } from "./people-form.ts";
import { employeeBlock, staffBlock } from "./staff-form.ts";

const withinFifteen = socialInsuranceLaw(
  "第五十七条",
  "社会保险经办机构应当自收到申请之日起十五日内予以审核，发给社会保险登记证件",
);

export const openingSocialInsurance = openingPart({
  id: "m01/opening-social-insurance",
  name: "社会保险登记",
  summary: "办理单位的社会保险登记；已有职工的，一并办理职工参保登记。",
  owner: "human-resources",
  basis: [
    socialInsuranceLaw(
      "第五十七条",
      "用人单位应当自成立之日起三十日内凭营业执照、登记证书或者单位印章，向当地社会保险经办机构申请办理社会保险登记",
    ),
    withinFifteen,
  ],
  form: [companyBlock, legalBlock, staffBlock, employeeBlock],
  materials: [identity],
  checklist: [
    { item: "单位登记信息与登记机关推送的一致", cite: withinFifteen },
    {
      item: "有职工的，自用工之日起三十日内办理参保",
      cite: socialInsuranceLaw(
        "第五十八条",
        "用人单位应当自用工之日起三十日内为其职工向社会保险经办机构申请办理社会保险登记",
      ),
    },
  ],
  statutory: { days: 15, unit: "calendar", cite: withinFifteen },
  result: { id: "insuranceReceipt", name: "社会保险登记回执", kind: "receipt" },
  story: {
    done: "单位和职工的社会保险登记已办好。",
    corrects: {
      field: "employee.1.employeeId",
      label: "职工1 · 身份证号码",
      says: "号码校验不通过。",
      to: "样例号码",
    },
    refused: "职工已由另一家单位参保，须先由那家单位停保。",
  },
});
