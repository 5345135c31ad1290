import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { isRefusal } from "#platform/http/contract";
import { answerOf, deskOf, notFound, refused, textOf, titled } from "./asked.ts";
import { Crumbs, Money, On, Problems, Sample, Tag } from "./parts/bits.tsx";
import { Field } from "./parts/field.tsx";

export const meta = () => titled("公示");

const listed = async (asked: Pick<LoaderFunctionArgs, "context" | "params">) => {
  const notices = answerOf(await deskOf(asked).applications.notices({}));
  return notices.find((it) => it.code === asked.params.code);
};

export const loader = async (asked: LoaderFunctionArgs) => {
  const notice = await listed(asked);
  if (!notice) return notFound("没有这条公示，或者它已经结束 30 天以上。仍可以凭编号到“核验”查询结果。");
  const received = new URL(asked.request.url).searchParams.has("received");
  return { notice, received, key: crypto.randomUUID() };
};

export const action = async (asked: ActionFunctionArgs) => {
  const form = await asked.request.formData();
  const typed = { name: textOf(form, "name"), contact: textOf(form, "contact"), text: textOf(form, "text") };
  const code = asked.params.code ?? "";
  const answer = await deskOf(asked).applications.objectTo({
    code,
    ...typed,
    idempotencyKey: textOf(form, "key") || undefined,
  });
  if (isRefusal(answer)) return refused(answer, { typed });
  return redirect(`/notices/${code}?received#received`);
};

export default function Notice() {
  const { notice: it, received, key } = useLoaderData<typeof loader>();
  return (
    <div className="narrow">
      <Crumbs trail={[["/notices", "公示"]]} here={it.applicant} />
      <h1>
        {it.open ? "公示" : "公示（已结束）"}：{it.applicant}
      </h1>
      <dl className="facts card">
        <dt>单位</dt>
        <dd>
          {it.applicant} <Sample show={it.sample} />
        </dd>
        <dt>事项</dt>
        <dd>{it.serviceName}</dd>
        {it.amount === null ? null : (
          <>
            <dt>拟补助金额</dt>
            <dd>
              <Money fen={it.amount} />
            </dd>
          </>
        )}
        <dt>公示期</dt>
        <dd>
          <On day={it.from} /> 至 <On day={it.until} />{" "}
          {it.open ? <Tag tone="info">公示中</Tag> : <Tag tone="quiet">已结束</Tag>}
        </dd>
        <dt>承办单位</dt>
        <dd>{it.unitName}</dd>
        <dt>编号</dt>
        <dd>
          <code>{it.code}</code>
        </dd>
      </dl>
      {received ? (
        <p className="notice" id="received" role="status">
          已收到您的异议，由{it.unitName}按您留下的联系方式答复；答复之前不会进入下一步。
        </p>
      ) : null}
      {it.open ? (
        <ObjectionForm formKey={key} />
      ) : (
        <p>公示已经结束，不能再提异议；可以向承办单位投诉，或者依法申请复议。</p>
      )}
    </div>
  );
}

const ObjectionForm = ({ formKey }: { formKey: string }) => {
  const wrong = useActionData<typeof action>();
  const beside = (field: string) => wrong?.problems.find((it) => it.field === field)?.says;
  return (
    <section className="section" aria-labelledby="object">
      <h2 id="object">提出异议</h2>
      <p>请写明事实。姓名和联系方式只用来答复您，不会公开。</p>
      {wrong ? <Problems says={wrong.says} problems={wrong.problems} /> : null}
      <form method="post" className="card">
        <input type="hidden" name="key" value={formKey} />
        <Field
          name="name"
          anchor="name"
          label="您的姓名或单位"
          type="text"
          required
          value={wrong?.typed.name ?? ""}
          wrong={beside("name")}
        />
        <Field
          name="contact"
          anchor="contact"
          label="电话或邮箱"
          type="text"
          required
          hint="答复时要用。"
          value={wrong?.typed.contact ?? ""}
          wrong={beside("contact")}
        />
        <Field
          name="text"
          anchor="text"
          label="事实和理由"
          type="longText"
          required
          hint="至少 10 个字，最多 2000 字。"
          value={wrong?.typed.text ?? ""}
          wrong={beside("text")}
        />
        <button type="submit">提交异议</button>
      </form>
    </section>
  );
};
