import { Readable } from "node:stream";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Context } from "#platform/context";
import { hashOf } from "#platform/files";
import { jpegOf, pdfOf, pngOf } from "#platform/files/testing";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { addToUpload, applicationsDesk, dropUpload, findUpload, readContent, startUpload } from "./index.ts";
import { sweepFiles } from "./sweep-files.ts";
import { application, moneyInMemory, smallPdf } from "./testing.ts";

const SERVICE = "juniors/racket-grant";
let club: Club;
let subjectId: string;
let owner: Context;

const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
const desk = (ctx: Context = owner) => applicationsDesk(ctx, moneyInMemory());
const attach = (name: string, bytes: Uint8Array<ArrayBuffer>) => desk().attach({ subjectId, name, bytes });
const start = async (bytes: Uint8Array, more: Record<string, string> = {}, ctx = owner) =>
  startUpload(ctx, bytes.length, { subjectId, filename: "发票.pdf", ...more });
const send = (id: string, offset: number, bytes: Uint8Array, ctx = owner) =>
  addToUpload(ctx, id, { offset, bytes: Readable.from([Buffer.from(bytes)]) });
const readings = async () => {
  const { rows } = await sql<{
    actor: string;
    object: string;
  }>`SELECT actor, object FROM audit_pending WHERE action = 'file.read'`.execute(club.world.app.db);
  return rows;
};
const form = async (fileId: string) =>
  application({
    service: SERVICE,
    subjectId,
    answers: { lessons: "24", bankAccountName: "会员", bankAccount: "6222" },
    facts: { owesFees: "否" },
    materials: [{ material: "receipt", fileId }],
  });

beforeAll(async () => {
  club = await openClub();
});
afterAll(() => club.world.close());
beforeEach(() => {
  club.world.setNow("2026-11-02");
  subjectId = club.nextMember();
  owner = club.applicant(subjectId);
});

test("every refusal names the file, the limit and what to do", async () => {
  const cases: [string, Uint8Array<ArrayBuffer>, string, RegExp][] = [
    ["空.pdf", new Uint8Array(), "file-empty", /“空.pdf”.*重新选择/],
    ["图.svg", Buffer.from("<svg/>"), "file-kind", /“图.svg”.*PDF、PNG、JPEG.*转换/],
    ["断.pdf", pdfOf({ pages: 9 }).subarray(0, 300), "file-cut-off", /“断.pdf”.*不完整.*重新保存/],
    ["密.pdf", pdfOf({ trailer: "/Encrypt 7 0 R" }), "file-encrypted", /“密.pdf”.*打印为 PDF/],
    ["脚本.pdf", pdfOf({ objects: ["<</JS(x)>>"] }), "file-script", /“脚本.pdf”.*打印为 PDF/],
    ["夹.pdf", pdfOf({ catalog: "/Names<</EmbeddedFiles 7 0 R>>" }), "file-in-file", /“夹.pdf”.*夹带/],
    ["厚.pdf", pdfOf({ pages: 301, packed: true }), "file-too-long", /“厚.pdf”有 301 页，最多收 300 页/],
    [
      "大.png",
      pngOf({ width: 9_000, height: 9_000 }),
      "file-too-many-pixels",
      /有 8100 万像素，最多收 6400 万/,
    ],
  ];
  for (const [name, bytes, refused, says] of cases)
    expect(await attach(name, bytes)).toMatchObject({ refused, says: expect.stringMatching(says) });
});

test("a photo is kept without the place where it was taken, and its owner is told", async () => {
  const kept = ok(await attach("现场.jpg", jpegOf({ width: 90, height: 60, place: true })));
  expect(kept.note).toContain("拍摄地点");
  const read = await readContent(owner, subjectId, kept);
  expect(Buffer.isBuffer(read) && !read.includes("GPS")).toBe(true);
});

test("limits of a material are told when the upload begins, before a byte is sent", async () => {
  const of = { service: SERVICE, material: "receipt" };
  expect(await startUpload(owner, 1_048_577, { subjectId, filename: "大.pdf", ...of })).toMatchObject({
    refused: "file-too-big",
    says: expect.stringContaining("超过 1 MB"),
  });
  const png = pngOf({ width: 9, height: 9 });
  const { id } = ok(await start(png, { ...of, filename: "图.png" }));
  expect(await send(id, 0, png)).toMatchObject({
    refused: "file-kind",
    says: expect.stringContaining("PDF、JPEG"),
  });
  expect(await findUpload(owner, id)).toMatchObject({ refused: "upload-unknown" });
});

