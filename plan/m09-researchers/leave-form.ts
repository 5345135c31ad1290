import type { FieldDeclaration, FormBlock } from "#kernel/forms";
import { countyField } from "../county-field.ts";
import { idNumber, personal, phone } from "../form-parts.ts";
import { venturePart } from "./leave-venture-form.ts";

const inside = (it: Omit<FieldDeclaration, "sensitivity">): FieldDeclaration => ({
  ...it,
  sensitivity: "internal",
});
const extension = { field: "leaveKind", oneOf: ["extension"] } as const;

const applicant: FormBlock = {
  title: "申请人",
  fields: [
    personal("applicantName", "姓名"),
    idNumber("applicantId", "身份证号码", { seenBy: ["human-resources", "employing-institutions"] }),
    phone("applicantPhone", "手机号码"),
    inside({
      key: "postKind",
      label: "聘用在什么岗位",
      type: "choice",
      choices: [
        { value: "professional", label: "专业技术岗位" },
        { value: "both", label: "专业技术岗位，同时担任管理职务" },
        { value: "other", label: "其他岗位" },
      ],
      required: true,
    }),
    inside({
      key: "officeTitle",
      label: "担任的管理职务",
      type: "text",
      required: true,
      hint: "担任领导职务的，先按干部管理权限办理。",
      showIf: { field: "postKind", oneOf: ["both"] },
    }),
    inside({
      key: "jobTitle",
      label: "职称",
      type: "text",
      required: false,
      hint: "职称高低不影响申请。",
    }),
  ],
};

const institution: FormBlock = {
  title: "所在单位",
  help: "申请会送到所在单位征求意见；单位不答复的催办，不当作同意。",
  fields: [
    inside({ key: "institutionName", label: "单位名称", type: "text", required: true, maxLength: 100 }),
    inside({
      key: "institutionKind",
      label: "单位性质",
      type: "choice",
      choices: [
        { value: "school", label: "学校" },
        { value: "institute", label: "科研院所" },
        { value: "hospital", label: "医院或者疾控机构" },
        { value: "other", label: "其他事业单位" },
      ],
      required: true,
    }),
    countyField("institutionCounty", "单位所在县市", false),
    inside({ key: "hiredSince", label: "哪一天到本单位工作", type: "day", required: true }),
    personal("institutionContact", "单位人事部门的联系人和电话", { maxLength: 80 }),
  ],
};

const leave: FormBlock = {
  title: "离岗安排",
  fields: [
    inside({
      key: "leaveKind",
      label: "申请什么",
      type: "choice",
      choices: [
        { value: "first", label: "第一次离岗创业" },
        { value: "extension", label: "期满延长（只能一次）" },
      ],
      required: true,
    }),
    inside({ key: "leaveFrom", label: "从哪一天起离岗", type: "day", required: true }),
    inside({
      key: "leaveUntil",
      label: "到哪一天为止",
      type: "day",
      required: true,
      hint: "不超过 3 年；延长的也不超过 3 年。",
    }),
    inside({
      key: "firstFrom",
      label: "第一次离岗从哪一天起",
      type: "day",
      required: true,
      showIf: extension,
    }),
    inside({
      key: "firstUntil",
      label: "第一次离岗到哪一天止",
      type: "day",
      required: true,
      showIf: extension,
    }),
    inside({
      key: "profitable",
      label: "创办的企业盈利了没有",
      type: "boolean",
      required: true,
      hint: "尚未实现盈利的才能申请延长。",
      showIf: extension,
    }),
  ],
};

const agreement: FormBlock = {
  title: "与单位的约定",
  help: "这几项写进离岗协议，这里填要点。",
  fields: [
    inside({
      key: "basicPay",
      label: "离岗期间的基本待遇",
      type: "longText",
      required: true,
      maxLength: 500,
    }),
    inside({
      key: "insuranceKept",
      label: "社会保险是不是继续在原单位参加",
      type: "boolean",
      required: true,
    }),
    inside({ key: "secrecy", label: "保密的约定", type: "longText", required: true, maxLength: 500 }),
    inside({
      key: "ownership",
      label: "成果归属和收益分配",
      type: "longText",
      required: true,
      maxLength: 500,
    }),
    inside({
      key: "returning",
      label: "期满后回单位的安排",
      type: "longText",
      required: false,
      maxLength: 300,
    }),
  ],
};

export const leaveForm: readonly FormBlock[] = [applicant, institution, leave, ...venturePart, agreement];
