import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { downloadFile } from "../../../src/core/download/download.js";
import { processTag, thisProcess } from "../../../src/core/process-identity.js";
import type { ProgressEvent } from "../../../src/core/progress.js";
import { arrival, content, IMPATIENT, md5, send, serve, temporaryFolder } from "./local-server.js";

const FILE = content(3_000_000);
const MODULE = new URL("../../../src/core/download/download.js", import.meta.url).href;
const quiet = { patience: IMPATIENT, onWarning: () => {} };

/** Another process that downloads; says how that ended, and the most memory in bytes that it held. */
function start(request: { url: string; destination: string; md5: string; size: number }) {
  const script = `
    const { downloadFile } = await import(${JSON.stringify(MODULE)});
    let peak = 0;
    const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 10);
    console.log(await downloadFile(${JSON.stringify(request)}), peak);
    clearInterval(timer);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (bytes) => (text += bytes));
  return { child, ended: once(child, "close").then(() => text.trim().split(" ")) };
}

test("progress is in bytes, from the start to the end, also where a download goes on", async (t) => {
  const { url } = await serve(t, (request, response) => send(request, response, FILE));
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, "file.part"), FILE.subarray(0, 1_000_000));
  const events: ProgressEvent[] = [];
  const request = { url, destination: join(folder, "file"), md5: md5(FILE) };
  await downloadFile(request, { ...quiet, onProgress: (event) => events.push(event) });
  const loading = events.filter(({ stage }) => stage === "downloading file");
  assert.deepEqual(loading[0], {
    stage: "downloading file",
    done: 1_000_000,
    total: 3_000_000,
    unit: "bytes",
  });
  assert.equal(loading.at(-1)!.done, 3_000_000);
  assert.ok(events.some(({ stage, done }) => stage === "checking file" && done === 3_000_000));
});

test("a cancelled download keeps what has come and the next one goes on from there", async (t) => {
  const { url, requests } = await serve(t, (request, response, n) =>
    send(request, response, FILE, n === 1 ? { stallAt: 0.5 } : {}),
  );
  const folder = temporaryFolder(t);
  const request = { url, destination: join(folder, "file"), md5: md5(FILE), size: FILE.length };
  const stop = new AbortController();
  const running = downloadFile(request, { ...quiet, signal: stop.signal });
  await arrival(folder, 1_500_000);
  stop.abort();
  await assert.rejects(running, {
    name: "CancelledError",
    message: "Cancelled downloading file; 1.50 MB are kept, the next attempt goes on from there",
  });
  assert.deepEqual(readdirSync(folder), ["file.part"]);
  assert.equal(await downloadFile(request, quiet), "downloaded");
  assert.equal(requests[1]!.headers.range, "bytes=1500000-");
  assert.deepEqual(readdirSync(folder), ["file"]);
});

test("what a killed process leaves is taken up by the next", async (t) => {
  const { url, requests } = await serve(t, (request, response, n) =>
    send(request, response, FILE, n === 1 ? { stallAt: 0.5 } : {}),
  );
  const folder = temporaryFolder(t);
  const request = { url, destination: join(folder, "file"), md5: md5(FILE), size: FILE.length };
  const { child, ended } = start(request);
  assert.match(await arrival(folder, 1_500_000), new RegExp(`^file\\.part-${child.pid}-`));
  child.kill("SIGKILL");
  await ended;
  assert.equal(await downloadFile(request, quiet), "downloaded");
  assert.equal(requests[1]!.headers.range, "bytes=1500000-");
  assert.deepEqual(readdirSync(folder), ["file"]);
});

test("of two downloads of the same file one waits for the other", async (t) => {
  const { url, requests } = await serve(t, async (request, response) => {
    await delay(100);
    await send(request, response, FILE);
  });
  const folder = temporaryFolder(t);
  const request = { url, destination: join(folder, "file"), md5: md5(FILE), size: FILE.length };
  const warnings: string[] = [];
  const options = { ...quiet, onWarning: (line: string) => void warnings.push(line) };
  const ends = await Promise.all([downloadFile(request, options), downloadFile(request, options)]);
  assert.deepEqual(ends.sort(), ["downloaded", "present"]);
  assert.equal(requests.length, 1);
  assert.deepEqual(warnings, ["Another process is downloading file: waiting for it"]);
  assert.deepEqual(readdirSync(folder), ["file"]);
});

test("a part of another machine is left alone as long as it shows signs of life", async (t) => {
  const { url } = await serve(t, (request, response) => send(request, response, FILE));
  const folder = temporaryFolder(t);
  const request = { url, destination: join(folder, "file"), md5: md5(FILE), size: FILE.length };
  const theirs = join(folder, "file.part-1-00000000@elsewhere");
  writeFileSync(theirs, FILE.subarray(0, 1000));
  const stop = AbortSignal.timeout(200);
  await assert.rejects(downloadFile(request, { ...quiet, signal: stop }), { name: "CancelledError" });
  assert.deepEqual(readdirSync(folder), ["file.part-1-00000000@elsewhere"]);
  // Silence for a minute; also that of a process of this machine whose number another has by now.
  const minuteAgo = new Date(Date.now() - 60_000);
  utimesSync(theirs, minuteAgo, minuteAgo);
  const reused = join(folder, `file.part-${process.pid}-00000000@${hostname().replaceAll(/[^\w-]/g, "-")}`);
  writeFileSync(reused, FILE.subarray(0, 500));
  utimesSync(reused, minuteAgo, minuteAgo);
  assert.equal(await downloadFile(request, quiet), "downloaded");
  assert.deepEqual(readdirSync(folder), ["file"]);
});

test("a part of a process of this machine is its own as long as that runs, however long it has slept, and no longer", {
  skip: thisProcess().started === undefined,
}, async (t) => {
  const { url } = await serve(t, (request, response) => send(request, response, FILE));
  const folder = temporaryFolder(t);
  const request = { url, destination: join(folder, "file"), md5: md5(FILE), size: FILE.length };
  const put = (name: string, age: number): void => {
    writeFileSync(join(folder, name), FILE.subarray(0, 1000));
    const then = new Date(Date.now() - age);
    utimesSync(join(folder, name), then, then);
  };
  const asleep = `file.part-${processTag()}-00000000`;
  put(asleep, 3_600_000);
  // Somebody else's, of a name that no process gives.
  put("file.part-backup", 3_600_000);
  const stop = AbortSignal.timeout(200);
  await assert.rejects(downloadFile(request, { ...quiet, signal: stop }), { name: "CancelledError" });
  assert.deepEqual(readdirSync(folder).sort(), [asleep, "file.part-backup"].sort());
  rmSync(join(folder, asleep));
  put(`file.part-${processTag({ ...thisProcess(), started: "another" })}-00000000`, 0);
  assert.equal(await downloadFile(request, quiet), "downloaded");
  assert.deepEqual(readdirSync(folder).sort(), ["file", "file.part-backup"]);
});

test("a wrong file under the final name stays until the right one is complete", async (t) => {
  const folder = temporaryFolder(t);
  const destination = join(folder, "file");
  writeFileSync(destination, "damaged");
  const { url } = await serve(t, (request, response, n) => {
    assert.equal(readFileSync(destination, "utf8"), "damaged");
    return n === 1 ? void response.writeHead(404).end() : send(request, response, FILE);
  });
  const request = { url, destination, md5: md5(FILE), size: FILE.length };
  await assert.rejects(downloadFile(request, quiet), /404/);
  assert.equal(readFileSync(destination, "utf8"), "damaged");
  assert.equal(await downloadFile(request, quiet), "downloaded");
  assert.ok(readFileSync(destination).equals(FILE));
});

test("a file that cannot fit on the disk is not begun", async (t) => {
  const { url, requests } = await serve(t, (request, response) => send(request, response, FILE));
  const folder = temporaryFolder(t);
  const request = { url, destination: join(folder, "file"), md5: md5(FILE), size: 2 ** 52 };
  await assert.rejects(
    downloadFile(request, quiet),
    /Expected 4504 TB of free disk for .* but found .*; free some/,
  );
  assert.equal(requests.length, 0);
  assert.deepEqual(readdirSync(folder), []);
});

test("a local copy goes the same way, and one that is missing or wrong is an error", async (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, "from"));
  const from = join(folder, "from", "a file");
  writeFileSync(from, FILE);
  const request = { url: pathToFileURL(from).href, destination: join(folder, "to", "file"), md5: md5(FILE) };
  assert.equal(await downloadFile(request, quiet), "downloaded");
  assert.ok(readFileSync(request.destination).equals(FILE));
  const destination = join(folder, "to", "other");
  await assert.rejects(
    downloadFile({ ...request, destination, md5: "0".repeat(32) }, quiet),
    /expected a file with the MD5 0{32} but found/,
  );
  await assert.rejects(
    downloadFile({ ...request, destination, url: `${request.url}.not` }, quiet),
    /Could not download other from file:.*: no such file or folder/,
  );
  assert.deepEqual(readdirSync(join(folder, "to")), ["file"]);
});

test("memory does not grow with the file", async (t) => {
  const piece = content(1 << 20);
  const peakMb = async (pieces: number): Promise<number> => {
    const size = pieces * piece.length;
    const { url } = await serve(t, async (_, response) => {
      response.writeHead(200, { "content-length": size });
      for (let i = 0; i < pieces; i++) if (!response.write(piece)) await once(response, "drain");
      response.end();
    });
    const hash = createHash("md5");
    for (let i = 0; i < pieces; i++) hash.update(piece);
    const destination = join(temporaryFolder(t), "file");
    const [end, peak] = await start({ url, destination, md5: hash.digest("hex"), size }).ended;
    assert.equal(end, "downloaded");
    return Number(peak) / 2 ** 20;
  };
  const small = await peakMb(16);
  const large = await peakMb(256);
  assert.ok(large - small < 150, `${small} MB of memory for a file of 16 MB, ${large} MB for one of 256 MB`);
});
