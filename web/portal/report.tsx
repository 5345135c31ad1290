import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
} from "react-router";
import type { PrefilledForm } from "#engines/applications/contract";
import { isRefusal } from "#platform/http/contract";
import { unpromised } from "./apply-problems.ts";
import { deskOf, notFound, refused, textOf, textsOf, titled } from "./asked.ts";
import { papersIn } from "./papers.ts";
import { ApplyForm } from "./parts/apply-form.tsx";
import { Crumbs, On, Problems } from "./parts/bits.tsx";

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  ...titled(loaderData ? `匿名提交：${loaderData.name}` : "匿名提交"),
  { name: "robots", content: "noindex" },
];

export const loader = (asked: LoaderFunctionArgs) => {
  const item = deskOf(asked).plan.findService(`${asked.params.measure}/${asked.params.slug}`);
  if (!item?.anonymous) return notFound("没有可以匿名提交的这个事项。");
  return {
    id: item.id,
    name: item.name,
    blocks: item.form,
    materials: item.materials,
    questions: [],
    prefilled: emptyForm(item.id),
    key: crypto.randomUUID(),
  };
};

/** Nothing is known of whoever sits here. */
const emptyForm = (service: string): PrefilledForm => ({
  service,
  subject: { subjectId: "", name: "匿名", sample: false },
  form: "",
  intake: { open: true, says: "", window: null },
  answers: {},
  registerValues: {},
  held: {},
  draft: null,
  evaluation: null,
  openCase: null,
});

export const headers = () => ({ "referrer-policy": "same-origin", "cache-control": "no-store" });

export const action = async (asked: ActionFunctionArgs) => {
  const form = await asked.request.formData();
  const service = `${asked.params.measure}/${asked.params.slug}`;
  const answers = textsOf(form, "field.");
  const promised = Object.keys(textsOf(form, "promise."));
  const back = { answers, facts: {}, reasons: {}, files: [], promised };
  // Nothing is kept before it is sent: the button only shows what the answers call for.
  if (textOf(form, "do") !== "submit") return { says: "", problems: [], receipt: null, ...back };
  const item = deskOf(asked).plan.findService(service);
  const open = item ? unpromised(item, answers, promised) : [];
  if (open.length > 0) {
    const problems = open.map((it) => ({
      field: it.key,
      code: "not-promised",
      says: `请勾选“${it.name}”。`,
    }));
    const says = "还有承诺没有勾选。已填的内容都还在。";
    return refused({ refused: "form-incomplete", status: 422, says, problems }, { ...back, receipt: null });
  }
  const receipt = await deskOf(asked).reports.file({
    service,
    answers,
    papers: await papersIn(form),
    key: textOf(form, "key"),
  });
  if (isRefusal(receipt)) return refused(receipt, { ...back, receipt: null });
  return { says: "", problems: [], receipt, ...back };
};

export default function Report() {
  const it = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  return (
    <>
      <Crumbs
        trail={[
          ["/services", "办事"],
          [`/services/${it.id}`, it.name],
        ]}
        here="匿名提交"
      />
      <div className="narrow">
        {acted?.receipt ? (
          <Filed name={it.name} receipt={acted.receipt} />
        ) : (
          <>
            <h1>匿名提交：{it.name}</h1>
            <p className="notice">
              不用登录，也不用写您是谁。本站不记录您的网络地址，附件的文件名和照片里的拍摄地点都会去掉。文件内容里的姓名、电话请自己先遮住。
              交上之后给您一个查询码和一个口令，凭它们查进度、补材料。
            </p>
            {acted && acted.says !== "" ? <Problems says={acted.says} problems={acted.problems} /> : null}
            {acted && acted.problems.length > 0 && it.materials.length > 0 ? (
              <p className="hint">附件没有保存，请再选一次。</p>
            ) : null}
            <ApplyForm form={it} kept={acted} noDraft />
          </>
        )}
      </div>
    </>
  );
}

type Receipt = NonNullable<NonNullable<ReturnType<typeof useActionData<typeof action>>>["receipt"]>;
/** The only time the secret is seen. */
const Filed = ({ name, receipt }: { name: string; receipt: Receipt }) => (
  <>
    <h1>已收到：{name}</h1>
    <div className="receipt">
      <h2>请抄下或打印，这一页只显示一次</h2>
      <p>查询码</p>
      <p className="code">{receipt.code}</p>
      <p>口令</p>
      <p className="code">{receipt.secret}</p>
      <p>
        口令丢了谁也找不回来，我们也没有保存原文。承诺 <On day={receipt.due} /> 前办结。
      </p>
    </div>
    <p>
      <a className="button" href="/track">
        去查进度
      </a>
    </p>
  </>
);
