import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { afterEach, test } from "node:test";
import { Worker } from "node:worker_threads";
import { withEngine } from "../../../src/nn/onnx/with-engine.js";
import { addition, largeFactors, PRODUCT } from "./graphs.js";

const before = process.env.COOS7_BACKEND;
afterEach(() => {
  if (before === undefined) delete process.env.COOS7_BACKEND;
  else process.env.COOS7_BACKEND = before;
});

const WITH_ENGINE = new URL("../../../src/nn/onnx/with-engine.js", import.meta.url).href;
const GRAPHS = new URL("./graphs.js", import.meta.url).href;

/** Runs a module's source in a process of its own; what it prints and how it ends. */
async function runSource(
  source: string,
  env: Record<string, string> = {},
): Promise<{
  stdout: string;
  stderr: string;
  code: number | null;
  signal: string | null;
  secondsToEnd: number;
}> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", source], {
    env: { ...process.env, ...env },
  });
  let stdout = "";
  let stderr = "";
  let printedAt = performance.now();
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
    printedAt = performance.now();
  });
  child.stderr.on("data", (chunk) => (stderr += chunk));
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.on("close", (...ended) => resolve(ended)),
  );
  return { stdout, stderr, code, signal, secondsToEnd: (performance.now() - printedAt) / 1000 };
}

/** Environment in which ONNX Runtime cannot be loaded. */
function withoutRuntime(): Record<string, string> {
  const resolve = `export async function resolve(name, context, next) {
    if (name === "onnxruntime-node") throw new Error("no binary for this machine");
    return next(name, context);
  }`;
  const dataUrl = (source: string): string => `data:text/javascript,${encodeURIComponent(source)}`;
  const register = `import { register } from "node:module"; register(${JSON.stringify(dataUrl(resolve))});`;
  return { NODE_OPTIONS: `--import=${dataUrl(register)}` };
}

const ADD = `
import { withEngine } from ${JSON.stringify(WITH_ENGINE)};
import { addition } from ${JSON.stringify(GRAPHS)};
const x = { data: Float64Array.of(1), dims: [1] };
for (let i = 0; i < 2; i++)
  console.log(await withEngine(1, {}, async (engine) => (await engine.run(addition(41), { x })).y.data[0]));
`;

test("a program ends as soon as its work is done, though the engine is kept for more", async () => {
  const { stdout, stderr, code, secondsToEnd } = await runSource(ADD);
  assert.deepEqual({ stdout, stderr, code }, { stdout: "42\n42\n", stderr: "", code: 0 });
  assert.ok(secondsToEnd < 4.5, `${secondsToEnd} s`);
});

test("where ONNX Runtime does not load, that is said once and the work falls to TypeScript", async () => {
  const { stdout, stderr, code } = await runSource(ADD, withoutRuntime());
  assert.deepEqual({ stdout, code }, { stdout: "undefined\nundefined\n", code: 0 });
  assert.equal(
    stderr,
    "ONNX Runtime does not load: no binary for this machine; computing in TypeScript, which is slower (coos7 doctor says more)\n",
  );
});

test("COOS7_BACKEND=onnx makes it an error that ONNX Runtime does not load", async () => {
  const { stderr, code } = await runSource(ADD, { ...withoutRuntime(), COOS7_BACKEND: "onnx" });
  assert.equal(code, 1);
  assert.match(stderr, /Coos7Error: ONNX Runtime does not load: no binary for this machine/);
});

test("COOS7_BACKEND=typescript leaves ONNX Runtime alone; an unknown value is refused", async () => {
  process.env.COOS7_BACKEND = "typescript";
  assert.equal(await withEngine(1, {}, async () => assert.fail()), undefined);
  process.env.COOS7_BACKEND = "abacus";
  await assert.rejects(
    withEngine(1, {}, async () => 1),
    { name: "UsageError", message: /COOS7_BACKEND to be auto, onnx, .*typescript but found "abacus"/ },
  );
});

test("cancelling ends a run at once, and the next call works", async () => {
  const stop = new AbortController();
  let abortedAt = 0;
  setTimeout(() => {
    abortedAt = performance.now();
    stop.abort();
  }, 300);
  const run = withEngine(1, { signal: stop.signal }, async (engine) => {
    for (;;) await engine.run(PRODUCT, largeFactors());
  });
  await assert.rejects(run, { name: "CancelledError" });
  assert.ok(performance.now() - abortedAt < 1000);
  const x = { data: Float64Array.of(1), dims: [1] };
  const sum = await withEngine(1, {}, async (engine) => (await engine.run(addition(2), { x })).y!.data[0]);
  assert.equal(sum, 3);
});

test("a worker thread that is terminated in the middle of a run does not take the process down", async () => {
  const source = `
    import { parentPort } from "node:worker_threads";
    import { withEngine } from ${JSON.stringify(WITH_ENGINE)};
    import { largeFactors, PRODUCT } from ${JSON.stringify(GRAPHS)};
    await withEngine(1, {}, async (engine) => {
      parentPort.postMessage(engine.threads);
      for (;;) await engine.run(PRODUCT, largeFactors());
    });`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
  await new Promise((resolve) => worker.once("message", resolve));
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(await worker.terminate(), 1);
});
