import { App } from "antd";
import { useState } from "react";
import { useRevalidator } from "react-router";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { send } from "../api.ts";

/** Sends one command at a time; when it is done the screen is read anew, when it is refused the reason stays to be read. */
export const useCommand = () => {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { message } = App.useApp();
  const { revalidate } = useRevalidator();

  const run = async (path: string, body: object, done: string): Promise<boolean> => {
    setBusy(true);
    setRefusal(null);
    const answer = await send<unknown>(path, body);
    if (isRefusal(answer)) setRefusal(answer);
    else message.success(done);
    // Somebody else was faster: what they did has to be on the screen.
    if (!isRefusal(answer) || answer.status === 409) await revalidate();
    setBusy(false);
    return !isRefusal(answer);
  };
  return { run, busy, refusal, clear: () => setRefusal(null) };
};
