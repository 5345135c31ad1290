import fc from "fast-check";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askedFields, type FormBlock } from "#kernel/forms";
import { aForm } from "../../kernel/forms/testing.ts";
import { renderForms } from "../../scripts/render-form.ts";
import { familyCard } from "../world/tennis-club-family.ts";
import { CHROMIUM, openBrowser } from "./browser.ts";

// The script that makes a form react at once, in a real browser, against the rules that the server goes by.
const seen = CHROMIUM === "" ? test.skip : test;
const SCRIPT = "web/portal/form-shown.js";
const FORMS: FormBlock[][] = fc.sample(aForm, { numRuns: 12, seed: 17 });
let page: Page;
let pages: string[];

beforeAll(async () => {
  if (CHROMIUM === "") return;
  pages = await renderForms([
    { blocks: familyCard.form, materials: familyCard.materials },
    ...FORMS.map((blocks) => ({ blocks })),
  ]);
  page = await (await openBrowser()).newPage();
  page.setDefaultTimeout(5_000);
}, 60_000);
afterAll(() => page?.close());

const open = async (at: number): Promise<void> => {
  await page.setContent(`<!doctype html><title>表单</title>${pages[at]}`);
  await page.addScriptTag({ path: SCRIPT, type: "module" });
  // A module of the page's own runs when the page gets to it: then it has put its line there.
  await page.locator("form p.says").waitFor({ state: "attached" });
};
const sent = (): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const form = new FormData(document.querySelector("form") ?? undefined);
    return Object.fromEntries([...form].filter(([name]) => name.startsWith("field."))) as Record<
      string,
      string
    >;
  });

/** Chooses answers one after another as somebody would, in random order, and says after each what is in sight. */
const chosen = (choices: readonly (readonly [key: string, value: string])[]) =>
  page.evaluate(
    (list) =>
      list.map(([key, value]) => {
        const radio = document.querySelector<HTMLInputElement>(
          `input[name="${CSS.escape(`field.${key}`)}"][value="${value}"]`,
        );
        if (radio && !radio.closest("[hidden]")) {
          radio.checked = true;
          radio.dispatchEvent(new Event("input", { bubbles: true }));
        }
        const all = [...document.querySelectorAll<HTMLInputElement>('input[name^="field."]')];
        // Several ticks of one question are one answer.
        const typed = new Map<string, string>();
        for (const { checked, name, value } of all) {
          const before = typed.get(name.slice(6));
          if (checked) typed.set(name.slice(6), before === undefined ? value : `${before};${value}`);
        }
        const shown = all.filter((it) => !it.closest("[hidden]")).map((it) => it.name.slice(6));
        return { typed: Object.fromEntries(typed), shown: [...new Set(shown)] };
      }),
    choices,
  );

seen("whatever is chosen, the script asks what the server would ask", async () => {
  for (const [at, form] of FORMS.entries()) {
    await open(at + 1);
    const keys = form.flatMap(({ repeats, fields }) =>
      fields.flatMap(({ key }) =>
        repeats
          ? Array.from({ length: repeats.atLeast }, (_, nth) => `${repeats.key}.${nth + 1}.${key}`)
          : [key],
      ),
    );
    const choice = fc.tuple(fc.constantFrom(...keys), fc.constantFrom("甲", "乙", "丙"));
    const [choices = []] = fc.sample(fc.array(choice, { minLength: 40, maxLength: 40 }), {
      numRuns: 1,
      seed: at,
    });
    for (const { typed, shown } of await chosen(choices))
      expect(shown).toEqual(askedFields(form, typed).map((it) => it.key));
  }
});

seen(
  "children are added and taken out by keyboard; what is not asked is neither in sight nor sent",
  async () => {
    await open(0);
    await page.getByRole("group", { name: "已婚" }).getByLabel("是").check();
    expect(await page.getByRole("status").innerText()).toContain(
      "还要填“配偶姓名”“配偶也打球”“子女”“结婚证”",
    );
    await page.getByLabel("配偶姓名").fill("李四光");
    const add = page.getByRole("button", { name: "增加一个子女" });
    for (const name of ["一", "二", "三"]) {
      await add.press("Enter");
      // The first question of the new part has the focus.
      await page.keyboard.type(name);
    }
    expect(await add.isVisible()).toBe(false);
    await page.getByRole("group", { name: "子女3" }).getByLabel("打过", { exact: true }).check();
    await page.getByRole("group", { name: "子女3" }).getByLabel("教练").fill("王");
    await page.getByRole("button", { name: "删除子女1" }).press("Enter");
    expect(await sent()).toMatchObject({
      "field.spouse": "李四光",
      "field.children.1.name": "二",
      "field.children.2.name": "三",
      "field.children.2.level": "some",
      "field.children.2.coach": "王",
    });
    expect(Object.keys(await sent())).not.toContain("field.children.1.coach");
    await page.getByRole("group", { name: "已婚" }).getByLabel("否").check();
    expect(await page.getByRole("status").innerText()).toContain("“配偶姓名”“子女”不用填了，已填的不会保存");
    expect(Object.keys(await sent()).sort()).toEqual([
      "field.debts",
      "field.lessons",
      "field.married",
      "field.memberName",
      "field.phone",
    ]);
    await page.getByRole("group", { name: "已婚" }).getByLabel("是").check();
    expect(await page.getByLabel("配偶姓名").inputValue()).toBe("李四光");
  },
);
