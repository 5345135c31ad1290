// @ts-check
// Sends a chosen file in parts (tus 1.0.0) while the form is still being filled in, and goes on where a bad connection
// broke. Without this script the form carries the file as always. No import: the browser gets this file as it is.

const FIRST_PART = 128 * 1024;
const SMALLEST_PART = 32 * 1024;
const LARGEST_PART = 4 * 1024 * 1024;
const STALLED_MS = 30_000;
const LONGEST_WAIT_S = 20;
const RECALLS = 5;
const AGAIN = new Set([0, 408, 409, 423, 429, 500, 502, 503, 504, 507]);

/** @typedef {{ url: string, name: string, size: number, modified: number, file?: { fileId: string, name: string, note?: string } }} Remembered */

/** @param {Element} field */
const enhance = (field) => {
  const input = /** @type {HTMLInputElement} */ (field.querySelector('input[type="file"]'));
  const { subject = "", service = "", material = "", max = "" } = /** @type {HTMLElement} */ (field).dataset;
  const place = `upload:${subject}:${service}:${material}`;
  const view = globalThis.uploadView(field);
  /** The upload under way; another choice takes its place. */
  let run = { over: true, paused: false };
  /** @type {XMLHttpRequest | undefined} */
  let request;
  let wake = () => {};

  /** @returns {Remembered | undefined} */
  const remembered = () => {
    try {
      return JSON.parse(localStorage.getItem(place) ?? "null") ?? undefined;
    } catch {
      return undefined;
    }
  };
  /** @param {Remembered | undefined} it */
  const remember = (it) => {
    try {
      if (it) localStorage.setItem(place, JSON.stringify(it));
      else localStorage.removeItem(place);
    } catch {
      // A browser that keeps nothing: the upload works, only a reload forgets it.
    }
  };

  /** @param {NonNullable<Remembered["file"]>} file */
  const keep = (file) => {
    const name = `kept.${material}`;
    const kept =
      /** @type {HTMLInputElement | null} */ (field.querySelector(`input[name="${name}"]`)) ??
      field.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name }));
    kept.value = `${file.fileId} ${file.name}`;
    // It is on the server: the form need not carry it again.
    input.value = "";
    // A form that saves itself saves this too.
    field.dispatchEvent(new Event("input", { bubbles: true }));
    view.done(`✓ 已上传“${file.name}”。${file.note ?? ""}`);
  };

  /** @param {File} file */
  const start = async (file) => {
    run.over = true;
    request?.abort();
    const mine = { over: false, paused: false };
    run = mine;
    if (max !== "" && file.size > Number(max)) {
      mine.over = true;
      return view.refused(`“${file.name}”有 ${inMb(file.size)}，超过 ${inMb(Number(max))}。请压缩后再选。`);
    }
    const earlier = remembered();
    const same =
      earlier &&
      earlier.name === file.name &&
      earlier.size === file.size &&
      earlier.modified === file.lastModified;
    if (earlier && !same) void ask("DELETE", earlier.url).catch(() => {});
    let url = same ? earlier.url : "";
    let part = FIRST_PART;
    let wait = 1;
    view.begin(file.name, same ? "接着传" : "正在上传");
    while (!mine.over) {
      if (mine.paused) {
        await new Promise((resolve) => {
          wake = () => resolve(undefined);
        });
        continue;
      }
      try {
        if (url === "") {
          const made = await ask("POST", "/api/uploads", {
            "Upload-Length": String(file.size),
            "Upload-Metadata": await metadataOf(file, { subjectId: subject, service, material }),
          });
          url = made.getResponseHeader("location") ?? "";
          remember({ url, name: file.name, size: file.size, modified: file.lastModified });
        }
        let answer = await ask("HEAD", url);
        let offset = offsetOf(answer);
        view.progress(offset / file.size);
        while (!mine.over && !mine.paused && !answer.getResponseHeader("upload-file")) {
          const began = performance.now();
          const from = offset;
          answer = await ask(
            "PATCH",
            url,
            { "Upload-Offset": String(from), "Content-Type": "application/offset+octet-stream" },
            file.slice(from, from + part),
            (sent) => view.progress((from + sent) / file.size),
          );
          offset = offsetOf(answer);
          view.progress(offset / file.size);
          const took = performance.now() - began;
          if (took < 1_500) part = Math.min(part * 2, LARGEST_PART);
          else if (took > 15_000) part = Math.max(part / 2, SMALLEST_PART);
          wait = 1;
        }
        const stored = answer.getResponseHeader("upload-file");
        if (mine.over || !stored) continue;
        const taken = JSON.parse(decodeURIComponent(stored));
        remember({ url, name: file.name, size: file.size, modified: file.lastModified, file: taken });
        mine.over = true;
        keep(taken);
      } catch (fault) {
        if (mine.over || mine.paused) continue;
        const { status, says } = /** @type {{ status: number, says: string }} */ (fault);
        if (status === 404 && url !== "") {
          // It expired: begin again.
          url = "";
          remember(undefined);
        } else if (status === 401 || status === 403) {
          mine.paused = true;
          view.waiting("登录已过期。请在另一个窗口登录，再点“继续”。", true);
        } else if (AGAIN.has(status)) {
          view.waiting(says === "" ? "连接断了，恢复后自动接着传。" : says, false);
          await Promise.race([after(wait * 1_000), online()]);
          wait = Math.min(wait * 2, LONGEST_WAIT_S);
          if (!mine.over && !mine.paused) view.begin(file.name, "接着传");
        } else {
          mine.over = true;
          remember(undefined);
          input.value = "";
          view.refused(says === "" ? `“${file.name}”没有收下，请重新选择。` : says);
        }
      }
    }
  };

  /**
   * @param {string} method
   * @param {string} url
   * @param {Record<string, string>} [headers]
   * @param {Blob} [body]
   * @param {(sent: number) => void} [onSent]
   * @returns {Promise<XMLHttpRequest>}
   */
  const ask = (method, url, headers = {}, body, onSent) =>
    new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      if (method !== "DELETE") request = xhr;
      xhr.open(method, url);
      xhr.setRequestHeader("Tus-Resumable", "1.0.0");
      xhr.setRequestHeader("Accept", "application/json");
      for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
      // A connection that went dead without a word never ends by itself.
      let stall = setTimeout(() => xhr.abort(), STALLED_MS);
      const moved = () => {
        clearTimeout(stall);
        stall = setTimeout(() => xhr.abort(), STALLED_MS);
      };
      xhr.upload.onprogress = (it) => {
        moved();
        onSent?.(it.loaded);
      };
      xhr.onloadend = () => {
        clearTimeout(stall);
        if (xhr.status >= 200 && xhr.status < 300) return resolve(xhr);
        let says = "";
        try {
          says = JSON.parse(xhr.responseText).detail ?? "";
        } catch {
          // Nothing was said: the connection broke, or somebody between us answered.
        }
        reject({ status: xhr.status, says });
      };
      xhr.send(body ?? null);
    });

  view.onPause(() => {
    run.paused = !run.paused;
    if (run.paused) {
      request?.abort();
      view.waiting("已暂停。", true);
    } else {
      view.begin(input.files?.[0]?.name ?? "", "接着传");
      wake();
    }
  });
  view.onCancel(() => {
    run.over = true;
    request?.abort();
    wake();
    const it = remembered();
    if (it) void ask("DELETE", it.url).catch(() => {});
    remember(undefined);
    input.value = "";
    view.clear("已取消。");
  });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) void start(file);
  });
  /** After a reload the browser has let go of the file, the server has not. */
  const recall = async (tries = RECALLS) => {
    const it = remembered();
    if (!it || !run.over || field.querySelector(`input[name="kept.${material}"]`)) return;
    try {
      const answer = await ask("HEAD", it.url);
      const stored = answer.getResponseHeader("upload-file");
      if (stored) return keep(JSON.parse(decodeURIComponent(stored)));
      const percent = Math.floor((offsetOf(answer) / it.size) * 100);
      view.recalled(`上次“${it.name}”传到 ${percent}%。重新选择同一个文件，会从那里接着传。`, percent / 100);
    } catch (fault) {
      if (/** @type {{ status: number }} */ (fault).status === 404) return remember(undefined);
      // The server may still be letting go of the connection before.
      if (tries === 0) return;
      await after(1_000);
      await recall(tries - 1);
    }
  };
  void recall();

  return {
    form: input.form,
    isBusy: () => !run.over,
    nag: () => {
      view.waiting("还没有传完，传完再提交。", run.paused);
      view.focus();
    },
    /** What is finished travels in the form from here on. */
    forget: () => {
      if (remembered()?.file) remember(undefined);
    },
  };
};

