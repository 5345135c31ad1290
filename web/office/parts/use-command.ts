import { App } from "antd";
import { useRef, useState } from "react";
import { useRevalidator } from "react-router";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { send } from "../api.ts";

/**
 * Sends one command at a time; when it is done the screen is read anew, when it is refused the reason stays to be read.
 * Pressed again after the line broke, the same words go under the same key: the server knows whether it was done.
 */
export const useCommand = () => {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { message } = App.useApp();
  const { revalidate } = useRevalidator();
  const tried = useRef<{ words: string; key: string } | null>(null);

  const run = async (path: string, body: object, done: string): Promise<boolean> => {
    setBusy(true);
    setRefusal(null);
    const words = `${path} ${JSON.stringify(body)}`;
    if (tried.current?.words !== words) tried.current = { words, key: newKey() };
    const answer = await send<unknown>(path, { ...body, idempotencyKey: tried.current.key });
    if (isRefusal(answer)) setRefusal(answer);
    else {
      tried.current = null;
      message.success(done);
    }
    // Somebody else was faster: what they did has to be on the screen.
    if (!isRefusal(answer) || answer.status === 409) await revalidate();
    setBusy(false);
    return !isRefusal(answer);
  };
  return { run, busy, refusal, clear: () => setRefusal(null) };
};

/** Browsers make ids only on safe addresses; an office may be reached by a plain one. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((it) => it.toString(16).padStart(2, "0")).join("");
