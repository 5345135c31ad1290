import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { type Mandate, SCOPE_NAMES, SCOPES, type Scope } from "#engines/parties/contract";
import { isRefusal } from "#platform/http/contract";
import { answerOf, refused, requireApplicant, requireApplicantAndForm, textOf, titled } from "./asked.ts";
import { Crumbs, On, Problems, Tag } from "./parts/bits.tsx";
import { Field } from "./parts/field.tsx";

export const meta = () => titled("委托他人代办");

export const loader = async (asked: LoaderFunctionArgs) => {
  const { desk } = requireApplicant(asked);
  const own = answerOf(await desk.parties.mine({}));
  const named = new URL(asked.request.url).searchParams.get("of");
  const party = own.find((it) => it.subjectId === named) ?? own[0];
  const [given, services] = await Promise.all([
    party ? desk.parties.given({ subjectId: party.subjectId }) : [],
    desk.parties.mandatable({}),
  ]);
  return { own, party, given: answerOf(given), services: answerOf(services), today: desk.today };
};

export const action = async (asked: ActionFunctionArgs) => {
  const { desk, form } = await requireApplicantAndForm(asked);
  const subjectId = textOf(form, "of");
  const here = `/my/mandates?of=${subjectId}`;
  const texts = (name: string): string[] => form.getAll(name).filter((it) => typeof it === "string");
  const typed = {
    account: textOf(form, "account"),
    name: textOf(form, "name"),
    from: textOf(form, "from"),
    to: textOf(form, "to"),
    services: texts("service"),
    scopes: texts("scope"),
  };
  const done =
    textOf(form, "do") === "revoke"
      ? await desk.parties.revoke({ subjectId, mandateId: textOf(form, "mandate") })
      : await desk.parties.give({ subjectId, ...typed, scopes: typed.scopes as Scope[] });
  return isRefusal(done) ? refused(done, { typed }) : redirect(here);
};

export default function Mandates() {
  const { own, party, given, services, today } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  return (
    <>
      <Crumbs trail={[["/my", "我的办件"]]} here="委托他人代办" />
      <div className="narrow">
        <h1>委托他人代办</h1>
        <p className="lead">{party?.name}</p>
        <p>
          写清楚委托谁、办什么、到哪天为止。受托人每办一步都会记明由他代理；您可以随时撤销，撤销之后他立即不能再办。
        </p>
        {own.length > 1 ? (
          <p>
            给谁办的：
            {own.map((it, at) => (
              <span key={it.subjectId}>
                {at > 0 ? " · " : ""}
                {it.subjectId === party?.subjectId ? (
                  <strong>{it.name}</strong>
                ) : (
                  <a href={`/my/mandates?of=${it.subjectId}`}>{it.name}</a>
                )}
              </span>
            ))}
          </p>
        ) : null}
        {acted ? <Problems says={acted.says} problems={acted.problems} /> : null}
        {party ? <Given of={party.subjectId} list={given} /> : null}
        {party && services.length > 0 ? (
          <GiveForm of={party.subjectId} services={services} today={today} acted={acted} />
        ) : (
          <p className="notice">现在没有可以委托他人办理的事项。</p>
        )}
      </div>
    </>
  );
}

const STATES = {
  live: ["good", "有效"],
  ahead: ["wait", "还没有开始"],
  over: ["quiet", "已到期"],
  revoked: ["quiet", "已撤销"],
} as const;

const Given = ({ of, list }: { of: string; list: readonly Mandate[] }) =>
  list.length === 0 ? (
    <p className="notice">还没有委托过别人。</p>
  ) : (
    <ul className="measure-list">
      {list.map((it) => (
        <li className="card" key={it.mandateId}>
          <h2>
            {it.agent} <Tag tone={STATES[it.state][0]}>{STATES[it.state][1]}</Tag>
          </h2>
          <p>{it.services.map((one) => one.name).join("、")}</p>
          <p>{it.scopes.map((one) => SCOPE_NAMES[one]).join("；")}</p>
          <p className="meta">
            <On day={it.from} /> 至 <On day={it.to} />
          </p>
          {it.state === "live" || it.state === "ahead" ? (
            <form method="post">
              <input type="hidden" name="of" value={of} />
              <input type="hidden" name="mandate" value={it.mandateId} />
              <button type="submit" name="do" value="revoke" className="second">
                撤销给{it.agent}的委托
              </button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );

type FormProps = {
  of: string;
  services: readonly { id: string; name: string; scopes: readonly Scope[] }[];
  today: string;
  acted:
    | {
        typed: {
          account: string;
          name: string;
          from: string;
          to: string;
          services: string[];
          scopes: string[];
        };
        problems: readonly { field: string; says: string }[];
      }
    | undefined;
};
const GiveForm = ({ of, services, today, acted }: FormProps) => {
  const wrong = (field: string): string | undefined => acted?.problems.find((it) => it.field === field)?.says;
  const typed = acted?.typed;
  return (
    <form method="post" className="card">
      <h2>新的委托</h2>
      <input type="hidden" name="of" value={of} />
      <Field
        name="account"
        anchor="account"
        label="受托人的账号"
        type="text"
        required
        value={typed?.account ?? ""}
        wrong={wrong("account")}
      />
      <Field
        name="name"
        anchor="name"
        label="受托人的姓名"
        type="text"
        required
        value={typed?.name ?? ""}
        wrong={wrong("name")}
      />
      <Checks
        anchor="services"
        name="service"
        legend="委托办理哪些事项"
        choices={services.map((it) => ({
          value: it.id,
          label: it.name,
          note:
            it.scopes.length < SCOPES.length ? `可以${it.scopes.map((one) => SHORT[one]).join("、")}` : "",
        }))}
        chosen={typed?.services ?? (services.length === 1 ? services.map((it) => it.id) : [])}
        wrong={wrong("services")}
      />
      <Checks
        anchor="scopes"
        name="scope"
        legend="委托做什么"
        choices={SCOPES.map((it) => ({ value: it, label: SCOPE_NAMES[it], note: "" }))}
        chosen={typed?.scopes ?? []}
        wrong={wrong("scopes")}
      />
      <Field
        name="from"
        anchor="from"
        label="从哪天起"
        type="day"
        required
        value={typed?.from ?? today}
        wrong={wrong("from")}
      />
      <Field
        name="to"
        anchor="to"
        label="到哪天止（含当日）"
        type="day"
        required
        value={typed?.to ?? ""}
        wrong={wrong("to")}
      />
      <button type="submit" name="do" value="give">
        委托
      </button>
    </form>
  );
};
const SHORT: Readonly<Record<Scope, string>> = { fill: "代填", sign: "代签", receive: "代领" };

type ChecksProps = {
  anchor: string;
  name: string;
  legend: string;
  choices: readonly { value: string; label: string; note: string }[];
  chosen: readonly string[];
  wrong: string | undefined;
};
const Checks = ({ anchor, name, legend, choices, chosen, wrong }: ChecksProps) => (
  <fieldset className={`field${wrong ? " bad" : ""}`} id={`f-${anchor}`}>
    <legend>{legend}</legend>
    {wrong ? <p className="wrong">{wrong}</p> : null}
    {choices.map((it) => (
      <label className="choice" key={it.value}>
        <input type="checkbox" name={name} value={it.value} defaultChecked={chosen.includes(it.value)} />
        <span>
          {it.label}
          {it.note ? <span className="quiet">（{it.note}）</span> : null}
        </span>
      </label>
    ))}
  </fieldset>
);
