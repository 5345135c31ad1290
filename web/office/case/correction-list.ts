import { useState } from "react";

export type CorrectionPoint = { target: string; label: string; says: string };

/** The one notice as it is put together: clicking a field or a paper adds it, clicking again takes it out. */
export const useCorrectionList = () => {
  const [points, setPoints] = useState<readonly CorrectionPoint[] | null>(null);
  const toggle = (target: string, label: string): void =>
    setPoints((now) => {
      if (now === null) return now;
      return now.some((it) => it.target === target)
        ? now.filter((it) => it.target !== target)
        : [...now, { target, label, says: "" }];
    });
  const say = (target: string, says: string): void =>
    setPoints((now) => now?.map((it) => (it.target === target ? { ...it, says } : it)) ?? null);
  return {
    points,
    start: () => setPoints((now) => now ?? []),
    stop: () => setPoints(null),
    toggle,
    say,
    has: (target: string) => points?.some((it) => it.target === target) ?? false,
  };
};
export type CorrectionList = ReturnType<typeof useCorrectionList>;
