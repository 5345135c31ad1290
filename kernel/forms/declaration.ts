import type { Citation } from "#kernel/citation";
import type { Choice, ValueType } from "#kernel/values";

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
};
export type FormBlock = { title: string; help?: string; fields: readonly FieldDeclaration[] };

/** A paper. One that the state holds is shared from a register and not asked for (免提交). */
export type MaterialDeclaration = {
  key: string;
  name: string;
  basis: Citation;
  source: "upload" | "register" | "promise" | "later";
  required: boolean;
  accept?: readonly ("pdf" | "png" | "jpeg")[];
  maxBytes?: number;
  /** Of a PDF. */
  maxPages?: number;
  /** Width times height of a picture. */
  maxPixels?: number;
  hint?: string;
};
