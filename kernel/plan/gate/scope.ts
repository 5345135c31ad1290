import type { FieldDeclaration, ShowIf } from "#kernel/forms";

/** Something with conditions under which it is asked, and the fields those may name. */
export type Asked = {
  path: string;
  says: string;
  /** Conditions of itself and of the block it stands in; all must hold. */
  when: readonly { path: string; showIf: ShowIf }[];
  scope: Scope;
};
export type Scope = ReadonlyMap<string, { field: FieldDeclaration; when: readonly ShowIf[] }>;
