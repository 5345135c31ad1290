import { z } from "zod";
import { useCase } from "#platform/http";
import { calendar, renewCalendar } from "./calendar/address.ts";
import { CalendarScope, CaseOf, LetterCode, Preview, Revoke } from "./contract.ts";
import { preview } from "./preview.ts";
import { file, ofCase, verify } from "./read.ts";
import { revoke } from "./revoke.ts";
import { share, unshare } from "./share.ts";
import { wallet } from "./wallet.ts";

/** Every door of the engine. `site` is where the public reaches the verify page: it is printed. Whose case it is each checks itself. */
export const lettersWith = (site: string) => ({
  ofCase: useCase({ may: "readCase", takes: CaseOf, does: ofCase(site) }),
  ...DOORS,
});

export const DOORS = {
  file: useCase({ may: "readCase", takes: LetterCode, does: file }),
  preview: useCase({ may: "handleCase", takes: Preview, does: preview }),
  verify: useCase({ may: "anyone", takes: LetterCode, does: verify }),
  revoke: useCase({ may: "decideCase", takes: Revoke, does: revoke }),
  wallet: useCase({ may: "signedIn", takes: z.object({}), does: wallet }),
  share: useCase({ may: "apply", takes: LetterCode, does: share }),
  unshare: useCase({ may: "apply", takes: LetterCode, does: unshare }),
  calendar: useCase({ may: "signedIn", takes: CalendarScope, does: calendar }),
  renewCalendar: useCase({ may: "signedIn", takes: CalendarScope, does: renewCalendar }),
};
