import { expect, test } from "vitest";
import { filterOf, isFiltered, queuePath, queueQuery } from "./tabs.ts";

const NOTHING = {
  tab: "all",
  service: "",
  region: "",
  handler: "",
  text: "",
  from: "",
  to: "",
  after: "",
  before: "",
} as const;

test("a filter survives being written into the address and read back", () => {
  const query = {
    ...NOTHING,
    tab: "overdue",
    service: "m14/high-tech-award",
    region: "532301",
    handler: "mine",
    text: "彝绣 & 科技",
    from: "2026-11-01",
    to: "2026-11-30",
    after: "0.2026-11-24.0b1cdc9f-e1f9-49e4-89c5-a54ffe0b2ed5",
  } as const;
  expect(queueQuery(`https://office.example${queuePath(query)}`)).toEqual(query);
  expect(queueQuery(`https://office.example${queuePath(filterOf(query))}`)).toEqual({ ...query, after: "" });
  expect([isFiltered(query), isFiltered({ ...NOTHING, tab: "overdue" })]).toEqual([true, false]);
});

test("an address with nonsense shows the whole queue", () => {
  const nonsense = "tab=weird&after=-4&service=%3Cb%3E&region=x&handler=boss&from=soon&to=later&before=1";
  expect(queueQuery(`https://office.example/office?${nonsense}`)).toEqual(NOTHING);
});
