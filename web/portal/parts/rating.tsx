import type { CaseView } from "#engines/applications/contract";
import { On } from "./bits.tsx";
import { Field } from "./field.tsx";

const STARS = [
  [5, "非常满意"],
  [4, "满意"],
  [3, "基本满意"],
  [2, "不满意"],
  [1, "非常不满意"],
] as const;

/** 好差评: five steps as everywhere in the country; who is not content says why and is called back. */
type Props = {
  formKey: string;
  version: number;
  kept: Readonly<Record<string, string>>;
  wrong: string | undefined;
};
export const RatingForm = ({ formKey, version, kept, wrong }: Props) => (
  <form method="post" className="card rating">
    <h2>请您评价</h2>
    <input type="hidden" name="version" value={version} />
    <input type="hidden" name="key" value={formKey} />
    <fieldset className="choices">
      <legend>这件事办得怎么样</legend>
      {STARS.map(([stars, label]) => (
        <label key={stars} className="choice">
          <input
            type="radio"
            name="stars"
            value={stars}
            defaultChecked={kept.stars === String(stars)}
            required
          />{" "}
          {label}
        </label>
      ))}
    </fieldset>
    <Field
      name="says"
      anchor="says"
      label="想说的话"
      type="longText"
      hint="不满意的请说明原因，承办单位会联系您。"
      value={kept.says ?? ""}
      wrong={wrong}
    />
    <button type="submit" name="do" value="rate">
      提交评价
    </button>
  </form>
);

export const Rated = ({ rating }: { rating: NonNullable<CaseView["handling"]["rating"]> }) => (
  <div className="card">
    <h2>您的评价</h2>
    <p>
      {STARS.find(([stars]) => stars === rating.stars)?.[1]}（<On day={rating.on} />）
      {rating.says ? `：${rating.says}` : ""}
    </p>
    {rating.calledBackOn ? (
      <p className="quiet">
        <On day={rating.calledBackOn} /> 已回访。
      </p>
    ) : null}
  </div>
);
