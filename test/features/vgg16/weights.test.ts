import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { CancelledError } from "../../../src/core/errors.js";
import {
  downloadWeights,
  vgg16Weights,
  weightsPath,
  whyNotFetched,
} from "../../../src/features/vgg16-weights.js";
import {
  type Behaviour,
  content,
  IMPATIENT,
  md5,
  send,
  serve,
  temporaryFolder,
} from "../../core/download/local-server.js";

const WEIGHTS = content(200_000);
const quiet = { patience: IMPATIENT, onWarning: () => {} };

/** A cache of the test's own, and a file of weights that a server with this behaviour has. */
async function published(t: TestContext, behave: Behaviour) {
  const server = await serve(t, behave);
  process.env.COOS7_CACHE = temporaryFolder(t);
  delete process.env.COOS7_VGG16_URL;
  const file = { url: `${server.url}/models/weights.h5`, md5: md5(WEIGHTS) };
  return { server, file, cache: process.env.COOS7_CACHE, path: weightsPath(file) };
}

test("weights are fetched into the cache on first use, over a dropped connection, and found there afterwards", async (t) => {
  const { file, cache, path, server } = await published(t, (request, response, n) =>
    send(
      request,
      response,
      WEIGHTS,
      n === 1 ? { dropAt: { part: 0.3, folder: process.env.COOS7_CACHE! } } : {},
    ),
  );
  const absent = await vgg16Weights({ download: false, file });
  assert.ok("reason" in absent);
  assert.equal(
    absent.reason,
    `${path} is not there; run coos7 download vgg16, or put the file weights.h5 into ${cache}`,
  );
  assert.deepEqual(await vgg16Weights({ download: true, file }, quiet), { path, md5: file.md5 });
  assert.ok(readFileSync(path).equals(WEIGHTS));
  assert.equal(server.requests[1]!.headers.range, "bytes=60000-");
  assert.deepEqual(await vgg16Weights({ download: false, file }), { path, md5: file.md5 });
  assert.equal(server.requests.length, 2);
});

test("what cannot be had is a reason, told once and not tried again in the same process", async (t) => {
  const { file, path, server } = await published(t, (_, response) => void response.writeHead(404).end());
  for (let i = 0; i < 2; i++) {
    const found = await vgg16Weights({ download: true, file }, quiet);
    assert.ok("reason" in found);
    assert.match(
      found.reason,
      /the server answers 404 Not Found; .*; run coos7 download vgg16, or put the file/,
    );
  }
  assert.equal(server.requests.length, 1);
  assert.equal(existsSync(path), false);
});

test("a machine without a network does not wait", async (t) => {
  const { file } = await published(t, () => {});
  const waits: string[] = [];
  const found = await vgg16Weights(
    { download: true, file: { ...file, url: "http://127.0.0.1:1/weights.h5" } },
    { onWarning: (line) => waits.push(line) },
  );
  assert.ok("reason" in found);
  assert.match(found.reason, /there is no way to 127\.0\.0\.1:1/);
  // Before each further attempt a line says how long it waits.
  assert.deepEqual(waits, []);
});

test("wrong bytes are never kept, and a damaged file counts as none", async (t) => {
  const { file, cache, path } = await published(t, (request, response) =>
    send(request, response, content(200_000, 2)),
  );
  const found = await vgg16Weights({ download: true, file }, quiet);
  assert.ok("reason" in found);
  assert.match(found.reason, /expected a file with the MD5 [0-9a-f]{32} but found/);
  assert.deepEqual(readdirSync(cache), []);
  writeFileSync(path, WEIGHTS.subarray(1));
  const damaged = await vgg16Weights({ download: false, file });
  assert.ok("reason" in damaged);
  assert.match(damaged.reason, /weights\.h5 is damaged \(its MD5 differs\); run coos7 download vgg16/);
});

test("a folder in the place of the weights is said to be one, and stays", async (t) => {
  const { file, path } = await published(t, () => assert.fail());
  mkdirSync(path);
  const found = await vgg16Weights({ download: false, file });
  assert.ok("reason" in found);
  assert.equal(found.cause, "the file in the cache cannot be read: it is a folder, not a file");
  assert.ok(existsSync(path));
});

test("whether weights could be fetched is asked without fetching them; a cancelled question has no answer", async (t) => {
  const { file, cache } = await published(t, (request, response) => send(request, response, WEIGHTS));
  assert.equal(await whyNotFetched(file, {}), undefined);
  assert.deepEqual(readdirSync(cache), []);
  const missing = await published(t, (_, response) => void response.writeHead(404).end());
  assert.match((await whyNotFetched(missing.file, {}))!, /404/);
  const stop = new AbortController();
  const silent = await published(t, () => stop.abort());
  await assert.rejects(whyNotFetched(silent.file, { signal: stop.signal }), CancelledError);
});

test("another source can be named, by an argument and by the environment, as an address or a file", async (t) => {
  const { file, cache, path } = await published(t, (_, response) => void response.writeHead(404).end());
  const local = join(cache, "local.h5");
  writeFileSync(local, WEIGHTS);
  assert.equal(await downloadWeights({ from: local, file }, quiet), path);
  assert.ok(readFileSync(path).equals(WEIGHTS));
  const mirror = await serve(t, (request, response) => send(request, response, WEIGHTS));
  process.env.COOS7_CACHE = join(cache, "another");
  process.env.COOS7_VGG16_URL = `${mirror.url}/mirrored.h5`;
  t.after(() => delete process.env.COOS7_VGG16_URL);
  assert.deepEqual(await vgg16Weights({ download: true, file }, quiet), {
    path: join(cache, "another", "weights.h5"),
    md5: file.md5,
  });
});