test("a file that came in parts is the same as one that came at once", async () => {
  const bytes = smallPdf("分段");
  const { id } = ok(await start(bytes, { sha256: hashOf(bytes) }));
  expect(ok(await send(id, 0, bytes.subarray(0, 50)))).toMatchObject({ offset: 50, file: null });
  expect(await send(id, 0, bytes)).toMatchObject({ refused: "upload-elsewhere" });
  const { file } = ok(await send(id, 50, bytes.subarray(50)));
  expect(file).toMatchObject({ name: "发票.pdf", sha256: hashOf(bytes), pages: 1 });
  // The answer may have been lost on the way: asking again gives the same file, not another.
  expect(ok(await findUpload(owner, id)).file?.fileId).toBe(file?.fileId);
  ok(await desk().submit(await form(file?.fileId ?? "")));
});

test("parts of two different files are not put together", async () => {
  const [one, other] = [smallPdf("甲"), smallPdf("乙")];
  const { id } = ok(await start(one, { sha256: hashOf(one) }));
  ok(await send(id, 0, one.subarray(0, 8)));
  expect(await send(id, 8, other.subarray(8))).toMatchObject({ refused: "file-changed" });
});

test("an upload belongs to who began it, for the firm it was begun for", async () => {
  const bytes = smallPdf();
  const { id } = ok(await start(bytes));
  const stranger = club.applicant(subjectId);
  for (const ctx of [stranger, club.applicant(club.nextMember())])
    for (const answer of [
      await findUpload(ctx, id),
      await send(id, 0, bytes, ctx),
      await dropUpload(ctx, id),
    ])
      expect(answer).toMatchObject({ refused: "upload-unknown" });
  for (const ctx of [club.visitor, club.clerk])
    expect(await start(bytes, {}, ctx)).toMatchObject({ refused: "upload-not-allowed" });
  expect(await start(bytes, {}, club.applicant(club.nextMember()))).toMatchObject({
    refused: "not-your-firm",
  });
  ok(await dropUpload(owner, id));
  expect(await findUpload(owner, id)).toMatchObject({ refused: "upload-unknown" });
});

test("no more than ten uploads and 80 MB are on their way at once", async () => {
  const small = await Promise.all(Array.from({ length: 14 }, () => start(smallPdf())));
  expect(small.filter(isRefusal).map((it) => it.refused)).toEqual(Array(4).fill("uploads-too-many"));
  for (const it of small) if (!isRefusal(it)) ok(await dropUpload(owner, it.id));
  const large = await Promise.all(Array.from({ length: 9 }, () => start(new Uint8Array(10 * 1024 * 1024))));
  expect(large.filter(isRefusal).map((it) => it.refused)).toEqual(["uploads-too-large"]);
});

test("a full disk takes nothing and says so", async () => {
  const full = { ...owner, files: { ...owner.files, hasRoomFor: async () => false } };
  expect(await desk(full).attach({ subjectId, name: "a.pdf", bytes: smallPdf() })).toMatchObject({
    refused: "disk-full",
    status: 507,
  });
  expect(await start(smallPdf(), {}, full)).toMatchObject({ refused: "disk-full" });
});

test("papers of one case are limited together", async () => {
  const ten = Buffer.concat([pdfOf(), Buffer.alloc(9 * 1024 * 1024, "%"), Buffer.from("\n%%EOF\n")]);
  const ctx = {
    ...owner,
    plan: {
      ...owner.plan,
      findService: (id: string) => {
        const item = owner.plan.findService(id);
        const [receipt] = item?.materials ?? [];
        if (!item || !receipt) return undefined;
        const { maxBytes: _, ...rest } = receipt;
        const more = Array.from({ length: 6 }, (_one, at) => ({ ...rest, key: `m${at}`, required: false }));
        return { ...item, materials: [rest, ...more] };
      },
    },
  };
  const materials = await Promise.all(
    ["receipt", "m0", "m1", "m2", "m3", "m4", "m5"].map(async (material) => {
      const { fileId } = ok(await attach(`${material}.pdf`, ten));
      return { material, fileId };
    }),
  );
  const answer = await desk(ctx).submit({ ...(await form("")), materials });
  expect(answer).toMatchObject({
    refused: "form-incomplete",
    problems: [{ code: "files-too-big", says: expect.stringMatching(/63.1 MB，超过 60 MB/) }],
  });
});

