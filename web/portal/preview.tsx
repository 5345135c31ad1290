import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from "react-router";
import { deskContext } from "../desk.ts";
import { answerOf, notFound, titled } from "./asked.ts";
import { ApplyForm } from "./parts/apply-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  ...titled(loaderData ? `预览：${loaderData.name}` : "预览"),
  { name: "robots", content: "noindex" },
];

/** The form of a draft as an applicant will see it, for officers. Nothing is sent and nothing is kept. */
export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const desk = context.get(deskContext);
  if (!desk.me) return notFound("没有这一页。");
  const draft = answerOf(await desk.services.findServiceDraft({ draftId: params.draftId ?? "" }));
  return { name: draft.item.name, revision: draft.item.revision, item: draft.item, service: draft.service };
};

const NOBODY = { subjectId: "", name: "申请人", sample: true };

export default function Preview() {
  const { name, revision, item, service } = useLoaderData<typeof loader>();
  return (
    <div className="narrow">
      <h1>申报：{name}</h1>
      <p className="notice">
        这是第 {revision} 版草稿的预览，只有工作人员看得到；这里填的不会提交，也不会保存。
      </p>
      <fieldset className="preview" disabled>
        <legend className="visually-hidden">预览，不能填写</legend>
        <ApplyForm
          form={{
            blocks: item.form,
            materials: item.materials,
            questions: [],
            prefilled: emptyForm(service),
            key: "",
          }}
          kept={undefined}
        />
      </fieldset>
    </div>
  );
}

type Prefilled = Parameters<typeof ApplyForm>[0]["form"]["prefilled"];
/** Nothing is known of an applicant who is not there. */
const emptyForm = (service: string): Prefilled => ({
  service,
  subject: NOBODY,
  answers: {},
  registerValues: {},
  held: {},
  draft: null,
  openCase: null,
  evaluation: null,
});
