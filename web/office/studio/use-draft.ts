import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftCase, DraftView } from "#engines/matching/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { look, send } from "../api.ts";
import { type Content, findKept, forget, isSame, keep } from "./kept.ts";

export type SaveState = "saved" | "waiting" | "saving" | "failed" | "conflict";
export type Writing = {
  saved: DraftView;
  text: string;
  cases: readonly DraftCase[];
  state: SaveState;
  refusal: Refusal | null;
  /** The draft as somebody else saved it meanwhile. */
  theirs: DraftView | null;
  /** What was typed before a reload is back on the screen. */
  recovered: boolean;
  write(next: { text?: string; cases?: readonly DraftCase[] }): void;
  compose(composing: boolean): void;
  composing: boolean;
  /** Saves now; what is saved, or undefined when it could not be. */
  save(): Promise<DraftView | undefined>;
  keepMine(): Promise<void>;
  takeTheirs(): Promise<void>;
  /** Another deed changed the draft on the server. */
  replaced(draft: DraftView): void;
  dropRecovered(): void;
};

const AUTOSAVE_MS = 2_500;

/** A draft while it is written: saved by itself, kept in the browser until then, and never over what somebody else wrote. */
export const useDraft = (loaded: DraftView, username: string): Writing => {
  const [start] = useState(() => (loaded.mayEdit ? findKept(username, loaded) : null));
  const [content, setContent] = useState<Content>(start ?? loaded);
  const [saved, setSaved] = useState(loaded);
  const [state, setState] = useState<SaveState>(start ? "waiting" : "saved");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [theirs, setTheirs] = useState<DraftView | null>(
    start && start.revision !== loaded.revision ? loaded : null,
  );
  const [recovered, setRecovered] = useState(start !== null);
  const [composing, compose] = useState(false);
  // What saving reads is what is there when it runs, not what was there when it was planned.
  const now = useRef({ content, saved, theirs });
  now.current = { content, saved, theirs };
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const put = useCallback(
    async (body: Content, revision: number): Promise<DraftView | undefined> => {
      setState("saving");
      const answer = await send<DraftView>(`/studio/drafts/${loaded.draftId}/save`, {
        revision,
        text: body.text,
        cases: body.cases,
      });
      if (!isRefusal(answer)) {
        setSaved(answer);
        now.current.saved = answer;
        setRefusal(null);
        setRecovered(false);
        const isAll = isSame(now.current.content, body);
        forget(username, loaded.draftId, body);
        setState(isAll ? "saved" : "waiting");
        return answer;
      }
      setRefusal(answer);
      if (answer.refused === "draft-changed") {
        const other = await look<DraftView>(`/studio/drafts/${loaded.draftId}`);
        if (!isRefusal(other)) {
          setTheirs(other);
          now.current.theirs = other;
        }
        setState("conflict");
      } else setState("failed");
      return undefined;
    },
    [loaded.draftId, username],
  );

  /** Saves follow one another, each on the revision that the one before it made. */
  const save = useCallback((): Promise<DraftView | undefined> => {
    const turn = line.current.then(async () => {
      const { content: body, saved: last, theirs: other } = now.current;
      if (other) return undefined;
      return isSame(body, last) && last.state !== "returned" ? last : put(body, last.revision);
    });
    line.current = turn;
    return turn;
  }, [put]);

  const isDirty = !isSame(content, saved);
  const isOpen = loaded.mayEdit && saved.state !== "submitted";
  useEffect(() => {
    if (!isDirty || !isOpen) return;
    keep(username, loaded.draftId, { ...content, revision: saved.revision });
    if (composing || theirs) return;
    const timer = setTimeout(() => void save(), AUTOSAVE_MS);
    return () => clearTimeout(timer);
  }, [content, isDirty, isOpen, composing, theirs, save, saved.revision, username, loaded.draftId]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (state === "failed" || state === "conflict") event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [state]);

  const settle = (draft: DraftView): void => {
    setTheirs(null);
    now.current = { ...now.current, theirs: null, saved: draft };
    setSaved(draft);
    setRefusal(null);
  };
  return {
    saved,
    ...content,
    state: theirs ? "conflict" : state === "saved" && isDirty ? "waiting" : state,
    refusal,
    theirs,
    recovered,
    composing,
    compose,
    save,
    write: (next) => setContent((it) => ({ ...it, ...next })),
    keepMine: async () => {
      if (!theirs) return;
      settle(theirs);
      await save();
    },
    takeTheirs: async () => {
      if (!theirs) return;
      const taken: Content = theirs;
      // Mine goes into the history first, so that it can be fetched back.
      const mine = await put(now.current.content, theirs.revision);
      if (!mine) return;
      settle(mine);
      setContent(taken);
      await put(taken, mine.revision);
      setState("saved");
    },
    replaced: (draft) => {
      settle(draft);
      setState("saved");
    },
    dropRecovered: () => {
      forget(username, loaded.draftId, content);
      setContent(saved);
      setTheirs(null);
      setRecovered(false);
      setState("saved");
    },
  };
};
