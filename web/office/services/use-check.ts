import { type Dispatch, type SetStateAction, useEffect, useState } from "react";
import type { ItemCheck, ServiceDraftView } from "#engines/services/contract";
import type { ServiceItem } from "#kernel/process";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { send } from "../api.ts";

const CHECK_MS = 400;
type Checked = { item: ServiceItem; check: ItemCheck };

/** What the gate says to what is on the screen, asked a moment after the last change. */
export const useCheck = (
  { draftId, mayEdit, ...loaded }: ServiceDraftView,
  item: ServiceItem,
  setRefusal: Dispatch<SetStateAction<Refusal | null>>,
) => {
  const [checked, setChecked] = useState<Checked>({ item: loaded.item, check: loaded });
  useEffect(() => {
    if (checked.item === item || !mayEdit) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await send<ItemCheck>("/service-studio/check", { draftId, item });
      if (stop.signal.aborted) return;
      if (isRefusal(answer)) setRefusal(answer);
      else {
        setChecked({ item, check: answer });
        setRefusal((it) => (it?.refused === "bad-input" ? null : it));
      }
    }, CHECK_MS);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [item, checked.item, draftId, mayEdit, setRefusal]);
  return { checked, setChecked };
};
