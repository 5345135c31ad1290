import type { PrintedDocument } from "./document.ts";
import { num } from "./objects.ts";
import type { Sheets } from "./sheets.ts";

const FOOT = 9;

/** What every page bears beside its content; none of it is read out. Written when the number of pages is known. */
export const decorate = (sheets: Sheets, { acrossPage, foot, framed }: PrintedDocument): void => {
  const { width, height, faces, pages } = sheets;
  pages.forEach((page, at) => {
    const under: string[] = [];
    const artifact = (operators: string): void => void under.push(`/Artifact BMC\n${operators}\nEMC`);
    if (framed) {
      const box = (inset: number, line: number): string =>
        `${line} w ${num(inset)} ${num(inset)} ${num(width - 2 * inset)} ${num(height - 2 * inset)} re S`;
      artifact(`0 G ${box(34, 2.4)} ${box(41, 0.7)}`);
    }
    if (acrossPage) artifact(across(sheets, acrossPage));
    const write = (text: string, x: number): string =>
      `BT /regular ${FOOT} Tf ${num(x)} ${num(framed ? 52 : 40)} Td ${faces.regular.shown(text)} Tj ET`;
    const number = `第 ${at + 1} 页，共 ${pages.length} 页`;
    const wide = (faces.regular.widthOf(number) * FOOT) / 1000;
    const left = sheets.margin.side;
    artifact(`0.35 g ${foot ? write(foot, left) : ""} ${write(number, width - left - wide)} 0 g`);
    // Beneath the content, so that nothing of it is covered.
    page.operators.unshift(...under);
  });
};

/** Twice up the diagonal, pale: seen on every copy, in nobody's way. */
const across = ({ width, height, faces }: Sheets, text: string): string => {
  const size = 76;
  const angle = Math.atan2(height, width) * 0.8;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const half = (faces.bold.widthOf(text) * size) / 2000;
  const shown = faces.bold.shown(text);
  return [0.3, 0.74]
    .map((share) => {
      const x = width / 2 - cos * half;
      const y = height * share - sin * half;
      return `0.9 g BT /bold ${size} Tf ${num(cos)} ${num(sin)} ${num(-sin)} ${num(cos)} ${num(x)} ${num(y)} Tm ${shown} Tj ET 0 g`;
    })
    .join("\n");
};
