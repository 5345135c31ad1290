import type { Shown } from "../check-shown.ts";
import { Sample, type ShownProblem } from "./bits.tsx";
import { QuestionField } from "./question.tsx";

type Props = {
  it: Shown;
  /** Before the first answer. */
  first: boolean;
  typed: Readonly<Record<string, string>>;
  problems: readonly ShownProblem[];
  /** Of a firm's register facts no link is made. */
  mayShare: boolean;
};

/** What is asked now, and all that was said before, which goes along with every step and can be changed. */
export const CheckForm = ({ it, first, typed, problems, mayShare }: Props) => {
  const wrong = (key: string): string | undefined => problems.find((one) => one.field === key)?.says;
  return (
    <form method="post" action="/check" className="card questions" id="questions" noValidate>
      <h2>{problems.length > 0 ? "有答案要改" : headingOf(it, first)}</h2>
      {it.ask.length > 0 ? (
        <p className="quiet">
          {first
            ? "说不准的可以空着。答案只用来算这一次，不保存，也不出现在网址里。"
            : `${introOf(it)}；不想答也行，下面的结果已经可以看。`}
        </p>
      ) : null}
      {it.ask.map((one) => (
        <QuestionField key={one.key} it={one} typed={typed[one.key]} wrong={wrong(one.key)} />
      ))}
      {it.before.length > 0 ? (
        <details className="more before">
          <summary>您的回答 {it.before.length} 项，可以改</summary>
          {it.before.map((one) => (
            <QuestionField key={one.key} it={one} typed={typed[one.key]} />
          ))}
        </details>
      ) : null}
      {it.held.length > 0 ? (
        <details className="more">
          <summary>名录里已有的信息 {it.held.length} 项，不用填</summary>
          <dl className="facts">
            {it.held.map((one) => (
              <div key={one.key}>
                <dt>{one.name}</dt>
                <dd>
                  {one.text} <span className="held">名录</span> <Sample show={one.sample} />
                </dd>
              </div>
            ))}
          </dl>
          <p className="quiet">和实际不一样的，请向登记机关申请更正；这里改不了。</p>
        </details>
      ) : null}
      {it.ask.length > 0 || it.before.length > 0 ? (
        <div className="buttons">
          <button type="submit" name="do" value="answer">
            {first || it.before.length === 0 ? "看结果" : "更新结果"}
          </button>
          {it.before.length === 0 ? null : (
            <a className="button second" href="/check">
              重新开始
            </a>
          )}
        </div>
      ) : null}
      {first ? null : (
        <div className="take-along">
          <button type="submit" name="do" value="sheet" className="second">
            打印用的测算单
          </button>
          {mayShare ? (
            <button type="submit" name="do" value="share" className="second">
              生成可以转发的链接
            </button>
          ) : null}
        </div>
      )}
    </form>
  );
};

const headingOf = ({ ask }: Shown, first: boolean): string => {
  if (ask.length === 0) return "没有要再问的了";
  return first
    ? `先答 ${ask.length} 个问题`
    : `再答 ${ask.length} 题，${isForSums(ask) ? "金额" : "结果"}更准`;
};
const introOf = ({ ask, unlocks }: Shown): string =>
  isForSums(ask)
    ? `这 ${ask.length} 个问题只用来算 ${unlocks} 项政策的金额，不影响能不能享受`
    : `这 ${ask.length} 个问题关系到 ${unlocks} 项政策`;
const isForSums = (ask: Shown["ask"]): boolean => ask.every((it) => it.isForSum);
