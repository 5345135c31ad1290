import { useCallback, useEffect, useRef, useState } from "react";
import type { ItemCheck, ServiceDraftView } from "#engines/services/contract";
import { isSameItem } from "#kernel/plan";
import type { ServiceItem } from "#kernel/process";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { look, send } from "../api.ts";
import { setAt } from "./set-at.ts";
import { useCheck } from "./use-check.ts";

type SaveState = "saved" | "waiting" | "saving" | "failed" | "conflict";
type Content = { item: ServiceItem; effectiveFrom: ServiceDraftView["effectiveFrom"] };
export type Writing = Content & {
  saved: ServiceDraftView;
  state: SaveState;
  refusal: Refusal | null;
  /** What somebody else saved meanwhile. */
  theirs: ServiceDraftView | null;
  check: ItemCheck;
  /** The check is of what is on the screen. */
  fresh: boolean;
  set: (path: string, value: unknown) => void;
  setEffectiveFrom: (day: Content["effectiveFrom"]) => void;
  save: () => Promise<ServiceDraftView | undefined>;
  keepMine: () => Promise<void>;
  takeTheirs: () => void;
  replaced: (draft: ServiceDraftView) => void;
};

/** Only what is written: the version that goes with it is that of the last save. */
const contentOf = ({ item, effectiveFrom }: Content): Content => ({ item, effectiveFrom });

const AUTOSAVE_MS = 2_500;
const isSame = (a: Content, b: Content): boolean =>
  a.effectiveFrom === b.effectiveFrom && isSameItem(a.item, b.item);

/** A draft of an item while it is written: checked at once, saved by itself, and never over what somebody else wrote. */
export const useServiceDraft = (loaded: ServiceDraftView): Writing => {
  const [content, setContent] = useState<Content>(() => contentOf(loaded));
  const [saved, setSaved] = useState(loaded);
  const [state, setState] = useState<SaveState>("saved");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [theirs, setTheirs] = useState<ServiceDraftView | null>(null);
  const { checked, setChecked } = useCheck(loaded, content.item, setRefusal);
  // What saving reads is what is there when it runs, not what was there when it was planned.
  const now = useRef({ content, saved, theirs });
  now.current = { content, saved, theirs };
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const settle = useCallback((draft: ServiceDraftView): void => {
    setSaved(draft);
    setTheirs(null);
    setRefusal(null);
    now.current = { ...now.current, saved: draft, theirs: null };
  }, []);

  const put = useCallback(
    async (body: Content, version: number): Promise<ServiceDraftView | undefined> => {
      setState("saving");
      const path = `/service-studio/drafts/${loaded.draftId}`;
      const answer = await send<ServiceDraftView>(`${path}/save`, { version, ...body });
      if (!isRefusal(answer)) {
        settle(answer);
        setState(isSame(now.current.content, body) ? "saved" : "waiting");
        return answer;
      }
      setRefusal(answer);
      if (answer.refused === "draft-changed") {
        const other = await look<ServiceDraftView>(path);
        if (!isRefusal(other)) setTheirs(other);
        setState("conflict");
      } else setState("failed");
      return undefined;
    },
    [loaded.draftId, settle],
  );

  /** Saves follow one another, each on the version that the one before it made. */
  const save = useCallback((): Promise<ServiceDraftView | undefined> => {
    const turn = line.current.then(async () => {
      const { content: body, saved: last, theirs: other } = now.current;
      if (other) return undefined;
      return isSame(body, last) ? last : put(body, last.version);
    });
    line.current = turn;
    return turn;
  }, [put]);

  const isOpen = loaded.mayEdit && (saved.state === "draft" || saved.state === "returned");
  const isDirty = !isSame(content, saved);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the content begins the wait anew
  useEffect(() => {
    if (!isDirty || !isOpen || theirs) return;
    setState((it) => (it === "saved" ? "waiting" : it));
    const timer = setTimeout(() => void save(), AUTOSAVE_MS);
    return () => clearTimeout(timer);
  }, [content, isDirty, isOpen, theirs, save]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (isDirty && isOpen) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isDirty, isOpen]);

  return {
    ...content,
    saved,
    state: theirs ? "conflict" : state === "saved" && isDirty ? "waiting" : state,
    refusal,
    theirs,
    check: checked.check,
    fresh: checked.item === content.item,
    set: useCallback((path, value) => setContent((it) => ({ ...it, item: setAt(it.item, path, value) })), []),
    setEffectiveFrom: (effectiveFrom) => setContent((it) => ({ ...it, effectiveFrom })),
    save,
    keepMine: async () => {
      if (!theirs) return;
      settle(theirs);
      await save();
    },
    takeTheirs: () => {
      if (!theirs) return;
      settle(theirs);
      setContent(contentOf(theirs));
      setState("saved");
    },
    replaced: (draft) => {
      settle(draft);
      setContent(contentOf(draft));
      setChecked({ item: draft.item, check: draft });
      setState("saved");
    },
  };
};
