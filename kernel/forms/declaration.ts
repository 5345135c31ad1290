import type { Citation } from "#kernel/citation";
import type { Choice, ValueType } from "#kernel/values";

/** When something is asked at all: by what was answered elsewhere in the form. In a repeated block its own fields come first. */
export type ShowIf =
  | { field: string; oneOf: readonly string[] }
  | { is: "all" | "any"; of: readonly ShowIf[] }
  | { is: "not"; of: ShowIf };

/** One thing that is asked. `prefill` says which register field fills it and whether the person may change it. */
export type FieldDeclaration = {
  key: string;
  label: string;
  type: ValueType | "longText";
  unit?: string;
  choices?: readonly Choice[];
  required: boolean;
  hint?: string;
  maxLength?: number;
  min?: number;
  max?: number;
  prefill?: { register: string; field: string; lock: "locked" | "editableWithReason" | "editable" };
  sensitivity?: "public" | "internal" | "personal";
  showIf?: ShowIf;
  /** Units whose officers may read what was typed; all that see the case when left out. Others see that it is filled in. */
  seenBy?: readonly string[];
};

/** A block that is filled in several times: each time is called `one` (股东 → 股东1). Its answers go by `key.1.field`, `key.2.field`. */
export type Repeats = { key: string; one: string; atLeast: number; atMost: number };
export type FormBlock = {
  title: string;
  help?: string;
  showIf?: ShowIf;
  repeats?: Repeats;
  fields: readonly FieldDeclaration[];
};

/** A paper. One that the state holds is shared from a register and not asked for (免提交). */
export type MaterialDeclaration = {
  key: string;
  name: string;
  basis: Citation;
  source: "upload" | "register" | "promise" | "later";
  required: boolean;
  /** Asked only then; always when left out. */
  showIf?: ShowIf;
  accept?: readonly ("pdf" | "png" | "jpeg")[];
  maxBytes?: number;
  /** Of a PDF. */
  maxPages?: number;
  /** Width times height of a picture. */
  maxPixels?: number;
  hint?: string;
};
