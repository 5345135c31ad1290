import { citing } from "#kernel/citation";
import { fromMemory, fromSecondary } from "../sources.ts";

/** Laws and regulations that opening, closing and fair competition rest on. */
export const registrationRules = citing("中华人民共和国市场主体登记管理条例");
export const registrationDetails = citing("中华人民共和国市场主体登记管理条例实施细则");
export const companyLaw = citing("中华人民共和国公司法（2023年修订）");
export const businessRules = citing("优化营商环境条例");
export const taxCollectionLaw = citing("中华人民共和国税收征收管理法");
export const invoiceRules = citing("中华人民共和国发票管理办法");
export const socialInsuranceLaw = citing("中华人民共和国社会保险法");
export const housingFundRules = citing("住房公积金管理条例");
export const competitionRules = citing("公平竞争审查条例");
export const reportingRules = citing("市场监督管理投诉举报处理暂行办法");

const seals = citing("国发〔1999〕25号");
const accounts = citing("银发〔2019〕41号");
const competitionDetails = citing("公平竞争审查条例实施办法");
/** Where the clause is not at hand it says so. */
export const UNCHECKED_CLAUSE = "条次待核";

/** 国务院关于国家行政机关和企业事业单位社会团体印章管理的规定. */
export const sealRules = (quote: string) => fromMemory(seals(UNCHECKED_CLAUSE, quote));
/** 企业银行结算账户管理办法. */
export const accountRules = (quote: string) => fromMemory(accounts(UNCHECKED_CLAUSE, quote));
export const competitionDetail = (quote: string) => fromMemory(competitionDetails(UNCHECKED_CLAUSE, quote));

const closingGuide = citing("企业注销指引（2025年修订）");
export const closingGuidance = (quote: string) => fromSecondary(closingGuide("简易注销流程", quote));
const reportNotice = citing("市场监管总局公平竞争审查举报受理方式公告");
/** As newspapers and bureaus repeat it. */
export const reportingNotice = (quote: string) => fromSecondary(reportNotice("举报材料", quote));
