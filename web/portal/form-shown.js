// @ts-check
// Shows and hides questions while the form is being filled in, and adds and takes out times of a repeated block, as the
// server would (kernel/forms). Without this script buttons of the form do it. No import: browsers get this file as it is.

/** @typedef {{ field: string, oneOf: string[] } | { is: "not", of: Condition } | { is: "all" | "any", of: Condition[] }} Condition */

const NEXT = "__nth__";
const SAID_MS = 10_000;

/** @param {HTMLFormElement} form */
const react = (form) => {
  /** Fields by the key of their answer. @type {Map<string, HTMLInputElement[]>} */
  let fields = new Map();
  /** What waits for an answer, by its key. @type {Map<string, Set<HTMLElement>>} */
  let waiting = new Map();
  /** @type {Map<HTMLElement, Condition>} */
  let conditions = new Map();

  const says = document.createElement("p");
  says.className = "says";
  says.setAttribute("role", "status");
  form.querySelector(".form-foot")?.prepend(says);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let quiet;
  /** Read out, and shown for a while. @param {string} text */
  const say = (text) => {
    says.textContent = text;
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      says.textContent = "";
    }, SAID_MS);
  };

  const read = () => {
    fields = new Map();
    waiting = new Map();
    conditions = new Map();
    for (const it of /** @type {Iterable<HTMLInputElement>} */ (/** @type {unknown} */ (form.elements))) {
      if (!it.name?.startsWith("field.")) continue;
      const key = it.name.slice(6);
      fields.set(key, [...(fields.get(key) ?? []), it]);
    }
    for (const it of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-show-if]"))) {
      /** @type {Condition} */
      const condition = JSON.parse(it.dataset.showIf ?? "");
      conditions.set(it, condition);
      for (const key of named(condition)) waiting.set(key, (waiting.get(key) ?? new Set()).add(it));
    }
  };

  /** @param {HTMLInputElement} it */
  const isTick = (it) => it.type === "radio" || it.type === "checkbox";

  /** What a field was answered; nothing when it is not asked. @param {string} key */
  const answer = (key) => {
    const [first, ...more] = fields.get(key) ?? [];
    if (!first) {
      const known = /** @type {HTMLElement | null} */ (
        form.querySelector(`[data-answer="${CSS.escape(key)}"]`)
      );
      return known && (known.dataset.always || !known.closest("[hidden]")) ? (known.dataset.text ?? "") : "";
    }
    if (first.closest("[hidden]")) return "";
    if (!isTick(first)) return first.value.trim();
    return [first, ...more].flatMap((it) => (it.checked ? [it.value] : [])).join(";");
  };

  /** @param {Condition} it @returns {boolean} */
  const holds = (it) => {
    // Of several choices one is enough.
    if ("field" in it) {
      const { oneOf } = it;
      return answer(it.field)
        .split(";")
        .some((one) => oneOf.includes(one));
    }
    if (it.is === "not") return !holds(it.of);
    return it.is === "all" ? it.of.every(holds) : it.of.some(holds);
  };

  /** Looks at everything that waits for these answers, and at what waits for that. @param {Iterable<string>} keys */
  const update = (keys) => {
    /** @type {Map<HTMLElement, boolean>} */
    const before = new Map();
    const open = [...keys];
    // A circle would go round for ever; the plan refuses them.
    for (let left = 20 * conditions.size + open.length; open.length > 0 && left > 0; left--) {
      for (const it of waiting.get(open.shift() ?? "") ?? []) {
        const hidden = !holds(/** @type {Condition} */ (conditions.get(it)));
        if (hidden === it.hidden) continue;
        if (!before.has(it)) before.set(it, it.hidden);
        it.hidden = hidden;
        open.push(...decisive(it));
      }
    }
    return [...before].filter(([it, hidden]) => it.hidden !== hidden).map(([it]) => it);
  };

  /** Everything, also what waits for nothing and was hidden with its block only. */
  const settle = () => {
    for (const [it, condition] of conditions) it.hidden = !holds(condition);
    update(waiting.keys());
  };

  /** Keys of answers within that others wait for. @param {HTMLElement} it */
  const decisive = (it) => {
    const keys = new Set();
    for (const one of /** @type {NodeListOf<HTMLElement>} */ (
      it.querySelectorAll('[name^="field."], [data-answer]')
    )) {
      const key = one.dataset.answer ?? /** @type {HTMLInputElement} */ (one).name.slice(6);
      if (waiting.has(key)) keys.add(key);
    }
    if (it.dataset.answer && waiting.has(it.dataset.answer)) keys.add(it.dataset.answer);
    return keys;
  };

  /** @param {HTMLElement[]} changed */
  const tell = (changed) => {
    const of = (/** @type {boolean} */ hidden) =>
      changed.filter(
        (it) => it.hidden === hidden && it.dataset.named && !it.parentElement?.closest("[hidden]"),
      );
    const name = (/** @type {HTMLElement[]} */ list) =>
      `“${list
        .slice(0, 5)
        .map((it) => it.dataset.named)
        .join("”“")}”${list.length > 5 ? ` 等 ${list.length} 项` : ""}`;
    const more = of(false);
    const lost = of(true);
    const typed = lost.filter(isFilled);
    const parts = [
      more.length > 0 ? `还要填${name(more)}。` : "",
      typed.length > 0 ? `${name(typed)}不用填了，已填的不会保存，也不会提交。` : "",
      lost.length > typed.length ? `${name(lost.filter((it) => !isFilled(it)))}不用填了。` : "",
    ];
    say(parts.join(""));
  };

  /** @param {HTMLElement} it */
  const isFilled = (it) =>
    [
      .../** @type {NodeListOf<HTMLInputElement>} */ (
        it.querySelectorAll('[name^="field."], [name^="kept."]')
      ),
    ].some((one) => (isTick(one) ? one.checked : one.value.trim() !== ""));

  form.addEventListener("input", (event) => {
    const { name } = /** @type {HTMLInputElement} */ (event.target);
    if (!name?.startsWith("field.") || !waiting.has(name.slice(6))) return;
    const changed = update([name.slice(6)]);
    if (changed.length > 0) tell(changed);
  });

  // What is not asked is not sent, whoever sends the form.
  form.addEventListener("formdata", ({ formData }) => {
    for (const it of /** @type {NodeListOf<HTMLInputElement>} */ (
      form.querySelectorAll("[hidden] :is(input, select, textarea)[name]")
    ))
      if (it.closest("[data-show-if][hidden]")) formData.delete(it.name);
  });

  /** @param {HTMLElement} block */
  const times = (block) => [
    .../** @type {NodeListOf<HTMLElement>} */ (block.querySelectorAll("[data-time]")),
  ];

  /** @param {HTMLElement} block */
  const bound = (block) => {
    const list = times(block);
    const add = /** @type {HTMLElement} */ (block.querySelector('button[value^="add."]'));
    add.hidden = list.length >= Number(block.dataset.atMost);
    /** @type {HTMLElement} */ for (const it of list)
      it.querySelector('button[value^="remove."]').hidden = list.length <= Number(block.dataset.atLeast);
    read();
    settle();
  };

  /** @param {HTMLElement} block */
  const addTime = (block) => {
    const next = /** @type {HTMLTemplateElement} */ (block.querySelector("template[data-next]"));
    const nth = times(block).length + 1;
    const made = document.createElement("template");
    made.innerHTML = next.innerHTML.replaceAll(NEXT, String(nth));
    const time = /** @type {HTMLElement} */ (made.content.firstElementChild);
    next.before(time);
    bound(block);
    say(`增加了${block.dataset.one}${nth}。`);
    /** @type {HTMLElement | null} */ (time.querySelector("input, select, textarea"))?.focus();
  };

  /** Those after it move up: their answers do, and the last part goes. @param {HTMLElement} block @param {HTMLElement} time */
  const removeTime = (block, time) => {
    const list = times(block);
    for (let at = list.indexOf(time); at < list.length - 1; at++) copy(list[at + 1], list[at]);
    list.at(-1)?.remove();
    bound(block);
    say(`删除了${block.dataset.one}${time.dataset.time}。`);
    const add = /** @type {HTMLElement} */ (block.querySelector('button[value^="add."]'));
    add.focus();
    block.dispatchEvent(new Event("input", { bubbles: true }));
  };

  /** @param {HTMLElement | undefined} from @param {HTMLElement | undefined} to */
  const copy = (from, to) => {
    const of = (/** @type {HTMLElement | undefined} */ it) =>
      /** @type {NodeListOf<HTMLInputElement>} */ (it?.querySelectorAll('[name^="field."]') ?? []);
    const source = [...of(from)];
    [...of(to)].forEach((it, at) => {
      const one = source[at];
      if (!one) return;
      if (isTick(it)) it.checked = one.checked;
      else it.value = one.value;
    });
  };

  form.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement} */ (event.target).closest("button");
    const block = /** @type {HTMLElement | null} */ (button?.closest("[data-times]") ?? null);
    if (!button || !block) return;
    event.preventDefault();
    const time = /** @type {HTMLElement | null} */ (button.closest("[data-time]"));
    if (time) removeTime(block, time);
    else addTime(block);
  });

  read();
  // A browser that came back to the page may have put other answers into it than the server did.
  settle();
  addEventListener("pageshow", settle);
};

/** @param {Condition} it @returns {string[]} */
const named = (it) => ("field" in it ? [it.field] : it.is === "not" ? named(it.of) : it.of.flatMap(named));

for (const it of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form[data-asked]")))
  react(it);
