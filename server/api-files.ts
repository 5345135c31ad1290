import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { FastifyInstance } from "fastify";
import { applicationsDesk, readContent } from "#engines/applications";
import { moneyPort } from "#engines/finance";
import { problemsCsv, registersDesk } from "#engines/registers";
import { isRefusal } from "#platform/http";
import { dataFolder, type Running } from "./app.ts";
import { problem, refusalProblem, sendProblem } from "./problem.ts";
import { contextOf } from "./who-asks.ts";

/**
 * What a stranger's file may do in an officer's browser: be seen. Browsers show a PDF in a frame of their own making,
 * which a sandbox would forbid; what could run in a PDF was refused when it was taken.
 */
const FILE_POLICIES: Readonly<Record<string, string>> = {
  "application/pdf":
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "image/png": "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
  "image/jpeg": "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
};

/** The doors that carry files in and out. */
export const serveFiles = (server: FastifyInstance, running: Running): void => {
  server.post("/api/files", async (request, reply) => {
    const ctx = await contextOf(running, request);
    // Before the file is read: whoever may not bring one does not fill the memory with it.
    if (ctx.actor.is === "visitor")
      return sendProblem(reply, problem(401, "not-signed-in", "请先登录，再办理这一步。"));
    const about: Record<string, string> = {};
    for await (const part of request.parts({ limits: { fileSize: 24 * 1024 * 1024, files: 1 } })) {
      if (part.type === "field") {
        about[part.fieldname] = String(part.value);
        continue;
      }
      const bytes = new Uint8Array(await part.toBuffer());
      const stored = await applicationsDesk(ctx, moneyPort).attach({
        subjectId: about.subjectId ?? "",
        service: about.service,
        material: about.material,
        name: part.filename,
        bytes,
      });
      if (isRefusal(stored)) return sendProblem(reply, refusalProblem(stored));
      return reply.send(stored);
    }
    return sendProblem(
      reply,
      problem(422, "file-missing", "没有收到文件。请先选择文件再上传；字段 subjectId 应写在文件之前。"),
    );
  });

  server.get<{ Params: { subjectId: string; fileId: string } }>(
    "/api/files/:subjectId/:fileId",
    async (request, reply) => {
      const ctx = await contextOf(running, request);
      const file = await applicationsDesk(ctx, moneyPort).file(request.params);
      if (isRefusal(file)) return sendProblem(reply, refusalProblem(file));
      const content = await readContent(ctx, request.params.subjectId, file);
      if (isRefusal(content)) return sendProblem(reply, refusalProblem(content));
      return reply
        .type(file.mediaType)
        .header("content-disposition", `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .header("content-security-policy", FILE_POLICIES[file.mediaType] ?? "sandbox")
        .header("cross-origin-resource-policy", "same-origin")
        .header("cache-control", "private, no-store")
        .send(content);
    },
  );

  server.post("/api/registers/import", async (request, reply) => {
    const ctx = await contextOf(running, request);
    if (!ctx.may(ctx.actor, "importRegister")) {
      return sendProblem(
        reply,
        problem(
          ctx.actor.is === "visitor" ? 401 : 403,
          ctx.actor.is === "visitor" ? "not-signed-in" : "not-allowed",
          "导入名录需要名录管理员登录办理。",
        ),
      );
    }
    const file = await request.file();
    if (!file)
      return sendProblem(
        reply,
        problem(422, "file-missing", "没有收到文件。请选择 CSV 或 xlsx 文件再上传。"),
      );
    const folder = join(dataFolder(), "uploads");
    await mkdir(folder, { recursive: true });
    const path = join(folder, ctx.newId());
    try {
      await pipeline(file.file, createWriteStream(path));
    } catch (fault) {
      await rm(path, { force: true });
      throw fault;
    }
    if (file.file.truncated) {
      await rm(path, { force: true });
      return sendProblem(reply, problem(413, "too-large", "文件超过 512 MB，请拆分后分批导入。"));
    }
    const batch = await registersDesk(ctx).upload({
      register: "market-subjects",
      fileName: file.filename,
      path,
    });
    if (isRefusal(batch)) {
      await rm(path, { force: true });
      return sendProblem(reply, refusalProblem(batch));
    }
    return reply.send(batch);
  });

  server.get<{ Params: { batchId: string } }>(
    "/api/registers/batches/:batchId/problems.csv",
    async (request, reply) => {
      const ctx = await contextOf(running, request);
      const csv = await problemsCsv(ctx, request.params.batchId);
      if (isRefusal(csv)) return sendProblem(reply, refusalProblem(csv));
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="problems.csv"')
        .send(csv);
    },
  );
};
