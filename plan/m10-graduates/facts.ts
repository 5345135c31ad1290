import type { FactDeclaration } from "#kernel/rules";

const personal = { period: "current", sensitivity: "personal" } as const;

export const graduateFacts = [
  {
    key: "startupSubsidyReceived",
    ...personal,
    type: "boolean",
    name: "已领过一次性创业补贴",
    question: "创业者本人有没有领过一次性创业补贴？",
    hint: "每人只能领一次。",
  },
] as const satisfies readonly FactDeclaration[];
