// @ts-check
// What is seen of an upload beneath its field. Loaded before upload-client.js; neither imports: browsers get them as they are.

/** @param {Element} field */
globalThis.uploadView = (field) => {
  const box = document.createElement("div");
  box.className = "upload";
  box.hidden = true;
  const says = document.createElement("p");
  says.setAttribute("role", "status");
  const bar = Object.assign(document.createElement("progress"), { max: 100 });
  bar.setAttribute("aria-label", "上传进度");
  const figure = document.createElement("span");
  const pause = Object.assign(document.createElement("button"), { type: "button", className: "second" });
  const cancel = Object.assign(document.createElement("button"), {
    type: "button",
    className: "second",
    textContent: "取消",
  });
  const line = document.createElement("div");
  line.className = "upload-line";
  line.append(bar, figure, pause, cancel);
  box.append(says, line);
  field.append(box);
  /** @param {string} text @param {"" | "good" | "bad"} kind @param {boolean} under */
  const show = (text, kind, under) => {
    box.hidden = text === "";
    box.className = `upload ${kind}`.trim();
    says.textContent = text;
    line.hidden = !under;
  };
  /** @param {number} share */
  const progress = (share) => {
    bar.value = Math.min(100, share * 100);
    figure.textContent = `${Math.floor(bar.value)}%`;
  };
  return {
    progress,
    /** @param {string} name @param {string} what */
    begin: (name, what) => {
      pause.hidden = false;
      pause.textContent = "暂停";
      show(`${what}“${name}”…`, "", true);
    },
    /** @param {string} text @param {boolean} paused */
    waiting: (text, paused) => {
      pause.textContent = paused ? "继续" : "暂停";
      show(text, "", true);
    },
    /** @param {string} text @param {number} share */
    recalled: (text, share) => {
      progress(share);
      pause.hidden = true;
      show(text, "", true);
    },
    /** @param {string} text */
    done: (text) => show(text, "good", false),
    /** @param {string} text */
    refused: (text) => show(text, "bad", false),
    /** @param {string} text */
    clear: (text) => show(text, "", false),
    /** @param {() => void} does */
    onPause: (does) => pause.addEventListener("click", does),
    /** @param {() => void} does */
    onCancel: (does) => cancel.addEventListener("click", does),
    focus: () => pause.focus(),
  };
};
