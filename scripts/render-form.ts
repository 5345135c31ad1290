import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createServer } from "vite";
import type { FormBlock, MaterialDeclaration } from "#kernel/forms";

type Form = {
  blocks: readonly FormBlock[];
  materials?: readonly MaterialDeclaration[];
  answers?: Readonly<Record<string, string>>;
};

/** The portal's form as the server makes it, for forms of one's own: what the scripts of the page find. */
export const renderForms = async (forms: readonly Form[]): Promise<string[]> => {
  const vite = await createServer({
    configFile: false,
    logLevel: "error",
    appType: "custom",
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { ApplyForm } = await vite.ssrLoadModule("/web/portal/parts/apply-form.tsx");
    return forms.map(({ blocks, materials = [], answers = {} }) => {
      const prefilled = {
        service: "club/form",
        subject: { subjectId: "00000000-0000-4000-8000-000000000000", name: "会员", sample: false },
        form: "0",
        answers,
        registerValues: {},
        held: {},
        draft: null,
        evaluation: null,
        openCase: null,
      };
      const form = { blocks, materials, questions: [], prefilled, key: "key-of-the-form" };
      return renderToStaticMarkup(createElement(ApplyForm, { form, kept: undefined }));
    });
  } finally {
    await vite.close();
  }
};
