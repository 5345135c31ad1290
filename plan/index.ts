import { definePlan } from "#kernel/plan";
import { chapters, clauses, document } from "./document.ts";
import { funds } from "./funds.ts";
import { localHolidays } from "./local-holidays.ts";
import { measures } from "./measures.ts";
import { prefecture, regions } from "./regions.ts";
import { registers } from "./registers.ts";
import { units, unitsBesides } from "./units.ts";
import { vocabulary } from "./vocabulary.ts";

/** The plan of Chuxiong prefecture. Another prefecture writes its own folder like this one. */
export const plan = definePlan({
  id: "chuxiong",
  name: "楚雄州“双创”升级版",
  region: prefecture,
  document,
  chapters,
  clauses,
  regions,
  units: [...units, ...unitsBesides],
  vocabulary,
  registers,
  funds,
  localHolidays,
  measures,
});
