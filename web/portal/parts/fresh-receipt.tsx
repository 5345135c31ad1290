import type { CaseView } from "#engines/applications/contract";
import { On } from "./bits.tsx";

/** What is said once, right after an application was taken. */
export const FreshReceipt = ({ it }: { it: CaseView }) => (
  <div className="receipt">
    <h2>已收到您的申报</h2>
    <p className="code">{it.code}</p>
    <p>
      这是回执编号，请记下或打印本页。任何人可以在<a href={`/verify/${it.code}`}>核验</a>
      里查到它现在办到哪一步。
    </p>
    {it.status === "confirming" ? (
      <p>
        已经请{it.parties.coApplicants.map((one) => one.name).join("、")}
        登录确认。都确认之后才算提交，从那天起计时。
      </p>
    ) : it.due ? (
      <p>
        下一步由{it.unitName}受理，承诺 <On day={it.due} /> 前办结。要补正时，会在这一页告诉您。
      </p>
    ) : null}
  </div>
);
