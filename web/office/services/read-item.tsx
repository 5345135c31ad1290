import type { ReactNode } from "react";
import type { StudioNames } from "#engines/services/contract";
import { dayText, termText } from "#kernel/calendar";
import type { ServiceItem } from "#kernel/process";
import { stepTitle } from "#kernel/process";
import { useFrame } from "../frame/frame.ts";
import { CitedTermText, CiteText } from "./cite-text.tsx";
import { ReadForm, ReadMaterials } from "./read-form.tsx";
import { ReadSteps } from "./read-steps.tsx";
import { APPLICANTS, REMEDIES, RESULTS } from "./words.ts";

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="office-card">
    <h2>{title}</h2>
    {children}
  </section>
);

/** An item as an official reads it: every rule with the words it rests on. */
export const ReadItem = ({ item, names }: { item: ServiceItem; names: StudioNames }) => {
  const { units } = useFrame();
  const unit = (id: string): string => units[id] ?? id;
  return (
    <>
      <Part title="基本情况">
        <dl className="services-facts">
          <dt>承办单位</dt>
          <dd>{unit(item.owner)}</dd>
          <dt>谁可以申请</dt>
          <dd>
            {item.onlyJoint
              ? "只由“一件事”分送，不单独申请"
              : item.applicants.map((it) => APPLICANTS[it]).join("、")}
          </dd>
          <dt>受理时间</dt>
          <dd>{takenText(item)}</dd>
          <dt>咨询</dt>
          <dd>{[item.contact.phone, item.contact.address, item.contact.note].filter(Boolean).join("，")}</dd>
          <dt>设定依据</dt>
          <dd>
            {item.basis.map((it) => (
              <CiteText key={`${it.document} ${it.clause} ${it.quote}`} cite={it} />
            ))}
          </dd>
        </dl>
      </Part>
      <Part title="期限和补正">
        <dl className="services-facts">
          {item.limits.statutory ? (
            <>
              <dt>法定期限</dt>
              <dd>
                <CitedTermText term={item.limits.statutory} />
              </dd>
            </>
          ) : null}
          <dt>承诺期限</dt>
          <dd>
            <CitedTermText term={item.limits.promised} />
          </dd>
          {item.limits.extension ? (
            <>
              <dt>延长</dt>
              <dd>
                最多 {item.limits.extension.times} 次，每次不超过{termText(item.limits.extension.most)}，由
                {unit(item.limits.extension.by)}批准
                <CiteText cite={item.limits.extension.cite} />
              </dd>
            </>
          ) : null}
          <dt>补正</dt>
          <dd>
            最多 {item.correction.maxRounds} 次，{termText(item.correction.replyWithin)}内补齐，其间
            {item.correction.clock === "restart" ? "期限重新起算" : "停表"}
            {item.correction.onNoReply === "close" ? "，逾期终止" : "，逾期提醒"}
            <CiteText cite={item.correction.cite} />
          </dd>
        </dl>
      </Part>
      <Part title="流程">
        <ReadSteps item={item} unit={unit} names={names} />
      </Part>
      <Part title="表单">
        <ReadForm item={item} unit={unit} />
      </Part>
      <Part title="材料">
        <ReadMaterials item={item} />
      </Part>
      <Part title="办理结果和救济">
        <ul className="services-list">
          {item.results.map((it) => (
            <li key={it.id}>
              {it.name}
              <small>
                {RESULTS[it.kind]}
                {it.validFor ? `，有效期${termText(it.validFor)}` : ""}
              </small>
              {it.revocable ? (
                <>
                  <small>可由{unit(it.revocable.by)}撤销</small>
                  <CiteText cite={it.revocable.cite} />
                </>
              ) : null}
            </li>
          ))}
          {item.remedies.map((it) => (
            <li key={it.kind + it.to}>
              {REMEDIES[it.kind]}：{unit(it.to)}
              <small>{termText(it.within)}内</small>
              <CiteText cite={it.cite} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title="办件样例">
        {item.tests?.length ? (
          <ul className="services-list">
            {item.tests.map((it) => (
              <li key={it.says}>
                {it.says}
                <small>
                  {dayText(it.filedOn)}申请，{it.happens.length} 步
                </small>
              </li>
            ))}
          </ul>
        ) : (
          <p className="office-none">还没有办件样例。</p>
        )}
      </Part>
    </>
  );
};

const takenText = ({ taken }: ServiceItem): string => {
  if (!taken) return "长期受理";
  const windows = (taken.windows ?? []).map((it) => `${dayText(it.from)}至${dayText(it.to)}`);
  return windows.length > 0
    ? windows.join("；")
    : `${dayText(taken.from)}起${taken.to ? `，到${dayText(taken.to)}` : ""}`;
};

export const pathText = (item: ServiceItem): string => item.steps.map(stepTitle).join(" → ");
