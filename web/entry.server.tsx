import { Writable } from "node:stream";
import { renderToPipeableStream } from "react-dom/server";
import { type EntryContext, type RouterContextProvider, ServerRouter } from "react-router";
import { nonceContext } from "./desk.ts";

// The server fills these contexts, so it takes them from here: contexts of its own would be other ones.
export { deskContext, nonceContext } from "./desk.ts";

/** Whole pages at once: they are small, an error can still set the status, and no script is needed to put parts in place. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: Readonly<RouterContextProvider>,
): Promise<Response> {
  const html = await render(request, context, loadContext.get(nonceContext));
  headers.set("content-type", "text/html; charset=utf-8");
  return new Response(html, { status, headers });
}

// Not renderToString: the office's page data travels in a Suspense boundary, which that would leave empty.
const render = (request: Request, context: EntryContext, nonce: string): Promise<Buffer<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const sink = new Writable({
      write: (part: Buffer, _encoding, done) => {
        parts.push(Buffer.from(part));
        done();
      },
      final: (done) => {
        resolve(Buffer.concat(parts));
        done();
      },
    });
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={context} url={request.url} nonce={nonce} />,
      {
        nonce,
        // One piece however long: parts that come later would need a script to move them into place.
        progressiveChunkSize: Number.POSITIVE_INFINITY,
        onAllReady: () => pipe(sink),
        onShellError: reject,
        onError: (fault) => handleError(fault, { request }),
      },
    );
    request.signal.addEventListener("abort", () => abort());
  });

/** Faults go to the log with the path; the page shows no stack. */
export const handleError = (fault: unknown, { request }: { request: Request }): void => {
  if (request.signal.aborted) return;
  const line = {
    level: "error",
    path: new URL(request.url).pathname,
    fault: fault instanceof Error ? fault.stack : String(fault),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
};
