import { expect, test } from "vitest";
import { queuePath, queueQuery } from "./tabs.ts";

test("a filter survives being written into the address and read back", () => {
  const query = { tab: "overdue", text: "彝绣 & 科技", page: 3 } as const;
  expect(queueQuery(`https://office.example${queuePath(query)}`)).toEqual(query);
});

test("an address with nonsense shows the whole queue", () => {
  expect(queueQuery("https://office.example/office?tab=weird&page=-4")).toEqual({
    tab: "all",
    text: "",
    page: 1,
  });
});
