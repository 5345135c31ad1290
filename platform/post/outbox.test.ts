import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openOutbox } from "./outbox.ts";

const folder = mkdtempSync(join(tmpdir(), "chuchuang-outbox-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const letter = { id: "a1.sms", to: "13800000000", title: "已受理", text: "第一行\n第二行" };

test("a letter is one line of JSON in its channel's file of the day, readable by the owner only", async () => {
  const at = join(folder, "outbox");
  const gateway = openOutbox({ folder: at, channel: "sms", now: () => "2026-11-24T01:00:00.000Z" });
  expect(await gateway.send(letter)).toEqual({ is: "sent", says: "已写入发件箱文件 sms-2026-11-24.jsonl" });
  await gateway.send({ ...letter, id: "a2.sms" });
  expect(readdirSync(at)).toEqual(["sms-2026-11-24.jsonl"]);
  const path = join(at, "sms-2026-11-24.jsonl");
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  expect(lines.map((it) => JSON.parse(it))).toEqual([
    { at: "2026-11-24T01:00:00.000Z", channel: "sms", ...letter },
    { at: "2026-11-24T01:00:00.000Z", channel: "sms", ...letter, id: "a2.sms" },
  ]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("letters written at once are whole lines", async () => {
  const at = join(folder, "many");
  const gateway = openOutbox({ folder: at, channel: "wecom", now: () => "2026-11-24T01:00:00.000Z" });
  const text = "长".repeat(3_000);
  await Promise.all(Array.from({ length: 30 }, (_, n) => gateway.send({ ...letter, id: `${n}`, text })));
  const lines = readFileSync(join(at, "wecom-2026-11-24.jsonl"), "utf8").trimEnd().split("\n");
  expect(new Set(lines.map((it) => (JSON.parse(it) as { id: string }).id)).size).toBe(30);
});

test("a folder that cannot be written to is a gateway that is down, not a fault", async () => {
  const taken = join(folder, "taken");
  writeFileSync(taken, "a file where the folder should be");
  chmodSync(taken, 0o400);
  const gateway = openOutbox({ folder: taken, channel: "email", now: () => "2026-11-24T01:00:00.000Z" });
  expect(await gateway.send(letter)).toMatchObject({ is: "later", down: true });
});
