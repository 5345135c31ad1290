import type { ServiceItem } from "#kernel/process";
import type { ShownProblem } from "./bits.tsx";
import { Field } from "./field.tsx";

type Props = {
  asked: NonNullable<ServiceItem["coApplicants"]>;
  kept: readonly { account: string; name: string }[];
  problems: readonly ShownProblem[];
};

/** Who else must agree, each by account and name or by code and name. Empty rows are left out. */
export const CoApplicants = ({ asked, kept, problems }: Props) => {
  const shown = Math.min(asked.atMost, Math.max(1, asked.atLeast, kept.length));
  return (
    <fieldset className="block">
      <legend>
        <h2>{asked.named}</h2>
      </legend>
      <p className="hint">
        {asked.atLeast === asked.atMost ? `${asked.atLeast} 位` : `${asked.atLeast} 至 ${asked.atMost} 位`}
        。个人写账号和姓名，单位写统一社会信用代码和名称。提交后请他们登录确认，都确认之后才算提交，从那天起计时。
      </p>
      {rows(asked.atMost)
        .slice(0, shown)
        .map((at) => (
          <Row key={at} at={at} asked={asked} kept={kept[at]} problems={problems} />
        ))}
      {asked.atMost > shown ? (
        <details>
          <summary>再加{asked.named}</summary>
          {rows(asked.atMost)
            .slice(shown)
            .map((at) => (
              <Row key={at} at={at} asked={asked} kept={kept[at]} problems={problems} />
            ))}
        </details>
      ) : null}
    </fieldset>
  );
};

const rows = (most: number): number[] => Array.from({ length: most }, (_, at) => at);

type RowProps = {
  at: number;
  asked: Props["asked"];
  kept: Props["kept"][number] | undefined;
  problems: Props["problems"];
};
const Row = ({ at, asked, kept, problems }: RowProps) => {
  const place = asked.atMost === 1 ? "" : `第 ${at + 1} 位：`;
  return (
    <div className="pair">
      <Field
        name={`with.${at}.account`}
        anchor={`coApplicants.${at}`}
        label={`${place}账号或统一社会信用代码`}
        type="text"
        required={at < asked.atLeast}
        value={kept?.account ?? ""}
        wrong={problems.find((it) => it.field === `coApplicants.${at}`)?.says}
      />
      <Field
        name={`with.${at}.name`}
        anchor={`with-name-${at}`}
        label={`${place}姓名或单位名称`}
        type="text"
        required={at < asked.atLeast}
        value={kept?.name ?? ""}
      />
    </div>
  );
};
