import type { Me } from "#engines/identity/contract";

export type Screen = { path: string; title: string; words: string; end: boolean; roles: readonly string[] };

const CASE_ROLES = ["clerk", "decider", "paymentPreparer", "paymentReleaser", "supervisor"];
const ALL = [...CASE_ROLES, "registrar"];

/** Screens and the roles for which they are of use. The server decides what is allowed; this only keeps the menu short. */
const SCREENS: readonly Screen[] = [
  { path: "/office", title: "办件", words: "queue 待办 签收 超期", end: true, roles: CASE_ROLES },
  {
    path: "/office/counter",
    title: "窗口受理",
    words: "counter 窗口 代录 回执 领取",
    end: false,
    roles: ["clerk", "decider"],
  },
  {
    path: "/office/supervision",
    title: "督办",
    words: "supervision 亮灯 超期 上报 工作量 督办单",
    end: false,
    roles: ["supervisor"],
  },
  {
    path: "/office/leave",
    title: "请假交接",
    words: "leave 代办 替岗 转办",
    end: false,
    roles: ["clerk", "decider"],
  },
  {
    path: "/office/payments",
    title: "拨付",
    words: "payments 资金 制单 复核",
    end: false,
    roles: ["paymentPreparer", "paymentReleaser", "clerk", "decider", "supervisor"],
  },
  { path: "/office/plan", title: "方案台账", words: "plan 措施 亮灯 数字", end: false, roles: ALL },
  {
    path: "/office/matching",
    title: "政策匹配",
    words: "matching 政策找企 免申即享 名单",
    end: false,
    roles: ["clerk", "decider", "supervisor", "registrar"],
  },
  {
    path: "/office/studio",
    title: "政策工作室",
    words: "studio 起草 草稿 条件 判定表",
    end: false,
    roles: ALL,
  },
  {
    path: "/office/services",
    title: "事项编制",
    words: "services 服务事项 表单 材料 流程 期限 发布",
    end: false,
    roles: ALL,
  },
  {
    path: "/office/sandbox",
    title: "政策沙盘",
    words: "sandbox 推演 模拟 预算 受益 比较",
    end: false,
    roles: ["clerk", "decider", "supervisor"],
  },
  {
    path: "/office/registers",
    title: "名录查询",
    words: "registers 企业 市场主体",
    end: false,
    roles: ["clerk", "decider", "supervisor", "registrar"],
  },
  {
    path: "/office/calendar",
    title: "工作日历",
    words: "calendar 放假 调休 节假日 火把节 到期日",
    end: false,
    roles: ALL,
  },
  {
    path: "/office/import",
    title: "名录导入",
    words: "import 上传 批次 csv xlsx",
    end: false,
    roles: ["registrar"],
  },
];

export const ROLE_NAMES: Readonly<Record<string, string>> = {
  applicant: "企业经办人",
  clerk: "经办",
  decider: "审定",
  paymentPreparer: "拨付制单",
  paymentReleaser: "拨付复核",
  registrar: "名录管理员",
  supervisor: "联席会议办公室",
};

export const screensOf = (me: Me): readonly Screen[] =>
  SCREENS.filter((it) => it.roles.some((role) => me.roles.includes(role)));

export const isOfficer = (me: Me): boolean => me.roles.some((role) => ALL.includes(role));
