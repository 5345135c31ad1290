import { askedFields, correctedAnswers, findField, labelAt, layOut } from "#kernel/forms";
import { type CaseEvent, foldCase, type ServiceItem } from "#kernel/process";
import { blockOf } from "./correct-times.ts";

type Corrected = CaseEvent & { is: "corrected" };

/** What a correction changed, by name and never by content: not everybody who sees the case reads every answer. */
export const changedBy = (item: ServiceItem, events: readonly CaseEvent[], event: Corrected): string => {
  const { answers: before } = foldCase(
    item,
    events.filter((it) => it.seq < event.seq),
  );
  const after = correctedAnswers(before, event);
  const blocks = layOut(item.form, after).flatMap(({ block: { title, repeats } }) => {
    if (!repeats || !event.blocks?.includes(repeats.key)) return [];
    const count = (answers: Readonly<Record<string, string>>): number =>
      new Set(
        askedFields(item.form, answers).flatMap((it) =>
          blockOf(it.key) === repeats.key ? [it.key.split(".")[1]] : [],
        ),
      ).size;
    const [then, now] = [count(before), count(after)];
    return [
      then === now
        ? `${title}（还是 ${now} 个${repeats.one}）`
        : `${title}（原有 ${then} 个${repeats.one}，现有 ${now} 个）`,
    ];
  });
  const fields = Object.keys(event.answers).flatMap((key) => {
    const place = event.blocks?.includes(blockOf(key) ?? "") ? undefined : findField(item.form, key);
    return place ? [labelAt(place)] : [];
  });
  const papers = event.materials.map(
    ({ material }) => item.materials.find((it) => it.key === material)?.name ?? material,
  );
  return [...blocks, ...fields, ...papers].join("、");
};
