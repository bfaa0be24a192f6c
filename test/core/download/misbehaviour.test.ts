import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { gzipSync } from "node:zlib";
import { downloadFile } from "../../../src/core/download/download.js";
import type { DownloadRequest, Patience } from "../../../src/core/download/retry.js";
import {
  type Behaviour,
  content,
  IMPATIENT,
  type LocalServer,
  md5,
  send,
  serve,
  temporaryFolder,
} from "./local-server.js";

const FILE = content(300_000);
const OTHER = content(300_000, 2);

/** A download of FILE from a server with this behaviour. */
async function attempt(
  t: TestContext,
  behave: (...args: [...Parameters<Behaviour>, folder: string]) => ReturnType<Behaviour>,
  changes: Partial<DownloadRequest> = {},
  patience: Patience = IMPATIENT,
) {
  const folder = temporaryFolder(t);
  const server = await serve(t, (request, response, n) => behave(request, response, n, folder));
  const warnings: string[] = [];
  const request = {
    url: `${server.url}/file`,
    destination: join(folder, "file"),
    md5: md5(FILE),
    size: FILE.length,
  };
  const run = (): Promise<string> =>
    downloadFile({ ...request, ...changes }, { patience, onWarning: (line) => void warnings.push(line) });
  return { run, server, folder, warnings };
}

type Attempt = Awaited<ReturnType<typeof attempt>>;

async function endsRight({ run, folder }: Attempt): Promise<void> {
  assert.equal(await run(), "downloaded");
  assert.deepEqual(readdirSync(folder), ["file"]);
  assert.ok(readFileSync(join(folder, "file")).equals(FILE));
}

async function endsWith({ run, folder }: Attempt, message: RegExp, left: string[] = []): Promise<void> {
  await assert.rejects(run, (error: Error) => {
    assert.equal(error.name, "Coos7Error");
    assert.match(error.message, message);
    assert.ok(!error.message.includes("\n"));
    return true;
  });
  assert.deepEqual(readdirSync(folder), left);
}

const ranges = ({ requests }: LocalServer): (string | undefined)[] =>
  requests.map(({ headers }) => headers.range);

test("a well-behaved server: the file arrives, asked for plainly and by name", async (t) => {
  const a = await attempt(t, (request, response) => send(request, response, FILE));
  await endsRight(a);
  const [{ headers }] = a.server.requests as [LocalServer["requests"][0]];
  assert.match(headers["user-agent"]!, /^coos7\/\d/);
  assert.equal(headers["accept-encoding"], "identity");
  assert.equal(await a.run(), "present");
  assert.equal(a.server.requests.length, 1);
  assert.deepEqual(a.warnings, []);
});

test("404 is a clear error at once", async (t) => {
  const a = await attempt(t, (_, response) => void response.writeHead(404).end("<html>"));
  await endsWith(a, /^Could not download file from http:.*\/file: the server answers 404 Not Found; check/);
  assert.equal(a.server.requests.length, 1);
});

test("429 is obeyed: Retry-After in seconds, and as a date", async (t) => {
  const later = (n: number): string => (n === 1 ? "1" : new Date(Date.now() + 2000).toUTCString());
  const times: number[] = [];
  const a = await attempt(t, (request, response, n) => {
    times.push(performance.now());
    if (n <= 2) response.writeHead(429, { "retry-after": later(n) }).end();
    else return send(request, response, FILE);
  });
  await endsRight(a);
  assert.ok(times[1]! - times[0]! >= 990);
  // A date has no fractions of a second.
  assert.ok(times[2]! - times[1]! >= 900);
  assert.match(a.warnings[0]!, /^file: the server answers 429 Too Many Requests; trying again in 1.0 s$/);
});

test("429 with a long Retry-After is not waited for but told", async (t) => {
  const a = await attempt(t, (_, response) => void response.writeHead(429, { "retry-after": "7200" }).end());
  await endsWith(a, /answers 429 Too Many Requests and asks to wait 2 h 00 min; try again then/);
});

test("500 twice, then the file; 503 for ever is an error", async (t) => {
  await endsRight(
    await attempt(t, (request, response, n) =>
      n <= 2 ? void response.writeHead(500).end() : send(request, response, FILE),
    ),
  );
  const never = await attempt(t, (_, response) => void response.writeHead(503).end());
  await endsWith(never, /the server answers 503 Service Unavailable \(4 attempts\)$/);
});

test("a connection that is reset at 30 % goes on from there", async (t) => {
  const a = await attempt(t, (request, response, n, folder) =>
    send(request, response, FILE, n === 1 ? { dropAt: { part: 0.3, folder } } : {}),
  );
  await endsRight(a);
  assert.deepEqual(ranges(a.server), [undefined, "bytes=90000-"]);
  assert.equal(a.server.requests[1]!.headers["if-range"], `"${md5(FILE)}"`);
  assert.match(a.warnings[0]!, /^file: 127.0.0.1:\d+ dropped the connection; trying again in/);
});

