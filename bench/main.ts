import { ensureBuilt } from "../scripts/ensure-built.ts";
import { coldStart } from "./cold-start.ts";
import type { Figure } from "./figure.ts";
import { form } from "./form.ts";
import { importRows } from "./import-rows.ts";
import { letters } from "./letters.ts";
import { matching } from "./matching.ts";
import { portalHome } from "./portal-home.ts";

// `npm run bench [part …]`: figures beside a named peer in the same run. Nothing is asserted.
const PARTS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  start: coldStart,
  home: portalHome,
  import: importRows,
  matching,
  letters,
  form,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((it) => !(it in PARTS));
if (unknown.length > 0) {
  process.stderr.write(`No part "${unknown.join('", "')}". Parts: ${Object.keys(PARTS).join(", ")}\n`);
  process.exit(2);
}
await ensureBuilt();
for (const [name, run] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n${name}\n`);
  for (const { what, value } of await run()) process.stdout.write(`  ${what.padEnd(58)} ${value}\n`);
}
process.exit(0);
