import type { MaterialDeclaration } from "#kernel/forms";
import type { KeptFile } from "../uploads.ts";
import { FileField } from "./file-field.tsx";
import { waitsFor } from "./waits-for.ts";

type Props = {
  it: MaterialDeclaration;
  isAsked: boolean;
  held: string | undefined;
  file: KeptFile | undefined;
  promised: boolean;
  wrong: string | undefined;
  of: { subjectId: string; service: string };
};

/** A paper as far as the answers call for it: held by the state, promised, or uploaded. */
export const Material = ({ isAsked, ...props }: Props) => (
  <div {...waitsFor({ isAsked, ...(props.it.showIf ? { showIf: props.it.showIf } : {}) }, props.it.name)}>
    <Paper {...props} />
  </div>
);

const Paper = ({ it, held, file, promised, wrong, of }: Omit<Props, "isAsked">) => {
  if (it.source === "register") {
    return (
      <div className="field">
        <strong>{it.name}</strong>
        <p className="hint held">✓ 免提交：{held ?? "名录里有登记信息"}</p>
      </div>
    );
  }
  if (it.source === "promise") {
    return (
      <div className={`field${wrong ? " bad" : ""}`} id={`f-${it.key}`}>
        {wrong ? <p className="wrong">{wrong}</p> : null}
        <label className="choice">
          <input type="checkbox" name={`promise.${it.key}`} value="yes" defaultChecked={promised} />
          <span>
            我承诺：{it.name}（{it.basis.quote}）
          </span>
        </label>
      </div>
    );
  }
  return <FileField it={it} file={file} wrong={wrong} of={of} />;
};