test("a server that falls silent is left and asked again", async (t) => {
  const patience = { ...IMPATIENT, stallMs: 900 };
  const a = await attempt(
    t,
    (request, response, n) => send(request, response, FILE, n === 1 ? { stallAt: 0.5 } : {}),
    {},
    patience,
  );
  await endsRight(a);
  assert.deepEqual(ranges(a.server), [undefined, "bytes=150000-"]);
  assert.match(a.warnings[0]!, /sent nothing for 0\.9 s; trying again/);
  const mute = await attempt(t, () => {}, {}, { ...patience, attemptsToStart: 1 });
  await endsWith(mute, /sent nothing for 0\.9 s$/);
});

test("a server without ranges begins anew", async (t) => {
  const a = await attempt(t, (request, response, n, folder) =>
    send(request, response, FILE, { ranges: false, ...(n === 1 ? { dropAt: { part: 0.3, folder } } : {}) }),
  );
  await endsRight(a);
  assert.match(a.warnings[1]!, /beginning anew, because the server cannot resume or the file has changed/);
});

test("wrong bytes are an error and leave nothing", async (t) => {
  await endsWith(
    await attempt(t, (request, response) => send(request, response, OTHER)),
    new RegExp(`expected a file with the MD5 ${md5(FILE)} but found ${md5(OTHER)}; it is not the right file`),
  );
});

test("a file of another length is refused before it comes", async (t) => {
  await endsWith(
    await attempt(t, (request, response) => send(request, response, FILE.subarray(0, 1000))),
    /expected a file of 300,000 bytes but found one of 1,000 bytes$/,
  );
});

test("a body that is shorter or longer than announced is an error", async (t) => {
  const short = await attempt(t, (_, response) => void response.writeHead(200).end(FILE.subarray(0, 1000)));
  await endsWith(
    short,
    /the server ended after 1,000 bytes of 300,000 bytes \(4 attempts\); 1.00 kB are kept/,
    ["file.part"],
  );
  const long = await attempt(t, (_, response) => {
    response.writeHead(200).write(FILE);
    response.end("more");
  });
  await endsWith(long, /expected a file of 300,000 bytes but the server sends more$/);
});

test("a file that changes while it is fetched is fetched anew", async (t) => {
  // The first server keeps to If-Range; the second sends the rest of the changed file all the same.
  for (const careless of [false, true]) {
    const a = await attempt(t, (request, response, n, folder) => {
      if (careless) delete request.headers["if-range"];
      return n === 1
        ? send(request, response, OTHER, { dropAt: { part: 0.3, folder } })
        : send(request, response, FILE);
    });
    await endsRight(a);
  }
});

test("what an earlier run left of another file is found out by the MD5", async (t) => {
  const a = await attempt(t, (request, response) => send(request, response, FILE));
  writeFileSync(join(a.folder, "file.part"), OTHER.subarray(0, 1000));
  await endsRight(a);
  assert.deepEqual(ranges(a.server), ["bytes=1000-", undefined]);
  assert.match(a.warnings[0]!, /^file: the pieces do not fit together, beginning anew$/);
});

test("redirects are followed, a loop of them is an error", async (t) => {
  const a = await attempt(t, (request, response, n) =>
    n <= 10 ? void response.writeHead(302, { location: `/hop${n}` }).end() : send(request, response, FILE),
  );
  await endsRight(a);
  await endsWith(
    await attempt(t, (_, response) => void response.writeHead(301, { location: "/file" }).end()),
    /leads to more than 10 redirects, the last to \/file; check the address$/,
  );
  await endsWith(
    await attempt(t, (_, response) => void response.writeHead(301, { location: "ftp://x/file" }).end()),
    /expected an address that begins with https:\/\/ but found ftp:\/\/x\/file$/,
  );
});

test("a redirect from https to http is refused, and nothing is asked for there", async (t) => {
  const folder = temporaryFolder(t);
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const made = spawnSync(
    "openssl",
    `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -keyout ${key} -out ${certificate}`.split(
      " ",
    ),
  );
  if (made.status !== 0) return t.skip("needs openssl");
  const open = await serve(t, (request, response) => send(request, response, FILE));
  const secure = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (_, response) => {
    response.writeHead(302, { location: `${open.url}/file` }).end();
  });
  await new Promise<void>((resolve) => secure.listen(0, "127.0.0.1", resolve));
  t.after(() => secure.close());
  const { NODE_TLS_REJECT_UNAUTHORIZED: before } = process.env;
  t.after(() => {
    if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
  });
  // The certificate is of this test alone, whose own connections are the only ones.
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
  const url = `https://127.0.0.1:${(secure.address() as AddressInfo).port}/file`;
  await endsWith(
    await attempt(t, () => {}, { url }),
    /redirects from https to http:\/\/127\.0\.0\.1:\d+\/file, where anyone on the way could change the file; use another address$/,
  );
  assert.deepEqual(open.requests, []);
});

test("an encoded body is refused", async (t) => {
  await endsWith(
    await attempt(t, (_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(FILE));
    }),
    /sends it encoded as gzip although asked not to; use another address$/,
  );
});

test("no server at all is an error that says so", async (t) => {
  const a = await attempt(t, () => {}, { url: "http://127.0.0.1:1/file" });
  await endsWith(
    a,
    /there is no way to 127.0.0.1:1 \(connect ECONNREFUSED 127\.0\.0\.1:1\); check the connection \(4 attempts\)$/,
  );
});
