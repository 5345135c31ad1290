import { Alert, Button, Popconfirm } from "antd";
import { type ClientLoaderFunctionArgs, Link, useLoaderData } from "react-router";
import type { Batch } from "#engines/registers/contract";
import { load } from "./api.ts";
import { Mapping } from "./import/mapping.tsx";
import { Preview, Problems } from "./import/problems.tsx";
import { BatchProgress } from "./import/progress.tsx";
import { batchMark, isAtWork } from "./import/states.ts";
import { Mark } from "./parts/marks.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { RefusalNote } from "./parts/refusal-note.tsx";
import { useCommand } from "./parts/use-command.ts";

export const meta = () => [{ title: "导入批次 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = ({ params }: ClientLoaderFunctionArgs) =>
  load<Batch>(`/registers/batches/${params.batchId}`);

export default function BatchScreen() {
  const batch = useLoaderData<typeof clientLoader>();
  const command = useCommand();
  const post = (verb: string, body: object, done: string): Promise<boolean> =>
    command.run(`/registers/batches/${batch.batchId}/${verb}`, body, done);
  const mark = batchMark(batch);
  const changeable = batch.state === "uploaded" || batch.state === "checked";
  return (
    <>
      <p className="office-crumbs">
        <Link to="/office/import">← 名录导入</Link>
      </p>
      <PageHead
        title={<span className="office-long">{batch.fileName}</span>}
        note={`${batch.createdBy} 上传，${batch.rows.toLocaleString("zh-CN")} 行`}
      >
        <Mark tone={mark.tone}>{mark.text}</Mark>
      </PageHead>
      <RefusalNote refusal={command.refusal} onClose={command.clear} />
      <BatchProgress batch={batch} />
      {batch.says && !isAtWork(batch) ? (
        <Alert
          className="office-refusal"
          showIcon
          type={batch.state === "failed" ? "error" : "info"}
          title={batch.says}
        />
      ) : null}
      <Outcome batch={batch} busy={command.busy} post={post} />
      <Problems batch={batch} />
      <Mapping
        key={JSON.stringify(batch.mapping)}
        batch={batch}
        busy={command.busy}
        changeable={changeable}
        onMap={(mapping) => post("remap", { mapping }, "正在按新的列对应检查")}
      />
      <Preview batch={batch} />
    </>
  );
}

type Post = (verb: string, body: object, done: string) => Promise<boolean>;

/** What came of it, and the one thing to do next. */
const Outcome = ({ batch, busy, post }: { batch: Batch; busy: boolean; post: Post }) => {
  if (batch.state === "checked" && batch.problemCount === 0) {
    return (
      <section className="office-card import-outcome">
        <p>
          检查通过：{batch.good.toLocaleString("zh-CN")} 行都可以写入
          {batch.created + batch.updated + batch.unchanged > 0 ? <Counts batch={batch} /> : null}。
        </p>
        <Button type="primary" size="large" loading={busy} onClick={() => post("start", {}, "开始导入")}>
          整批导入
        </Button>
      </section>
    );
  }
  if (batch.state === "checked") {
    return (
      <section className="office-card import-outcome">
        <p>
          {batch.good.toLocaleString("zh-CN")} 行合格，{batch.problemCount.toLocaleString("zh-CN")}{" "}
          处有问题。请按下面的清单改好文件，重新上传；这一批一行也没有写入。
        </p>
        <Link to="/office/import">重新上传</Link>
      </section>
    );
  }
  if (batch.state !== "imported") return null;
  return (
    <section className="office-card import-outcome">
      <p>
        已写入名录
        <Counts batch={batch} />。
      </p>
      <span className="office-actions">
        <Link to="/office/registers">查名录</Link>
        <Popconfirm
          title="整批撤销？"
          description="这一批新增的会删除，更新的会恢复原样。"
          onConfirm={() => post("undo", {}, "正在撤销")}
        >
          <Button danger loading={busy}>
            撤销这一批
          </Button>
        </Popconfirm>
      </span>
    </section>
  );
};

const Counts = ({ batch }: { batch: Batch }) => (
  <>
    ：新增 <b>{batch.created.toLocaleString("zh-CN")}</b> 户，更新{" "}
    <b>{batch.updated.toLocaleString("zh-CN")}</b> 户，未变 <b>{batch.unchanged.toLocaleString("zh-CN")}</b>{" "}
    户
  </>
);
