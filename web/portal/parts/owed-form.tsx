import type { CaseView } from "#engines/applications/contract";
import type { KeptFile } from "../uploads.ts";
import type { ShownProblem } from "./bits.tsx";
import { FileField } from "./file-field.tsx";

type Kept = { files: readonly KeptFile[]; problems: readonly ShownProblem[] } | undefined;

type Props = { formKey: string; it: CaseView; kept: Kept };

/** 容缺: papers that were allowed to come later. */
export const OwedForm = ({ formKey, it, kept }: Props) => (
  <form method="post" encType="multipart/form-data" className="notice">
    <h2>还有材料要补交</h2>
    <p>这些材料可以在办理过程中补交，不影响先受理；办结之前请交齐。</p>
    <input type="hidden" name="version" value={it.version} />
    <input type="hidden" name="key" value={formKey} />
    <input type="hidden" name="service" value={it.service} />
    {it.handling.owed.map(({ key }) => {
      const material = it.materials.find((one) => one.declaration.key === key);
      return material ? (
        <FileField
          key={key}
          it={{ ...material.declaration, required: false }}
          file={kept?.files.find((one) => one.material === key)}
          wrong={kept?.problems.find((one) => one.field === key)?.says}
          of={it}
        />
      ) : null;
    })}
    <div className="buttons">
      <button type="submit" name="do" value="bring">
        交上
      </button>
    </div>
  </form>
);
