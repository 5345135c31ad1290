import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import type { FieldDeclaration, FormBlock } from "#kernel/forms";
import { askedFields, checkForm } from "#kernel/forms";
import { findChromium } from "../scripts/find-chromium.ts";
import { renderForms } from "../scripts/render-form.ts";
import type { Figure } from "./figure.ts";

const FIELDS = 500;
const BLOCKS = 25;
const ROUNDS = 40;
const STYLES = ["base", "blocks", "forms"].map((it) => `web/portal/styles/${it}.css`);

const yesNo = {
  type: "boolean",
  choices: [
    { value: "是", label: "是" },
    { value: "否", label: "否" },
  ],
} as const;

/** 500 questions: the first decides about 400 of the others at once, the first of each block about one in its block. */
const bigForm: FormBlock[] = Array.from({ length: BLOCKS }, (_, block) => ({
  title: `第 ${block + 1} 部分`,
  fields: Array.from({ length: FIELDS / BLOCKS }, (__, at): FieldDeclaration => {
    const key = `f${block}x${at}`;
    if (at === 0) return { key, label: `是否 ${key}`, ...yesNo, required: true };
    const wide = at > 3 ? { field: "f0x0", oneOf: ["是"] } : undefined;
    const narrow = at === 1 ? { field: `f${block}x0`, oneOf: ["是"] } : undefined;
    const showIf = wide ?? narrow;
    return { key, label: `问题 ${key}`, type: "text", required: true, ...(showIf ? { showIf } : {}) };
  }),
}));

/** How fast a form of 500 questions reacts in a real browser, until what changed is laid out and until it is painted. */
export const form = async (): Promise<readonly Figure[]> => {
  const executablePath = findChromium();
  if (!executablePath) return [{ what: "form of 500 questions", value: "no Chromium here" }];
  const [html = ""] = await renderForms([{ blocks: bigForm }]);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const css = STYLES.map((it) => readFileSync(it, "utf8")).join("\n");
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>${css}</style><main class="narrow">${html}</main>`,
  );
  await page.addScriptTag({ path: "web/portal/form-shown.js", type: "module" });
  /** Chooses yes and no by turns, or types; `bare` hides and shows the same elements without any condition. */
  const measured = (
    name: string,
    how: "choose" | "type" | "bare",
  ): Promise<{ laid: number[]; painted: number[] }> =>
    page.evaluate(
      async ([field, way, rounds]) => {
        const controls = [...document.querySelectorAll<HTMLInputElement>(`input[name="field.${field}"]`)];
        const waiting = [...document.querySelectorAll<HTMLElement>("[data-show-if]")].filter((it) =>
          it.dataset.showIf?.includes(`"${field}"`),
        );
        const laid: number[] = [];
        const painted: number[] = [];
        for (let at = 0; at < rounds; at++) {
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
          const from = performance.now();
          const [first] = controls;
          if (way === "bare") for (const it of waiting) it.hidden = !it.hidden;
          else if (way === "choose") controls[at % 2]?.click();
          else if (first) {
            first.value += "字";
            first.dispatchEvent(new Event("input", { bubbles: true }));
          }
          void document.body.offsetHeight;
          laid.push(performance.now() - from);
          await new Promise<void>((done) =>
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => done();
              port2.postMessage(null);
            }),
          );
          painted.push(performance.now() - from);
        }
        return { laid, painted };
      },
      [name, how, ROUNDS] as const,
    );
  const figures = [
    { what: "one answer brings or takes 400 of 500 questions", ...(await measured("f0x0", "choose")) },
    { what: "the same elements hidden and shown bare", ...(await measured("f0x0", "bare")) },
    { what: "one answer brings or takes one question", ...(await measured("f7x0", "choose")) },
    { what: "a letter typed into a question", ...(await measured("f7x2", "type")) },
  ];
  await browser.close();
  return [
    ...figures.map(({ what, laid, painted }) => ({
      what,
      value: `laid out p50 ${at(laid, 0.5)}, p95 ${at(laid, 0.95)}; painted p95 ${at(painted, 0.95)}`,
    })),
    ...onServer(),
  ];
};

const at = (took: readonly number[], share: number): string => {
  const sorted = took.toSorted((one, other) => one - other);
  return `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)} ms`;
};

/** The same form looked at by the server: who is asked, and what is wrong. */
const onServer = (): Figure[] => {
  const answers = Object.fromEntries(
    bigForm.flatMap((it) => it.fields.map((one) => [one.key, one.type === "boolean" ? "是" : "话"] as const)),
  );
  const timed = (does: () => unknown): string => {
    const took = Array.from({ length: 100 }, () => {
      const from = performance.now();
      does();
      return performance.now() - from;
    });
    return at(took.slice(20), 0.95);
  };
  return [
    { what: "who is asked of 500 questions, p95", value: timed(() => askedFields(bigForm, answers)) },
    { what: "the whole form checked, p95", value: timed(() => checkForm(bigForm, answers)) },
  ];
};
