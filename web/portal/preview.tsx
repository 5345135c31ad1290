import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
} from "react-router";
import type { ServiceItem } from "#kernel/process";
import { type Desk, deskContext } from "../desk.ts";
import { problemsOf } from "./apply-problems.ts";
import { answerOf, notFound, requirePersonAndForm, textOf, textsOf, titled } from "./asked.ts";
import { ApplyForm } from "./parts/apply-form.tsx";
import { Problems } from "./parts/bits.tsx";
import { FormScripts } from "./parts/form-scripts.tsx";
import { timesChanged } from "./times-changed.ts";
import { uploadPolicy } from "./upload-script.ts";

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  ...titled(loaderData ? `预览：${loaderData.item.name}` : "预览"),
  { name: "robots", content: "noindex" },
];
export const headers = uploadPolicy;

/** The form of a draft as an applicant will see it, for officers. Nothing that is typed is kept. */
export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const desk = context.get(deskContext);
  if (!desk.me) return notFound("没有这一页。");
  return { item: await itemOf(desk, params.draftId) };
};

const itemOf = async (desk: Desk, draftId: string | undefined): Promise<ServiceItem> =>
  answerOf(await desk.services.findServiceDraft({ draftId: draftId ?? "" })).item;

/** What the buttons of the form do, without a draft and without a case: they add and take times, and check. */
export const action = async (asked: ActionFunctionArgs) => {
  const { desk, form } = await requirePersonAndForm(asked);
  const item = await itemOf(desk, asked.params.draftId);
  const doing = textOf(form, "do");
  const answers = timesChanged(item.form, textsOf(form, "field."), doing);
  const typed = {
    answers,
    reasons: textsOf(form, "reason."),
    promised: Object.keys(textsOf(form, "promise.")),
  };
  const papers = new Set(item.materials.filter((it) => it.source !== "promise").map((it) => it.key));
  const found = problemsOf(item, { ...typed, registerValues: {}, kept: { files: [], problems: [] } });
  // Papers are not taken here, so none is missing.
  const problems = doing === "submit" ? found.filter((it) => !papers.has(it.field)) : [];
  return { ...typed, facts: {}, files: [], problems, passed: doing === "submit" && problems.length === 0 };
};

export default function Preview() {
  const { item } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  return (
    <div className="narrow">
      <h1>申报：{item.name}</h1>
      <p className="notice">
        这是第 {item.revision} 版草稿的预览，只有工作人员看得到。可以试着填；这里填的不会提交，也不会保存。
      </p>
      {acted?.passed ? <p className="notice">填写检查没有发现问题。真的申报会在这时提交。</p> : null}
      {acted && acted.problems.length > 0 ? (
        <Problems
          says={`有 ${acted.problems.length} 处没有填好，申请人会看到这些提示。`}
          problems={acted.problems}
        />
      ) : null}
      <ApplyForm
        form={{
          blocks: item.form,
          materials: item.materials,
          questions: [],
          prefilled: nobodys(item),
          key: "",
        }}
        kept={acted}
      />
      <FormScripts />
    </div>
  );
}

type Prefilled = Parameters<typeof ApplyForm>[0]["form"]["prefilled"];
/** Nothing is known of an applicant who is not there. */
const nobodys = ({ id }: ServiceItem): Prefilled => ({
  service: id,
  subject: { subjectId: "", name: "申请人", sample: true },
  form: "",
  answers: {},
  registerValues: {},
  held: {},
  draft: null,
  openCase: null,
  evaluation: null,
  // A preview is no application: it is not asked when they are taken.
  intake: { open: true, says: "", window: null },
});
