import { Changes } from "./changes.tsx";
import { Faults, fieldOf } from "./faults.tsx";
import { History } from "./history.tsx";
import { Touched } from "./touched.tsx";
import type { Writing } from "./use-service-draft.ts";

const jump = (path: string): void => {
  const field = fieldOf(path);
  field?.closest("details")?.setAttribute("open", "");
  field?.scrollIntoView({ block: "center" });
  field?.querySelector<HTMLElement>("input, textarea, button")?.focus({ preventScroll: true });
};

/** What stands beside the forms: faults, what is changed, whom it touches, and what was done with the draft. */
export const Beside = ({ writing: { check, fresh, saved } }: { writing: Writing }) => {
  const errors = check.faults.filter((it) => it.severity === "error").length;
  return (
    <div className="services-beside">
      <section className="office-card" aria-label="发布检查">
        <h2>发布检查</h2>
        <p role="status" className="studio-told">
          {fresh ? (errors > 0 ? `有 ${errors} 处错误，改好才能提交。` : "没有错误。") : "正在检查…"}
        </p>
        <Faults faults={check.faults} onJump={jump} />
      </section>
      <section className="office-card" aria-label="改了什么">
        <h2>改了什么</h2>
        <Changes of={check.differences} />
      </section>
      <section className="office-card" aria-label="正在用的人">
        <h2>正在用的人</h2>
        <Touched touched={saved.touched} cases={saved.cases} />
      </section>
      <section className="office-card">
        <h2>经过</h2>
        <History of={saved.history} />
      </section>
    </div>
  );
};