/** @param {XMLHttpRequest} answer */
const offsetOf = (answer) => Number(answer.getResponseHeader("upload-offset"));
/** @param {number} ms */
const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const online = () => new Promise((resolve) => addEventListener("online", resolve, { once: true }));
/** @param {number} bytes */
const inMb = (bytes) => `${Math.round(bytes / 104_857.6) / 10} MB`;

/**
 * @param {File} file
 * @param {Record<string, string>} about
 */
const metadataOf = async (file, about) => {
  /** @type {Record<string, string>} */
  const all = { ...about, filename: file.name };
  // Only pages over https may hash; without it a mixed-up file is not noticed, that is all.
  if (globalThis.crypto?.subtle) {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    all.sha256 = [...hash].map((it) => it.toString(16).padStart(2, "0")).join("");
  }
  return Object.entries(all)
    .map(([name, text]) => `${name} ${btoa(String.fromCharCode(...new TextEncoder().encode(text)))}`)
    .join(",");
};

const fields = [...document.querySelectorAll("[data-upload]")].map(enhance);
for (const form of new Set(fields.map((it) => it.form))) {
  form?.addEventListener("submit", (event) => {
    const busy = fields.find((it) => it.isBusy());
    if (busy) {
      event.preventDefault();
      busy.nag();
    } else for (const it of fields) it.forget();
  });
}
