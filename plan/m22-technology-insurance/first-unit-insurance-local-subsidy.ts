import { day } from "#kernel/calendar";
import { above, all, choice, equals, fact, money, oneOf, open, type Policy } from "#kernel/rules";
import { document, quoting } from "../document.ts";

const says = quoting("六（二十一）")("落实企业重大装备首台（套）、新材料首批次应用保险支持政策");

/** What the province and the prefecture add to the central subsidy: promised by the plan, and no document found that says how much. */
export const firstUnitInsuranceLocalSubsidy: Policy = {
  id: "m22/first-unit-insurance-local-subsidy",
  name: "首台（套）首批次保险省、州配套支持",
  summary: "方案要求落实重大装备首台（套）和新材料首批次应用保险的支持政策；省里和州里各补多少，还没有公布。",
  kind: "award",
  benefit: "金额待公布",
  measure: 22,
  unit: "industry-information",
  per: "year",
  versions: [
    {
      version: "2020",
      issuedOn: day(document.issuedOn),
      effectiveFrom: day(document.issuedOn),
      effectiveTo: null,
      appliesTo: equals(fact("subjectKind"), choice("enterprise"), says),
      when: all(
        oneOf(fact("firstUseKind"), ["equipment", "material"], says),
        above(fact("firstUsePremium"), money(0), says),
      ),
      amount: open("industry-information", says),
      certainty: "verified",
      note: "方案没有写金额、比例和申报办法，省、州的文件还没有找到；由州工业和信息化局补充后才能申报。",
    },
  ],
};
