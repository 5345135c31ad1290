import type { FormBlock } from "#kernel/forms";
import type { PlayedHappening, WorkedCase } from "#kernel/process";
import { AnswersFields } from "./answers-fields.tsx";
import { Choose, ChooseSome, named, optionsOf, YesNo } from "./choice-fields.tsx";
import { useEditing } from "./editing.ts";
import { DayField, Money, Text, Tick, Whole } from "./fields.tsx";
import {
  CheckedFields,
  CorrectionFields,
  checklistOf,
  FileFields,
  ReplyDays,
  SparedFields,
} from "./happening-lists.tsx";
import { HAPPENINGS, type Part } from "./happenings.ts";
import { getAt } from "./set-at.ts";
import { SILENCE } from "./words.ts";

const OUTCOMES = optionsOf({ granted: "同意", refused: "不予同意" });
const FILE_OUTCOMES = optionsOf({ granted: "同意", refused: "不予同意", withdrawn: "撤回" });

/** What happened on that day, with what has to be said of it. */
export const HappeningFields = ({ path, it, who }: { path: string; it: PlayedHappening; who: string }) => (
  <>
    <DayField path={`${path}.day`} label="哪一天" />
    {HAPPENINGS[it.is].parts.map((part) => (
      <PartField key={part.key} part={part} path={`${path}.${part.key}`} who={who} is={it.is} />
    ))}
  </>
);

type Props = { part: Part; path: string; who: string; is: PlayedHappening["is"] };
/** `who` is where the worked case keeps its co-applicants. */
const PartField = ({ part: { as, label, optional }, path, who, is }: Props) => {
  const { item, names } = useEditing();
  const shared = { path, label };
  const consulted = item.steps.flatMap((it) => (it.is === "consult" ? it.units.map((one) => one.unit) : []));
  const papers = named(item.materials.map((it) => ({ id: it.key, name: it.name })));
  switch (as) {
    case "text":
      return <Text {...shared} {...(optional ? { optional } : {})} />;
    case "long":
      return <Text {...shared} long />;
    case "yesNo":
      return <YesNo {...shared} />;
    case "whole":
      return <Whole {...shared} />;
    case "money":
      return <Money {...shared} {...(is === "paid" ? {} : { empty: null })} />;
    case "day":
      return <DayField {...shared} optional />;
    case "outcome":
      return <Choose {...shared} options={OUTCOMES} />;
    case "fileOutcome":
      return <Choose {...shared} options={FILE_OUTCOMES} />;
    case "silence":
      return <Choose {...shared} options={optionsOf(SILENCE)} />;
    case "unit":
      return <Choose {...shared} options={named(names.units.filter((it) => consulted.includes(it.id)))} />;
    case "paper":
      return <Choose {...shared} options={papers} />;
    case "papers":
      return (
        <ChooseSome
          {...shared}
          options={papers}
          keep={(it) => ({ material: it, fileId: it })}
          shown={(it) => (it as { material: string }).material}
        />
      );
    case "ticked":
      return <ChooseSome {...shared} options={checklistOf(item.steps, "accept")} free />;
    case "deemed":
      return <Tick {...shared} />;
    case "coApplicant":
      return <CoApplicant {...shared} who={who} />;
    case "answers":
      return <AnswersFields {...shared} />;
    case "checked":
      return (
        <CheckedFields
          {...shared}
          options={checklistOf(item.steps, is === "inspected" ? "inspection" : "review")}
        />
      );
    case "corrections":
      return <CorrectionFields {...shared} />;
    case "replyDays":
      return <ReplyDays {...shared} />;
    case "blocks":
      return <ChooseSome {...shared} options={repeatedBlocks(item.form)} emptyIs={null} />;
    case "spared":
      return <SparedFields {...shared} />;
    case "files":
      return <FileFields {...shared} />;
  }
};

const CoApplicant = ({ path, label, who }: { path: string; label: string; who: string }) => {
  const { item } = useEditing();
  const people = (getAt(item, who) ?? []) as NonNullable<WorkedCase["coApplicants"]>;
  return (
    <Choose path={path} label={label} options={people.map((it) => ({ value: it.who, label: it.name }))} />
  );
};

const repeatedBlocks = (form: readonly FormBlock[]) =>
  form.flatMap((it) => (it.repeats ? [{ value: it.repeats.key, label: it.title }] : []));
