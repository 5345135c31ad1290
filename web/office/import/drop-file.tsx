import { InboxOutlined } from "@ant-design/icons";
import { Progress } from "antd";
import { useId, useState } from "react";
import { useNavigate } from "react-router";
import type { Batch } from "#engines/registers/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { upload } from "./upload.ts";

/** Takes one file, by choice or by dropping, and goes on to its batch. */
export const DropFile = () => {
  const [over, setOver] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const navigate = useNavigate();
  const id = useId();
  const take = async (file: File | undefined): Promise<void> => {
    if (!file || share !== null) return;
    setRefusal(null);
    setShare(0);
    const batch = await upload<Batch>("/registers/import", file, setShare);
    setShare(null);
    if (isRefusal(batch)) setRefusal(batch);
    else navigate(`/office/import/${batch.batchId}`);
  };
  return (
    <>
      <RefusalNote refusal={refusal} onClose={() => setRefusal(null)} />
      <label
        htmlFor={id}
        className={over ? "drop-file over" : "drop-file"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <InboxOutlined aria-hidden />
        <strong>选择文件，或者拖到这里</strong>
        <span>CSV 或 xlsx。第一行是列名，从第二行起每行一户。先检查，看过结果再写入。</span>
        <input
          id={id}
          type="file"
          accept=".csv,.txt,.xlsx"
          disabled={share !== null}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </label>
      {share !== null ? (
        <div role="status">
          <Progress aria-label="上传进度" percent={Math.round(share * 100)} />
          {share >= 1 ? "文件已收到，正在读取表头…" : "正在上传，请不要关闭页面…"}
        </div>
      ) : null}
    </>
  );
};
