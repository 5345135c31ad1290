import type { Context } from "#platform/context";
import { bind, get, post, type Route } from "#platform/http";
import { checkText } from "./check-text.ts";
import { lookOver } from "./look-over.ts";
import {
  compareVersions,
  draftRevision,
  findDraft,
  listDrafts,
  printText,
  studioList,
  studioPolicy,
} from "./read.ts";
import { saveDraft } from "./save.ts";
import { startDraft, startPolicy } from "./start.ts";
import { submitDraft, withdrawDraft } from "./submit.ts";

/** The studio bound to one person. */
export const studioDesk = (ctx: Context) =>
  bind(ctx, {
    checkText,
    lookOver,
    printText,
    startDraft,
    startPolicy,
    saveDraft,
    submitDraft,
    withdrawDraft,
    listDrafts,
    findDraft,
    draftRevision,
    studioList,
    studioPolicy,
    compareVersions,
  });
export const draftRoutes: readonly Route[] = [
  get("/studio/policies", { summary: "全部政策及其草稿", does: studioList }),
  get("/studio/policies/:measure/:slug", {
    summary: "一项政策：各版本的条文、条件、判定表和样例",
    does: studioPolicy,
  }),
  get("/studio/differences", { summary: "一项政策两个版本的差别，用文字说", does: compareVersions }),
  post("/studio/check", { summary: "读一份条文：看不懂的地方、样例结果、与原版本的差别", does: checkText }),
  post("/studio/look-over", { summary: "检查一份条文：规则问题和各界限两侧的样例", does: lookOver }),
  post("/studio/print", { summary: "把规则写成受控中文", does: printText }),
  get("/studio/drafts", { summary: "政策草稿", does: listDrafts }),
  post("/studio/drafts", { summary: "从现有版本开始一份草稿", does: startDraft }),
  post("/studio/new-policies", { summary: "起草一项新政策", does: startPolicy }),
  get("/studio/drafts/:draftId", { summary: "一份草稿", does: findDraft }),
  get("/studio/drafts/:draftId/revisions/:revision", { summary: "草稿的一次保存", does: draftRevision }),
  post("/studio/drafts/:draftId/save", { summary: "保存草稿", does: saveDraft }),
  post("/studio/drafts/:draftId/submit", { summary: "提交公平竞争审查", does: submitDraft }),
  post("/studio/drafts/:draftId/withdraw", { summary: "撤回草稿", does: withdrawDraft }),
];
