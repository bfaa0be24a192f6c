import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { afterEach, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { withEngine } from "../../../src/compute/shared-engine.js";
import { addition, largeFactors, PRODUCT } from "./graphs.js";
const before = process.env.COOS7_BACKEND;
afterEach(() => {
    if (before === undefined)
        delete process.env.COOS7_BACKEND;
    else
        process.env.COOS7_BACKEND = before;
});
const WITH_ENGINE = new URL("../../../src/compute/shared-engine.js", import.meta.url).href;
const GRAPHS = new URL("./graphs.js", import.meta.url).href;
/** Runs a module's source in a process of its own; what it prints and how it ends. */
async function runSource(source, env = {}) {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", source], {
        env: { ...process.env, ...env },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => (stdout += chunk));
    child.stderr.on("data", (chunk) => (stderr += chunk));
    const [code, signal] = await new Promise((resolve) => child.on("close", (...ended) => resolve(ended)));
    return { stdout, stderr, code, signal };
}
/** Environment in which ONNX Runtime cannot be loaded. */
function withoutRuntime() {
    const resolve = `export async function resolve(name, context, next) {
    if (name === "onnxruntime-node") throw new Error("no binary for this machine");
    return next(name, context);
  }`;
    const dataUrl = (source) => `data:text/javascript,${encodeURIComponent(source)}`;
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
test("nothing keeps a program from ending once its work is done, though the engine is kept for more", async () => {
    // A request to close something comes and goes by itself.
    const held = "console.log(process.getActiveResourcesInfo().filter((name) => name !== 'CloseReq').sort().join());";
    // The first line opens the output, which is held from then on.
    const { stdout, stderr, code } = await runSource(`console.log("begins"); ${held} ${ADD} ${held}`);
    const [, before, ...lines] = stdout.split("\n");
    assert.deepEqual({ lines, stderr, code }, { lines: ["42", "42", before, ""], stderr: "", code: 0 });
});
test("where ONNX Runtime does not load, that is said once and the work falls to TypeScript", async () => {
    const { stdout, stderr, code } = await runSource(ADD, withoutRuntime());
    assert.deepEqual({ stdout, code }, { stdout: "undefined\nundefined\n", code: 0 });
    assert.equal(stderr, "ONNX Runtime does not load: no binary for this machine; computing in TypeScript, which is slower (coos7 doctor says more)\n");
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
    await assert.rejects(withEngine(1, {}, async () => 1), { name: "UsageError", message: /COOS7_BACKEND to be auto, cpu, .*typescript but found "abacus"/ });
});
test("cancelling ends a run without waiting for it, and the next call works", async () => {
    const stop = new AbortController();
    let endedWell = false;
    const run = withEngine(1, { signal: stop.signal }, async (engine) => {
        await engine.run(PRODUCT, largeFactors());
        const cancelled = engine.run(PRODUCT, largeFactors());
        for (let turn = 0; turn < 5; turn++)
            await setImmediate();
        stop.abort();
        await cancelled;
        endedWell = true;
    });
    await assert.rejects(run, { name: "CancelledError" });
    assert.equal(endedWell, false);
    const x = { data: Float64Array.of(1), dims: [1] };
    const sum = await withEngine(1, {}, async (engine) => (await engine.run(addition(2), { x })).y.data[0]);
    assert.equal(sum, 3);
});
test("a worker thread that is terminated in the middle of a run does not take the process down", async () => {
    const source = `
    import { parentPort } from "node:worker_threads";
    import { withEngine } from ${JSON.stringify(WITH_ENGINE)};
    import { largeFactors, PRODUCT } from ${JSON.stringify(GRAPHS)};
    await withEngine(1, {}, async (engine) => {
      await engine.run(PRODUCT, largeFactors());
      const run = engine.run(PRODUCT, largeFactors());
      parentPort.postMessage("running");
      for (;;) await run.then(() => engine.run(PRODUCT, largeFactors()));
    });`;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
    await new Promise((resolve) => worker.once("message", resolve));
    assert.equal(await worker.terminate(), 1);
});
//# sourceMappingURL=with-engine.test.js.map