// @ts-check
// Saves the draft by itself a few seconds after a change and says so. Without this script a button saves. What was typed
// stays on the page whatever happens: no line, a session that ended. No import: browsers get this file as it is.

const QUIET_MS = 3_000;
const SHORTEST_RETRY_MS = 3_000;
const LONGEST_RETRY_MS = 60_000;
const CLOCK = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
});

/** @param {HTMLFormElement} form */
const keep = (form) => {
  const state = /** @type {HTMLElement} */ (form.querySelector("[data-save-state]"));
  /** Counts changes; saved is the count that the server has. */
  let changes = 0;
  let saved = 0;
  let failed = false;
  let leaving = false;
  let wait = SHORTEST_RETRY_MS;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Promise<void> | undefined} */
  let running;

  /** @param {string} text @param {"good" | "busy" | "bad"} kind @param {[href: string, text: string, fresh: boolean]} [link] */
  const show = (text, kind, link) => {
    state.hidden = false;
    state.className = `save-state ${kind}`;
    // Only trouble interrupts: that it was saved once more is for the eyes.
    if (kind === "bad") state.setAttribute("role", "status");
    else state.removeAttribute("role");
    state.textContent = text;
    if (!link) return;
    const a = Object.assign(document.createElement("a"), { href: link[0], textContent: link[1] });
    if (link[2]) Object.assign(a, { target: "_blank", rel: "noreferrer" });
    state.append(a);
  };

  const body = () => {
    /** @type {Record<string, Record<string, string>>} */
    const texts = { field: {}, fact: {}, reason: {} };
    const materials = [];
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== "string") continue;
      const [, kind = "", key = ""] = /^(\w+)\.(.+)$/s.exec(name) ?? [];
      const list = texts[kind];
      if (kind === "kept" && value.includes(" "))
        materials.push({ material: key, fileId: value.slice(0, value.indexOf(" ")) });
      // Of several choices each comes under the one name.
      else if (list && !(kind === "fact" && value === ""))
        list[key] = Object.hasOwn(list, key) ? `${list[key]};${value}` : value;
    }
    const { subject: subjectId, service } = form.dataset;
    const typedOn = /** @type {HTMLInputElement | null} */ (form.elements.namedItem("form"))?.value;
    return JSON.stringify({
      service,
      subjectId,
      answers: texts.field,
      facts: texts.fact,
      reasons: texts.reason,
      materials,
      ...(typedOn ? { form: typedOn } : {}),
    });
  };

  /** @param {boolean} [last] when the page goes away */
  const send = async (last = false) => {
    const at = changes;
    if (!last) show("正在保存…", "busy");
    try {
      const answer = await fetch("/api/drafts", {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: body(),
        keepalive: last,
        redirect: "error",
      });
      if (answer.status === 401 || answer.status === 403) return trouble("over");
      const said = await answer.json();
      if (answer.status >= 500 || answer.status === 429) return trouble("later");
      if (!answer.ok) {
        const more = (said.problems ?? [])[0]?.says ?? said.detail ?? "";
        failed = true;
        saved = at;
        return show(`没有存上：${more}`, "bad");
      }
      failed = false;
      wait = SHORTEST_RETRY_MS;
      saved = at;
      if (said.changes?.length > 0 && !form.querySelector(".changes"))
        return show("已保存。表单有了新版本，", "bad", [
          location.href.replace(/#.*$/, ""),
          "刷新本页看变化",
          false,
        ]);
      const dropped = (said.dropped ?? []).map((/** @type {{ label: string }} */ it) => it.label);
      const note = dropped.length > 0 ? `；“${dropped.join("”“")}”不用填，没有存` : "";
      show(`✓ 已自动保存 ${CLOCK.format(new Date(said.savedAt))}${note}`, "good");
    } catch {
      trouble(navigator.onLine ? "later" : "offline");
    }
  };

  /** @param {"over" | "offline" | "later"} what */
  const trouble = (what) => {
    failed = true;
    if (what === "over")
      show("登录已过期，填的内容还在本页，请不要关掉。", "bad", [
        "/sign-in?to=%2Fmy",
        "在新窗口登录，回来自动保存",
        true,
      ]);
    else if (what === "offline") show("没有网络，填的内容还在本页；连上以后自动保存。", "bad");
    else show("暂时没有存上，填的内容还在本页；稍后自动再存。", "bad");
    soon(wait);
    wait = Math.min(wait * 2, LONGEST_RETRY_MS);
  };

  /** @param {number} ms */
  const soon = (ms) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };

  /** One saving at a time; a change meanwhile is saved after it. */
  const run = () => {
    clearTimeout(timer);
    if (leaving || changes === saved) return running;
    running ??= send().finally(() => {
      running = undefined;
      if (changes !== saved && !failed) soon(QUIET_MS);
    });
    return running;
  };

  const changed = () => {
    changes += 1;
    if (!running && !failed) show("有改动，马上自动保存", "busy");
    if (!running && !(failed && !navigator.onLine)) soon(QUIET_MS);
  };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  addEventListener("online", run);
  addEventListener("offline", () => changes !== saved && trouble("offline"));
  // Back from the window where one signs in.
  addEventListener("focus", () => failed && run());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && changes !== saved && !leaving && !running && !failed)
      void send(true);
  });
  addEventListener("beforeunload", (event) => {
    if (failed && changes !== saved && !leaving) event.preventDefault();
  });
  /** A saving on its way must not come after what is sent now. @type {(event: SubmitEvent) => void} */
  const whenSent = (event) => {
    if (event.defaultPrevented) return;
    if (!running) {
      leaving = true;
      clearTimeout(timer);
      return;
    }
    event.preventDefault();
    const { submitter } = event;
    void running.finally(() => {
      leaving = true;
      form.requestSubmit(submitter);
    });
  };
  form.addEventListener("submit", whenSent);
  addEventListener("pageshow", () => {
    leaving = false;
  });
};

for (const it of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form[data-draft]")))
  keep(it);
