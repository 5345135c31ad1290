import type { Refusal } from "#platform/http/contract";
import { signInPath } from "../api.ts";

type Progress = (share: number) => void;

/** Sends a file and tells how far it is. XMLHttpRequest, because fetch tells nothing while it sends. */
export const upload = <T>(path: string, file: File, onProgress: Progress): Promise<T | Refusal> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api${path}`);
    request.responseType = "json";
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onerror = () =>
      resolve({
        refused: "offline",
        status: 0,
        says: "上传中断了，文件没有收到。请检查网络后重新选择文件。",
      });
    request.onload = () => {
      const body = request.response as (T & { code?: string; detail?: string }) | null;
      if (request.status >= 200 && request.status < 300 && body !== null) return resolve(body);
      if (request.status === 401) location.assign(signInPath(location.pathname));
      const refusal: Refusal = {
        refused: body?.code ?? "fault",
        status: request.status,
        says: body?.detail ?? "文件没有收下，请稍后再试。",
      };
      resolve(refusal);
    };
    const form = new FormData();
    form.append("file", file);
    request.send(form);
  });
