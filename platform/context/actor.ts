/** What somebody may do. Which role holds which permission is the identity engine's table. */
export type Permission =
  | "readCase"
  | "apply"
  | "handleCase"
  /** File for somebody who stands at the counter (窗口代录). */
  | "fileAtCounter"
  | "decideCase"
  /** Ask any unit why a case takes so long (督办). */
  | "superviseCase"
  | "preparePayment"
  | "releasePayment"
  | "importRegister"
  | "readRegister"
  | "readOffice"
  /** Match the whole register now. */
  | "matchRegister"
  /** Write drafts of policies and try them on the register. */
  | "draftPolicy"
  /** Write the next revision of a service item. */
  | "draftService"
  /** Let a revision that somebody else wrote take effect. */
  | "publishService"
  /** Import notices on days off and set local holidays. */
  | "keepCalendar"
  | "advanceSampleClock";

export type Role =
  | "applicant"
  | "clerk"
  | "decider"
  | "paymentPreparer"
  | "paymentReleaser"
  | "registrar"
  | "supervisor";

/** A role within a unit, or for a subject (a firm one acts for). */
export type Grant = { role: Role; unit: string | null; subjectId: string | null };

/** For whom somebody acts within one request, by mandate or at a counter, without being of the firm. */
export type Standing =
  | {
      as: "agent";
      subjectId: string;
      services: readonly string[];
      scopes: readonly ("fill" | "sign" | "receive")[];
    }
  | { as: "counter"; subjectId: string; unit: string };

export type Person = {
  is: "person";
  personId: string;
  name: string;
  username: string;
  sample: boolean;
  grants: readonly Grant[];
  stands?: Standing;
};

/** `holds`: the subject of a case whose secret the visitor has shown. */
export type Actor = { is: "visitor"; holds?: string } | Person | { is: "system"; job: string };

export const VISITOR: Actor = { is: "visitor" };
export const systemActor = (job: string): Actor => ({ is: "system", job });