test("each reading is in the log, of the firm and of officers, and of nobody who may not read", async () => {
  const kept = ok(await attach("发票.pdf", smallPdf()));
  ok(await desk().submit(await form(kept.fileId)));
  const before = (await readings()).length;
  for (const ctx of [owner, club.clerk]) {
    const file = ok(await desk(ctx).file({ subjectId, fileId: kept.fileId }));
    expect(await readContent(ctx, subjectId, file)).toEqual(Buffer.from(smallPdf()));
  }
  const after = (await readings()).slice(before);
  expect(after.map((it) => it.object)).toEqual([kept.fileId, kept.fileId]);
  expect(new Set(after.map((it) => it.actor)).size).toBe(2);
});

test("a content that is damaged on the disk is refused with a sentence, and the try is in the log", async () => {
  const kept = ok(await attach("坏.pdf", smallPdf("将要坏掉")));
  const content = { ...owner.files, read: async () => ({ is: "damaged" as const }) };
  expect(await readContent({ ...owner, files: content }, subjectId, kept)).toMatchObject({
    refused: "file-not-whole",
    says: expect.stringContaining("备份"),
  });
});

test("a sweep takes what nothing relies on after its grace time, and nothing else", async () => {
  const inCase = ok(await attach("办件.pdf", smallPdf("办件")));
  ok(await desk().submit(await form(inCase.fileId)));
  const filed = subjectId;
  subjectId = club.nextMember();
  owner = club.applicant(subjectId);
  const inDraft = ok(await attach("草稿.pdf", smallPdf("草稿")));
  ok(await desk().saveDraft(await form(inDraft.fileId)));
  const loose = ok(await attach("没用.pdf", smallPdf("没用")));
  // The same content twice: one of them is in a draft.
  const twin = ok(await attach("同一份.pdf", smallPdf("草稿")));
  club.world.setNow("2026-11-20");
  const young = ok(await attach("刚传.pdf", smallPdf("刚传")));
  const app = club.world.app;
  await sweepFiles(app);
  const there = async (of: string, fileId: string) =>
    !isRefusal(await desk(club.applicant(of)).file({ subjectId: of, fileId }));
  expect(await there(filed, inCase.fileId)).toBe(true);
  for (const it of [inDraft, young]) expect(await there(subjectId, it.fileId)).toBe(true);
  for (const it of [loose, twin]) expect(await there(subjectId, it.fileId)).toBe(false);
  expect(await app.files.has(loose.sha256)).toBe(false);
  for (const it of [inCase, inDraft, young]) expect((await app.files.read(it.sha256)).is).toBe("whole");
  // Who brings the swept content again finds it stored again, and the old id stays gone.
  const again = ok(await attach("没用.pdf", smallPdf("没用")));
  expect((await app.files.read(again.sha256)).is).toBe("whole");
  expect(await desk().submit(await form(loose.fileId))).toMatchObject({
    problems: [{ code: "file-unknown" }],
  });
  expect((await sweepFiles(app)).files).toBe(0);
});

test("a form that is sent while a sweep runs has its file, or is told that it is gone", async () => {
  const files = await Promise.all(
    Array.from({ length: 6 }, (_, at) => attach(`${at}.pdf`, smallPdf(`争${at}`))),
  );
  const drafts = files.map(ok);
  club.world.setNow("2026-11-20");
  const [answer] = await Promise.all([
    desk().submit(await form(drafts[0]?.fileId ?? "")),
    sweepFiles(club.world.app),
  ]);
  const content = await club.world.app.files.read(drafts[0]?.sha256 ?? "");
  if (isRefusal(answer)) expect(answer.problems?.[0]?.code).toBe("file-unknown");
  else expect(content.is).toBe("whole");
});

test("a content that no file ever had is left alone", async () => {
  const { files } = club.world.app;
  const strange = await files.put(Buffer.from("别的模块的"));
  await sweepFiles(club.world.app);
  expect(await files.has(strange)).toBe(true);
});
