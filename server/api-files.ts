import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { FastifyInstance } from "fastify";
import { applicationsDesk } from "#engines/applications";
import { moneyPort } from "#engines/finance";
import { problemsCsv, registersDesk } from "#engines/registers";
import { isRefusal } from "#platform/http";
import { dataFolder, type Running } from "./app.ts";
import { problem, refusalProblem, sendProblem } from "./problem.ts";
import { contextOf } from "./who-asks.ts";

/** The doors that carry files in and out. */
export const serveFiles = (server: FastifyInstance, running: Running): void => {
  server.post("/api/files", async (request, reply) => {
    const ctx = await contextOf(running, request);
    // Before the file is read: whoever may not bring one does not fill the memory with it.
    if (ctx.actor.is === "visitor")
      return sendProblem(reply, problem(401, "not-signed-in", "请先登录，再办理这一步。"));
    let subjectId = "";
    for await (const part of request.parts({ limits: { fileSize: 24 * 1024 * 1024, files: 1 } })) {
      if (part.type === "field") {
        if (part.fieldname === "subjectId") subjectId = String(part.value);
        continue;
      }
      const bytes = new Uint8Array(await part.toBuffer());
      const stored = await applicationsDesk(ctx, moneyPort).attach({ subjectId, name: part.filename, bytes });
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
      const { stream, bytes } = await ctx.files.get(file.sha256);
      return reply
        .type(file.mediaType)
        .header("content-length", bytes)
        .header("content-disposition", `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .header("content-security-policy", "default-src 'none'; sandbox")
        .send(stream);
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
