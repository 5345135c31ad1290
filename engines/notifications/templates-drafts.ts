import type { Template } from "./template.ts";

/** What is told of drafts of service items: to those who may publish, and to whoever wrote. */
export const DRAFT_TEMPLATES: readonly Template[] = [
  {
    id: "draft-to-review",
    on: "draftSubmitted",
    to: "publishers",
    title: "事项草稿待审核：{serviceName}",
    body: "{by}提交了“{serviceName}”第 {revision} 版草稿（{author}起草），拟于{effectiveFrom}起施行。请没有参与起草的审定人员看过改动后发布，或者写明理由退回。",
  },
  {
    id: "draft-returned",
    on: "draftReturned",
    to: "author",
    title: "事项草稿被退回：{serviceName}",
    body: "{by}退回了{author}起草的“{serviceName}”第 {revision} 版草稿。理由：{reason}。改好以后可以再次提交。",
  },
  {
    id: "draft-published",
    on: "draftPublished",
    to: "author",
    title: "事项新版已发布：{serviceName}",
    body: "{by}审核发布了{author}起草的“{serviceName}”第 {revision} 版，{effectiveFrom}起按这一版受理；在办件仍按收件时的版本办完。",
  },
];
