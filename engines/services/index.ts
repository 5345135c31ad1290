import type { Context } from "#platform/context";
import { bind, get, post, type Route } from "#platform/http";
import { saveServiceDraft, startServiceDraft, withdrawServiceDraft } from "./draft.ts";
import { publishServiceDraft, returnServiceDraft, submitServiceDraft } from "./publish.ts";
import { checkServiceItem, findServiceDraft, listServices, playServiceItem, showService } from "./read.ts";

export { planInForce } from "./in-force.ts";
export { ServiceItemSchema } from "./item-schema.ts";
export { isServiceDraftNews, type ServiceDraftNews } from "./news.ts";
export { listPublications, publicationCount, type StoredPublication } from "./store.ts";

/** The studio of service items bound to one person. */
export const servicesDesk = (ctx: Context) =>
  bind(ctx, {
    listServices,
    showService,
    findServiceDraft,
    checkServiceItem,
    playServiceItem,
    startServiceDraft,
    saveServiceDraft,
    submitServiceDraft,
    withdrawServiceDraft,
    returnServiceDraft,
    publishServiceDraft,
  });

/** Publishing changes the plan of every process. */
export const PUBLISH_PATH = "/service-studio/drafts/:draftId/publish";

export const servicesRoutes: readonly Route[] = [
  get("/service-studio/services", { summary: "全部服务事项：版本、办件、草稿", does: listServices }),
  get("/service-studio/services/:measure/:slug", {
    summary: "一个服务事项：全文、发布检查、各版本",
    does: showService,
  }),
  post("/service-studio/drafts", { summary: "起草一个事项的下一版", does: startServiceDraft }),
  get("/service-studio/drafts/:draftId", { summary: "一份事项草稿", does: findServiceDraft }),
  post("/service-studio/check", { summary: "检查正在写的事项，不保存", does: checkServiceItem }),
  post("/service-studio/play", { summary: "运行正在写的事项的办件样例，不保存", does: playServiceItem }),
  post("/service-studio/drafts/:draftId/save", { summary: "保存事项草稿", does: saveServiceDraft }),
  post("/service-studio/drafts/:draftId/submit", { summary: "提交审核", does: submitServiceDraft }),
  post("/service-studio/drafts/:draftId/withdraw", {
    summary: "撤回：待审核的回到起草，起草中的作废",
    does: withdrawServiceDraft,
  }),
  post("/service-studio/drafts/:draftId/return", { summary: "退回修改", does: returnServiceDraft }),
  post(PUBLISH_PATH, { summary: "发布：从施行日起按新版受理", does: publishServiceDraft }),
];
