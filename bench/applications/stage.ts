import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addPerson } from "#engines/identity";
import { putRecords } from "#engines/registers";
import { makeUscc } from "#kernel/uscc";
import { type App, as, type Role, systemActor } from "#platform/context";
import { isRefusal } from "#platform/http";
import { markSample, putSetting } from "#platform/settings";
import { SAMPLE_FIRMS } from "../../database/sample/index.ts";
import { findPostgres, startPostgres } from "../../scripts/postgres.ts";
import { openApp } from "../../server/app.ts";

/** The item that people of these benches apply for, and its unit. */
export const SERVICE = "m14/high-tech-award";
export const UNIT = "science-technology";
const PASSWORD = "yanshi-bench-2026";
/** Serial numbers of codes that sample data leaves to firms with a story; the stories use the first ones. */
const FIRST_SERIAL = 100;

export type Stage = { app: App; url: string; folder: string; close(): Promise<void> };

/** PostgreSQL as in earnest, with the schema and no data; undefined where there is no server. */
export const openStage = async (): Promise<Stage | undefined> => {
  const bin = findPostgres();
  if (!bin) return undefined;
  const postgres = await startPostgres(bin, { durable: true });
  const folder = mkdtempSync(join(tmpdir(), "chuchuang-bench-"));
  process.env.DATA_DIR = folder;
  process.env.DATABASE_URL = postgres.url;
  const running = await openApp();
  await markSample(running.app.db);
  await putSetting(running.app.db, "firstRun", "sample");
  const close = async (): Promise<void> => {
    await running.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { app: running.app, url: postgres.url, folder, close };
};

/** Firms that qualify for the item, each another. */
export const addQualifiedFirms = async (app: App, count: number): Promise<string[]> => {
  const [model] = Object.values(SAMPLE_FIRMS);
  if (!model) throw new Error("No sample firm to copy");
  const records = Array.from({ length: count }, (_, at) => {
    const uscc = makeUscc("enterprise", model.region, FIRST_SERIAL + at);
    const name = `楚雄演示${at + 1}号科技有限公司`;
    return {
      subjectId: app.newId(),
      key: uscc,
      name,
      region: model.region,
      fields: { ...model.fields, uscc, name },
    };
  });
  const ctx = as({ ...app, sample: true }, systemActor("bench"));
  await app.db
    .transaction()
    .execute((tx) =>
      putRecords(ctx, tx, { batchId: app.newId(), register: "market-subjects", label: "bench", records }),
    );
  return records.map((it) => it.subjectId);
};

type Who = { username: string; role: Role; unit?: string; subjectId?: string };
export const addOne = async (app: App, { username, role, unit, subjectId }: Who): Promise<void> => {
  const grant = { role, unit: unit ?? null, subjectId: subjectId ?? null };
  const added = await addPerson(app, {
    username,
    name: `演示${username}`,
    password: PASSWORD,
    grants: [grant],
  });
  if (isRefusal(added)) throw new Error(JSON.stringify(added));
};

/** Asks the API as one person. Refusals come back as they are; a fault of the server throws. */
export type Session = {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<{ status: number; body: T }>;
  upload(subjectId: string, bytes: Uint8Array<ArrayBuffer>): Promise<string>;
};

export const signIn = async (base: string, username: string): Promise<Session> => {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ username, password: PASSWORD });
  const answer = await fetch(`${base}/api/sign-in`, { method: "POST", headers, body });
  const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  if (!answer.ok || !cookie) throw new Error(`${username} cannot sign in: ${await answer.text()}`);
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(`${base}/api${path}`, init);
    if (response.status >= 500)
      throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response;
  };
  return {
    get: async <T>(path: string) => {
      const response = await ask(path, { headers: { cookie } });
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
      return (await response.json()) as T;
    },
    post: async <T>(path: string, input: unknown) => {
      const init = { method: "POST", headers: { ...headers, cookie }, body: JSON.stringify(input) };
      const response = await ask(path, init);
      return { status: response.status, body: (await response.json()) as T };
    },
    upload: async (subjectId, bytes) => {
      const form = new FormData();
      form.set("subjectId", subjectId);
      form.set("file", new Blob([bytes], { type: "application/pdf" }), "演示.pdf");
      const response = await ask("/files", { method: "POST", headers: { cookie }, body: form });
      return ((await response.json()) as { fileId: string }).fileId;
    },
  };
};
