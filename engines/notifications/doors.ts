import { z } from "zod";
import { useCase } from "#platform/http";
import { confirmAddress, saveAndSend, sendCode } from "./confirm.ts";
import { CaseKey, ChannelCode, ConfirmAddress, InboxPage, Preferences, Read } from "./contract.ts";
import { inbox, markRead, unread } from "./inbox.ts";
import { ofCase } from "./of-case.ts";
import { preferences } from "./preferences.ts";

const Nothing = z.object({});

/** Every door of the engine. Whose inbox it is follows from the person's grants. */
export const doors = {
  inbox: useCase({ may: "signedIn", takes: InboxPage, does: inbox }),
  unread: useCase({ may: "signedIn", takes: Nothing, does: unread }),
  markRead: useCase({ may: "signedIn", takes: Read, does: markRead }),
  ofCase: useCase({ may: "readCase", takes: CaseKey, does: ofCase }),
  preferences: useCase({ may: "signedIn", takes: Nothing, does: preferences }),
  savePreferences: useCase({ may: "signedIn", takes: Preferences, does: saveAndSend }),
  sendCode: useCase({ may: "signedIn", takes: ChannelCode, does: sendCode }),
  confirmAddress: useCase({ may: "signedIn", takes: ConfirmAddress, does: confirmAddress }),
};
