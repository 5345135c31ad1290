import { day } from "#kernel/calendar";
import { all, fact, isFalse, isTrue, oneOf, type Policy } from "#kernel/rules";
import { currentRegions } from "../regions.ts";
import { platformDefault } from "../sources.ts";
import { closingGuidance, registrationDetails, registrationRules } from "./documents.ts";

const notAllowed = (quote: string) => registrationDetails("第四十八条", quote);
const excluded =
  "市场主体注销依法须经批准的，或者市场主体被吊销营业执照、责令关闭、撤销，或者被列入经营异常名录的，不适用简易注销程序";

/**
 * The simple way out, as the regulation has it since March 2022. Before, other documents asked for 45 days of notice and
 * took fewer kinds of firms. Sole traders have a way of their own, without a notice.
 */
export const simpleDeregistration: Policy = {
  id: "m01/simple-deregistration",
  name: "企业简易注销",
  summary:
    "没有债权债务或者都已结清的企业，全体投资人书面承诺后可以不办清算公告，公示 20 日没有异议就能申请注销登记。",
  kind: "entitlement",
  benefit: "公示20日无异议即可注销，免办清算公告",
  measure: 1,
  unit: "market-regulation",
  service: "m01/simple-deregistration",
  versions: [
    {
      version: "2022",
      issuedOn: day("2021-07-27"),
      effectiveFrom: day("2022-03-01"),
      effectiveTo: null,
      appliesTo: all(
        oneOf(
          fact("subjectKind"),
          ["enterprise", "cooperative"],
          registrationRules("第三十三条", "个体工商户按照简易程序办理注销登记的，无需公示"),
        ),
        isTrue(
          "plansToClose",
          registrationRules(
            "第三十一条",
            "市场主体因解散、被宣告破产或者其他法定事由需要终止的，应当依法向登记机关申请注销登记",
          ),
        ),
      ),
      when: all(
        oneOf(
          fact("region"),
          currentRegions.map((it) => it.code),
          platformDefault("方案由楚雄州人民政府印发，适用于登记在本州十县市的企业"),
        ),
        isFalse("listedCompany", closingGuidance("企业（上市股份有限公司除外）")),
        isTrue("debtsSettled", registrationRules("第三十三条", "未发生债权债务或者已将债权债务清偿完结")),
        isTrue(
          "duesSettled",
          registrationRules(
            "第三十三条",
            "未发生或者已结清清偿费用、职工工资、社会保险费用、法定补偿金、应缴纳税款（滞纳金、罚款）",
          ),
        ),
        isTrue(
          "investorsPromise",
          registrationRules("第三十三条", "由全体投资人书面承诺对上述情况的真实性承担法律责任"),
        ),
        isFalse("closingNeedsApproval", registrationRules("第三十三条", excluded)),
        isFalse("registrationRevoked", notAllowed("被吊销营业执照、责令关闭、撤销的")),
        isFalse("onBadList", notAllowed("在经营异常名录或者市场监督管理严重违法失信名单中的")),
        isFalse(
          "sharesBurdened",
          notAllowed("存在股权（财产份额）被冻结、出质或者动产抵押，或者对其他市场主体存在投资的"),
        ),
        isFalse(
          "investsElsewhere",
          notAllowed("存在股权（财产份额）被冻结、出质或者动产抵押，或者对其他市场主体存在投资的"),
        ),
        isFalse(
          "underInvestigation",
          notAllowed("正在被立案调查或者采取行政强制措施，正在诉讼或者仲裁程序中的"),
        ),
        isFalse("penaltyOutstanding", notAllowed("受到罚款等行政处罚尚未执行完毕的")),
      ),
      amount: null,
      certainty: "verified",
      note: "条例和实施细则逐字核对过；“上市股份有限公司除外”取自注销指引的转述。2022 年 3 月以前另有规定，公示期和适用范围都不同，这里没有收入。",
    },
  ],
};
