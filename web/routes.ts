import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";

/** Which page is where. */
const routes: RouteConfig = [
  layout("portal/layout.tsx", [
    index("portal/home.tsx"),
    route("plan", "portal/plan.tsx"),
    route("plan/:number", "portal/measure.tsx"),
    route("policies", "portal/policies.tsx"),
    route("policies/:measure/:slug", "portal/policy.tsx"),
    route("check", "portal/check.tsx"),
    route("calculator", "portal/calculator.tsx"),
    route("services", "portal/services.tsx"),
    route("services/:measure/:slug", "portal/service.tsx"),
    route("apply/:measure/:slug", "portal/apply.tsx"),
    route("my", "portal/my.tsx"),
    route("my/:caseId", "portal/case.tsx"),
    route("verify/:code?", "portal/verify.tsx"),
    route("notices", "portal/notices.tsx"),
    route("notices/:code", "portal/notice.tsx"),
    route("search", "portal/search.tsx"),
    route("sign-in", "portal/sign-in.tsx"),
    route("sign-out", "portal/sign-out.tsx"),
    route("large-text", "portal/large-text.tsx"),
    route("help", "portal/help.tsx"),
    route("*", "portal/not-found.tsx"),
  ]),
  route("check/shared", "portal/check-shared.tsx"),
  route("office", "office/layout.tsx", [
    index("office/queue.tsx"),
    route("cases/:subjectId/:caseId", "office/case.tsx"),
    route("payments", "office/payments.tsx"),
    route("plan", "office/plan.tsx"),
    route("matching", "office/matching.tsx"),
    route("studio", "office/studio.tsx"),
    route("studio/drafts/:draftId", "office/studio-draft.tsx"),
    route("studio/:measure/:slug", "office/studio-policy.tsx"),
    route("import", "office/import.tsx"),
    route("import/:batchId", "office/batch.tsx"),
    route("registers", "office/registers.tsx"),
  ]),
];
export default routes;
