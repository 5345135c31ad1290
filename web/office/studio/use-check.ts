import { useEffect, useRef, useState } from "react";
import type { DraftCase, Overlook, TextCheck } from "#engines/matching/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { send } from "../api.ts";

type Asked = {
  policy: string;
  base: string | null;
  text: string;
  cases: readonly DraftCase[];
  paused: boolean;
};
export type Checking = {
  /** The last answer, with the text it is about. */
  check: TextCheck | null;
  /** The last answer of a text that could be read. */
  readable: TextCheck | null;
  checkedText: string | null;
  overlook: Overlook | null;
  /** The findings are of a text before this one. */
  overlookStale: boolean;
  refusal: Refusal | null;
};

const CHECK_MS = 350;
const LOOK_OVER_MS = 900;

/** Reads along while somebody types: what is quick at once, what takes proofs a little later. Only the latest answer counts. */
export const useCheck = ({ policy, base, text, cases, paused }: Asked): Checking => {
  const [state, setState] = useState<Checking>({
    check: null,
    readable: null,
    checkedText: null,
    overlook: null,
    overlookStale: true,
    refusal: null,
  });
  const first = useRef(true);
  useEffect(() => {
    if (paused) return;
    let stopped = false;
    const ask = { policy, base, text, cases };
    const look = async (): Promise<void> => {
      const over = await send<Overlook>("/studio/look-over", ask);
      if (!stopped && !isRefusal(over)) setState((it) => ({ ...it, overlook: over, overlookStale: false }));
    };
    let later: ReturnType<typeof setTimeout> | undefined;
    const read = async (): Promise<void> => {
      const check = await send<TextCheck>("/studio/check", ask);
      if (stopped) return;
      if (isRefusal(check)) return setState((it) => ({ ...it, refusal: check }));
      setState((it) => ({
        check,
        readable: check.version ? check : it.readable,
        checkedText: text,
        overlook: it.overlook,
        overlookStale: true,
        refusal: null,
      }));
      if (check.version) later = setTimeout(() => void look(), LOOK_OVER_MS);
    };
    const soon = setTimeout(() => void read(), first.current ? 0 : CHECK_MS);
    first.current = false;
    return () => {
      stopped = true;
      clearTimeout(soon);
      clearTimeout(later);
    };
  }, [policy, base, text, cases, paused]);
  return state;
};
