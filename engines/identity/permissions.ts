import type { Actor, Permission, Role } from "#platform/context";

/** What each role may do. Whose files it is for (own unit, own firm) each use case checks itself. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  applicant: ["apply", "readCase"],
  clerk: [
    "readOffice",
    "readCase",
    "readRegister",
    "handleCase",
    "fileAtCounter",
    "draftPolicy",
    "draftService",
    "advanceSampleClock",
  ],
  decider: [
    "readOffice",
    "readCase",
    "readRegister",
    "handleCase",
    "decideCase",
    "fileAtCounter",
    "draftPolicy",
    "draftService",
    "publishService",
    "matchRegister",
    "advanceSampleClock",
  ],
  paymentPreparer: ["readOffice", "readCase", "preparePayment", "advanceSampleClock"],
  paymentReleaser: ["readOffice", "readCase", "releasePayment", "advanceSampleClock"],
  registrar: [
    "readOffice",
    "readRegister",
    "importRegister",
    "matchRegister",
    "keepCalendar",
    "advanceSampleClock",
  ],
  supervisor: [
    "readOffice",
    "readCase",
    "readRegister",
    "superviseCase",
    "draftPolicy",
    "draftService",
    "publishService",
    "matchRegister",
    "keepCalendar",
    "advanceSampleClock",
  ],
};

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  applicant: "企业经办人",
  clerk: "经办",
  decider: "审定",
  paymentPreparer: "拨付制单",
  paymentReleaser: "拨付复核",
  registrar: "名录管理员",
  supervisor: "联席会议办公室",
};

export const isRole = (text: string): text is Role => Object.hasOwn(ROLE_PERMISSIONS, text);

export const may = (actor: Actor, permission: Permission): boolean => {
  if (actor.is === "system") return true;
  return actor.is === "person" && actor.grants.some((it) => ROLE_PERMISSIONS[it.role].includes(permission));
};
