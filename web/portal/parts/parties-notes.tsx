import type { CaseView } from "#engines/applications/contract";
import { On } from "./bits.tsx";
import { Field } from "./field.tsx";

/** What was typed to decline comes back with what is wrong with it. */
type Props = { it: CaseView; reason: string; wrong: string | undefined };

/** Who applies beside or for the applicant, and what the reader is asked to answer. */
export const PartiesNotes = ({ it, reason, wrong }: Props) => {
  const { coApplicants, agent, counter, withheld } = it.parties;
  const mine = it.status === "confirming" ? coApplicants.filter((one) => one.mine && !one.confirmedOn) : [];
  return (
    <>
      {mine.map((one) => (
        <ToConfirm key={one.who} it={it} who={one.who} name={one.name} reason={reason} wrong={wrong} />
      ))}
      {coApplicants.length > 0 ? (
        <section className="notice" aria-labelledby="together">
          <h2 id="together">共同申请人</h2>
          <ul className="reasons">
            {coApplicants.map((one) => (
              <li key={one.who}>
                {one.name}：
                {one.confirmedOn ? (
                  <>
                    <On day={one.confirmedOn} /> 已确认
                  </>
                ) : it.status === "confirming" ? (
                  "还没有确认"
                ) : (
                  "没有确认"
                )}
              </li>
            ))}
          </ul>
          {it.status === "confirming" ? <p>都确认之后才算提交，从那天起计时。</p> : null}
        </section>
      ) : null}
      {agent ? <p className="notice">由{agent}代理提交。</p> : null}
      {counter ? (
        <p className="notice">
          由{counter.unitName}窗口{counter.clerk}代录，已到窗口 {counter.visits} 次。
        </p>
      ) : null}
      {withheld ? (
        <p className="notice">已经作出决定。您的委托不含代领，决定和结果由委托人自己查看。</p>
      ) : null}
    </>
  );
};

type Asked = Props & { who: string; name: string };
const ToConfirm = ({ it, who, name, reason, wrong }: Asked) => (
  <div className="notice warn">
    <h2>请{name}确认</h2>
    <p>
      {it.applicant}申请“{it.serviceName}”，把{name}
      列为共同申请人。请看过下面的内容再答复。确认之后，您和申请人一样对内容负责。
    </p>
    <details>
      <summary>看申请内容</summary>
      <dl className="facts">
        {it.blocks
          .flatMap((block) => block.fields)
          .map((field) => (
            <div key={field.key}>
              <dt>{field.label}</dt>
              <dd>{it.answers[field.key] || "（没有填）"}</dd>
            </div>
          ))}
      </dl>
      <ul className="reasons">
        {it.materials.flatMap(({ declaration, file }) =>
          file ? (
            <li key={declaration.key}>
              {declaration.name}：<a href={`/api/files/${it.subjectId}/${file.fileId}`}>{file.name}</a>
            </li>
          ) : (
            []
          ),
        )}
      </ul>
    </details>
    <form method="post">
      <input type="hidden" name="version" value={it.version} />
      <input type="hidden" name="who" value={who} />
      <div className="buttons">
        <button type="submit" name="do" value="confirm">
          确认共同申请
        </button>
      </div>
    </form>
    <details open={reason !== "" || wrong !== undefined}>
      <summary>不同意</summary>
      <form method="post">
        <input type="hidden" name="version" value={it.version} />
        <input type="hidden" name="who" value={who} />
        <Field
          name="reason"
          anchor="reason"
          label="为什么不同意（申请人会看到）"
          type="longText"
          required
          value={reason}
          wrong={wrong}
        />
        <button type="submit" name="do" value="decline" className="second">
          不同意，退回申请人
        </button>
      </form>
    </details>
  </div>
);
