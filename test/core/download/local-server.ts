import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import type { Patience } from "../../../src/core/download/retry.js";

// The server is on this machine, whatever proxy there is outside of the test.
process.env.NO_PROXY = process.env.no_proxy = "127.0.0.1";

/** Short waits, so that tests are short; a silence is long enough that a busy machine does not make one. */
export const IMPATIENT: Patience = {
  attemptsToStart: 4,
  attempts: 4,
  firstWaitMs: 4,
  connectMs: 30_000,
  stallMs: 30_000,
};

export interface LocalServer {
  url: string;
  /** Every request so far. */
  requests: { path: string; headers: IncomingMessage["headers"] }[];
}

/** What the server does with its `n`-th request, counted from 1. */
export type Behaviour = (
  request: IncomingMessage,
  response: ServerResponse,
  n: number,
) => void | Promise<void>;

/** Starts a real HTTP server that ends with the test. */
export async function serve(t: TestContext, behave: Behaviour): Promise<LocalServer> {
  const requests: LocalServer["requests"] = [];
  const server = createServer((request, response) => {
    requests.push({ path: request.url!, headers: request.headers });
    void behave(request, response, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** How {@link send} may differ from a good server. */
export interface Misbehaviour {
  etag?: string;
  ranges?: boolean;
  /** Falls silent when this part of the body has gone out. */
  stallAt?: number;
  /** Resets the connection when this part of the body has arrived in the client's folder. */
  dropAt?: { part: number; folder: string };
}

/** Answers as a good server does, with ETag, Range and If-Range; but for what `wrong` says. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  content: Buffer,
  { etag = `"${md5(content)}"`, ranges = true, dropAt, stallAt }: Misbehaviour = {},
): Promise<void> {
  const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? "") ?? [];
  const condition = request.headers["if-range"];
  const partial = ranges && from !== undefined && (condition === undefined || condition === etag);
  const start = partial ? Number(from) : 0;
  if (start >= content.length && partial) {
    response.writeHead(416, { "content-range": `bytes */${content.length}` }).end();
    return;
  }
  const body = content.subarray(start);
  response.writeHead(partial ? 206 : 200, {
    etag,
    "content-length": body.length,
    ...(partial ? { "content-range": `bytes ${start}-${content.length - 1}/${content.length}` } : {}),
  });
  const end = dropAt?.part ?? stallAt;
  if (end === undefined) {
    response.end(body);
    return;
  }
  const sent = Math.round(end * body.length);
  response.write(body.subarray(0, sent));
  if (dropAt === undefined) return;
  // A reset throws away what is under way.
  await arrival(dropAt.folder, start + sent);
  response.socket?.resetAndDestroy();
}

/** Waits, a minute at most, until a file in `folder` has so many bytes; resolves to its name. */
export async function arrival(folder: string, bytes: number): Promise<string> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const size = (name: string): number => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
    const name = existsSync(folder) ? readdirSync(folder).find((entry) => size(entry) >= bytes) : undefined;
    if (name !== undefined) return name;
    await delay(5);
  }
  throw new Error(`Expected ${bytes} bytes to arrive in ${folder}`);
}

/** Bytes that look random but are the same in every run. */
export function content(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

export function md5(bytes: Uint8Array): string {
  return createHash("md5").update(bytes).digest("hex");
}

/** A folder that goes away with the test. */
export function temporaryFolder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), "coos7-download-"));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
