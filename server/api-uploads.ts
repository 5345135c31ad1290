import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { addToUpload, dropUpload, findUpload, startUpload, type Upload } from "#engines/applications";
import { isRefusal, type Refusal } from "#platform/http";
import type { Running } from "./app.ts";
import { problem, refusalProblem, sendProblem } from "./problem.ts";
import { contextOf } from "./who-asks.ts";

/** tus 1.0.0: core with creation, termination and expiration. A file comes in parts and goes on where a bad connection broke. */
const VERSION = "1.0.0";
const PATH = "/api/uploads";
const PARTS = "application/offset+octet-stream";
const LARGEST = 10 * 1024 * 1024;
type One = { Params: { id: string } };

export const serveUploads = async (server: FastifyInstance, running: Running): Promise<void> => {
  await server.register(async (door) => {
    // Parts are written down as they come; only what is announced with them is looked at here.
    door.addContentTypeParser(PARTS, (_request, payload, done) => done(null, payload));
    door.addHook("onRequest", requireVersion);
    door.addHook("onSend", async (_request, reply) => void reply.header("tus-resumable", VERSION));

    door.options(PATH, (_request, reply) =>
      reply
        .code(204)
        .header("tus-version", VERSION)
        .header("tus-extension", "creation,termination,expiration")
        .header("tus-max-size", LARGEST)
        .send(),
    );
    door.post(PATH, async (request, reply) => {
      const length = numberIn(request, "upload-length");
      const about = metadataOf(request);
      if (length === undefined || about === undefined) return sendProblem(reply, UNCLEAR);
      const ctx = await contextOf(running, request);
      return answer(reply, await startUpload(ctx, length, about), (it) =>
        reply.code(201).header("location", `${PATH}/${it.id}`),
      );
    });
    // A GET would be answered by its HEAD: there is nothing to read here.
    door.head<One>(`${PATH}/:id`, async (request, reply) => {
      const ctx = await contextOf(running, request);
      return answer(reply, await findUpload(ctx, request.params.id), () =>
        reply.code(200).header("cache-control", "no-store"),
      );
    });
    door.patch<One>(`${PATH}/:id`, { bodyLimit: LARGEST }, async (request, reply) => {
      const offset = numberIn(request, "upload-offset");
      if (request.headers["content-type"] !== PARTS || offset === undefined)
        return sendProblem(reply, UNCLEAR);
      const ctx = await contextOf(running, request);
      const bytes = request.body as Readable;
      return answer(reply, await addToUpload(ctx, request.params.id, { offset, bytes }), () =>
        reply.code(204),
      );
    });
    door.delete<One>(`${PATH}/:id`, async (request, reply) => {
      const dropped = await dropUpload(await contextOf(running, request), request.params.id);
      if (isRefusal(dropped)) return sendProblem(reply, refusalProblem(dropped));
      return reply.code(204).send();
    });
  });
};

const UNCLEAR = problem(400, "upload-unclear", "上传请求的头不完整，请按 tus 1.0.0 发送。");

const requireVersion = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> =>
  request.method === "OPTIONS" || request.headers["tus-resumable"] === VERSION
    ? undefined
    : sendProblem(
        reply.header("tus-version", VERSION),
        problem(412, "tus-version", "这里只收 tus 1.0.0，请带上 Tus-Resumable: 1.0.0。"),
      );

/** How far it is; when it was taken, as which file. */
const answer = (
  reply: FastifyReply,
  it: Upload | Refusal,
  dressed: (it: Upload) => FastifyReply,
): FastifyReply => {
  if (isRefusal(it)) return sendProblem(reply, refusalProblem(it));
  dressed(it)
    .header("upload-offset", it.offset)
    .header("upload-length", it.length)
    .header("upload-expires", it.expiresAt.toUTCString());
  // Names of files are no header text: they go in percent signs.
  if (it.file) reply.header("upload-file", encodeURIComponent(JSON.stringify(it.file)));
  return reply.send();
};

const numberIn = ({ headers }: FastifyRequest, name: string): number | undefined => {
  const text = headers[name];
  return typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
};

/** `filename 5paH5Lu2,subjectId …`: names and their texts in base64. */
const metadataOf = ({ headers }: FastifyRequest): Record<string, string> | undefined => {
  const text = headers["upload-metadata"];
  if (typeof text !== "string" || text.length > 4000) return undefined;
  return Object.fromEntries(
    text.split(",").map((pair) => {
      const [name = "", value = ""] = pair.trim().split(" ");
      return [name, Buffer.from(value, "base64").toString("utf8")];
    }),
  );
};
