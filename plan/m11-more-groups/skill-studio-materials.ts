import type { MaterialDeclaration } from "#kernel/forms";
import { quoting } from "../document.ts";
import { broughtLater, businessLicence, truthPromise, uploaded } from "../service-defaults.ts";
import { platformDefault } from "../sources.ts";

const says = quoting("二（十一）");
export const studios = says("支持企业建立首席技师制度，创建技能大师工作室");
export const training = says("加强高技能人才培养");

/** No list of papers is at hand: what is asked shows what the plan speaks of, the master, the studio and the place. */
export const skillStudioMaterials: readonly MaterialDeclaration[] = [
  uploaded({
    key: "masterPapers",
    name: "领办人的技能等级证书",
    basis: training,
    showIf: { is: "not", of: { field: "masterLevel", oneOf: ["none"] } },
    hint: "有几本交几本，放在一个文件里。",
  }),
  uploaded({
    key: "skillProof",
    name: "绝技绝活的证明",
    basis: training,
    showIf: { field: "masterLevel", oneOf: ["none"] },
    hint: "例如代表性传承人证书、行业协会的证明。",
  }),
  uploaded({
    key: "studioRules",
    name: "工作室管理制度",
    basis: studios,
    accept: ["pdf"],
    hint: "含带徒、经费和成果管理。",
  }),
  uploaded({
    key: "placePictures",
    name: "场地和设备照片",
    basis: platformDefault("用来安排现场核查"),
    hint: "放在一个文件里，不超过十张。",
  }),
  broughtLater({
    key: "honourPapers",
    name: "获奖和成果证明",
    basis: platformDefault("填了获奖和成果的交；原件在外的，评审以前补交"),
    required: false,
    accept: ["pdf"],
    hint: "顺序与表里一致。",
  }),
  businessLicence,
  truthPromise("申报单位对所填信息负责，虚报的撤销认定"),
];
