import { createContext } from "react-router";
import type { ApplicationsDesk, ReportsDesk } from "#engines/applications/contract";
import type { AuditDesk } from "#engines/audit/contract";
import type { CalendarDesk } from "#engines/calendar/contract";
import type { FinanceDesk } from "#engines/finance/contract";
import type { IdentityDesk, Me } from "#engines/identity/contract";
import type { IndicatorsDesk } from "#engines/indicators/contract";
import type { LettersDesk } from "#engines/letters/contract";
import type { MatchingDesk } from "#engines/matching/contract";
import type { NotificationsDesk } from "#engines/notifications/contract";
import type { PartiesDesk } from "#engines/parties/contract";
import type { RegistersDesk } from "#engines/registers/contract";
import type { ServicesDesk } from "#engines/services/contract";
import type { Day } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";

/** Everything a page may ask for, bound to the person who asks. The server fills it for each request. */
export type Desk = {
  plan: Plan;
  today: Day;
  sample: boolean;
  /** Where the public reaches this service, as it is printed on letters. */
  site: string;
  /** How many days the sample clock runs ahead. */
  sampleClockDays: number;
  /** Undefined for a visitor. */
  me: Me | undefined;
  identity: IdentityDesk;
  registers: RegistersDesk;
  parties: PartiesDesk;
  matching: MatchingDesk;
  applications: ApplicationsDesk;
  services: ServicesDesk;
  /** For those who need not say who they are. */
  reports: ReportsDesk;
  calendar: CalendarDesk;
  finance: FinanceDesk;
  letters: LettersDesk;
  notifications: NotificationsDesk;
  indicators: IndicatorsDesk;
  audit: AuditDesk;
};

export const deskContext = createContext<Desk>();

/** The nonce that this response's policy allows; scripts of the office carry it. */
export const nonceContext = createContext<string>("");
