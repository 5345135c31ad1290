import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { z } from "zod";
import { itemShape } from "#engines/services/testing";
import { day } from "#kernel/calendar";
import type { ServiceItem } from "#kernel/process";
import { EditingContext } from "./editing.ts";
import { Sections } from "./sections.tsx";
import { anchorOf } from "./words.ts";

// The item is made from the schema alone, and the schema follows the kernel's type (item-schema.test.ts): a key that is
// added to the declaration and has no field here makes this test fail by itself.

type Def = z.core.$ZodTypeDef & {
  shape: Record<string, z.core.$ZodType>;
  element: z.core.$ZodType;
  innerType: z.core.$ZodType;
  options: z.core.$ZodType[];
  values: unknown[];
  entries: Record<string, string>;
};

/** Something of that shape with every key that it can have; a list has one entry of each kind. */
const wholeOf = (schema: z.core.$ZodType): unknown => {
  const def = schema._zod.def as Def;
  switch (def.type) {
    case "object":
      return Object.fromEntries(Object.entries(def.shape).map(([key, it]) => [key, wholeOf(it)]));
    case "array":
      return alternatives(def.element).map(wholeOf);
    case "optional":
    case "nullable":
      return wholeOf(def.innerType);
    case "union":
      return wholeOf(def.options[0] as z.core.$ZodType);
    case "lazy":
      // Conditions within conditions have a test of their own.
      return { field: "x", oneOf: ["x"] };
    case "record":
      return { x: "x" };
    case "enum":
      return Object.values(def.entries)[0];
    case "literal":
      return def.values[0];
    case "boolean":
      return true;
    case "number":
      return 1;
    case "custom":
      return "2026-03-05";
    case "string":
      return "x";
    default:
      throw new Error(`The walk does not know ${def.type}`);
  }
};
const alternatives = (schema: z.core.$ZodType): z.core.$ZodType[] => {
  const def = schema._zod.def as Def;
  return def.type === "union" ? def.options : [schema];
};

/** Edited as one: conditions, what was typed, the days of several units, papers chosen by name. */
const AS_ONE = /(\.showIf|\.answers|\.until|\.happens\.\d+\.materials)$/;
/** Places of everything that can be said. Lists of words are one place; a list of things has places in each. */
const placesIn = (it: unknown, path = ""): string[] => {
  if (typeof it !== "object" || it === null || AS_ONE.test(path)) return [path];
  if (Array.isArray(it) && it.every((one) => typeof one !== "object")) return [path];
  return Object.entries(it).flatMap(([key, one]) => placesIn(one, path === "" ? key : `${path}.${key}`));
};

/** What nobody types: by which names it goes, and of what kind a step or a happening is, which is chosen when it is added. */
const SET_OTHERWISE = /^(id|revision|measure)$|^steps\.\d+\.is$|\.happens\.\d+\.is$/;
/** Both are chosen in one field, out of the registers. */
const CHOSEN_TOGETHER = /\.prefill\.(register|field)$/;

const drawn = (item: ServiceItem): Set<string> => {
  const names = { units: [], funds: [], policies: [], services: [], registers: [] };
  const editing = {
    item,
    set: () => {},
    faults: [],
    names,
    today: day("2026-03-05"),
    readOnly: false,
    allOpen: true,
  };
  const html = renderToStaticMarkup(
    <EditingContext value={editing}>
      <Sections draftId="x" />
    </EditingContext>,
  );
  return new Set([...html.matchAll(/ id="(at-[^"]+)"/g)].map((it) => it[1] ?? ""));
};

/** Places that nobody could fill in. */
const unreachable = (item: ServiceItem): string[] => {
  const fields = drawn(item);
  return placesIn(item).filter(
    (it) => !SET_OTHERWISE.test(it) && !fields.has(anchorOf(it.replace(CHOSEN_TOGETHER, ".prefill"))),
  );
};

test("everything that an item can say has a field in the studio, and what has none is found", () => {
  const item = wholeOf(itemShape) as ServiceItem;
  expect(placesIn(item).length).toBeGreaterThan(300);
  expect(unreachable(item)).toEqual([]);
  const [first, ...others] = item.steps;
  const later = { ...item, bonus: "x", steps: [{ ...first, colour: "x" }, ...others] } as ServiceItem;
  expect(unreachable(later)).toEqual(["steps.0.colour", "bonus"]);
});
