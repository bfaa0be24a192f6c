import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { chosenBackend, classicalBackend, networkBackend } from "../../src/compute/backend.js";
import { installedVersion } from "../../src/core/versions.js";
import { chooseEngine, fastestEngine, rankEngines, withNetworkEngine } from "../../src/nn/choose-engine.js";
import { checkEngine, createEngine } from "../../src/nn/probe.js";
import { tfl } from "../../src/nn/tf.js";
import { temporaryFolder } from "../dataset/support.js";
const { COOS7_BACKEND } = process.env;
delete process.env.COOS7_BACKEND;
after(() => {
    if (COOS7_BACKEND !== undefined)
        process.env.COOS7_BACKEND = COOS7_BACKEND;
});
/** A network whose step is long beside what an engine needs to begin with it. */
const JOB = {
    model: tfl.sequential({
        layers: [
            tfl.layers.conv2d({ name: "a", filters: 64, kernelSize: 3, padding: "same", inputShape: [32, 32, 8] }),
            tfl.layers.maxPooling2d({ name: "b", poolSize: 32 }),
        ],
    }),
    batch: 8,
};
test("a backend is the caller's, else COOS7_BACKEND, else auto; another name is refused, an old one explained", () => {
    assert.equal(chosenBackend(), "auto");
    process.env.COOS7_BACKEND = "webgpu";
    assert.equal(chosenBackend(), "webgpu");
    assert.equal(chosenBackend("onnx"), "cpu");
    assert.throws(() => chosenBackend("wasm"), { name: "UsageError", message: /; use cpu, ONNX Runtime/ });
    process.env.COOS7_BACKEND = "opencl";
    assert.throws(() => chosenBackend(), {
        name: "UsageError",
        message: 'Expected the environment variable COOS7_BACKEND to be auto, cpu, webgpu, cuda, dml, coreml, tensorflow, tfjs, typescript but found "opencl"',
    });
    assert.throws(() => chosenBackend("gpu"), { name: "UsageError", message: /^Expected the backend to be/ });
    delete process.env.COOS7_BACKEND;
});
test("every backend means something for networks and for classifiers", () => {
    const meanings = ["auto", "cpu", "webgpu", "tfjs", "typescript"].map((name) => [
        name,
        networkBackend(name),
        classicalBackend(name),
    ]);
    assert.deepEqual(meanings, [
        ["auto", undefined, "auto"],
        ["cpu", "cpu", "onnx"],
        ["webgpu", "webgpu", "auto"],
        ["tfjs", "tfjs", "auto"],
        ["typescript", "tfjs", "typescript"],
    ]);
});
test("work gets the engine asked for, which is closed afterwards", async () => {
    let kept;
    const name = await withNetworkEngine(1, { backend: "cpu" }, async (engine) => {
        kept = engine;
        return engine.name;
    });
    assert.equal(name, "cpu");
    const predictor = await kept.predictor(JOB.model, [{ layer: "b" }]);
    const input = { data: new Float32Array(32 * 32 * 8), shape: [1, 32, 32, 8] };
    await assert.rejects(predictor.run([input]), { name: "CancelledError" });
});
test("auto says once which engine it takes", async () => {
    const lines = [];
    const choice = { onWarning: (line) => lines.push(line), job: () => JOB };
    const name = await chooseEngine(1, choice);
    assert.equal(await chooseEngine(1, choice), name);
    assert.equal(lines.length, 1);
    assert.match(lines[0], new RegExp(`^Networks compute on ${name} \\(`));
});
test("engines are ranked by the time of a step of the job", async () => {
    const { times, failures } = await rankEngines(["tfjs", "cpu"], 1, JOB);
    assert.deepEqual(failures, []);
    assert.deepEqual(times.map(({ name }) => name), ["cpu", "tfjs"]);
    assert.ok(times[0].seconds < times[1].seconds);
});
test("which engine is the fastest at a job is timed once and remembered", async (t) => {
    // A cache of its own.
    temporaryFolder(t);
    const engines = new Map([
        ["tfjs", "plain"],
        ["cpu", "compiled"],
    ]);
    const first = await fastestEngine(engines, 1, JOB);
    assert.equal(first.name, "cpu");
    assert.match(first.because, /^compiled; cpu [\d.e-]+ s a step; tfjs [\d.e-]+ s a step$/);
    // Timed again, it would differ in some digit.
    assert.deepEqual(await fastestEngine(engines, 1, JOB), first);
    const updated = new Map([...engines, ["tfjs", "new version"]]);
    assert.notEqual((await fastestEngine(updated, 1, JOB)).because, first.because);
});
test("an engine that fails at the job is left out of the ranking", async () => {
    // ONNX Runtime has no layer of this kind, tf.js has.
    const model = tfl.sequential({ layers: [tfl.layers.thresholdedReLU({ name: "a", inputShape: [4] })] });
    const { times, failures } = await rankEngines(["cpu", "tfjs"], 1, { model, batch: 1 });
    assert.deepEqual(times.map(({ name }) => name), ["tfjs"]);
    assert.equal(failures.length, 1);
});
test("an engine that computes something else fails the self-test", async () => {
    const engine = await createEngine("tfjs", 1);
    await checkEngine(engine);
    const wrong = {
        ...engine,
        async trainer(...options) {
            const trainer = await engine.trainer(...options);
            const halved = {
                gradients: (...batch) => trainer.gradients(...batch),
                step: (inputs, targets, rate) => trainer.step(inputs, targets, rate / 2),
                state: () => trainer.state(),
                dispose: () => trainer.dispose(),
            };
            return halved;
        },
    };
    await assert.rejects(checkEngine(wrong), {
        name: "Coos7Error",
        message: /^The engine tfjs computes wrongly on this machine: expected 1\.08\d* as loss 2 of a test network but found 1\.\d*; choose another by COOS7_BACKEND$/,
    });
    engine.close();
});
test("an engine that is asked for and not installed is an error that says so", {
    skip: installedVersion("@tensorflow/tfjs-node") ? "@tensorflow/tfjs-node is installed" : false,
}, async () => {
    await assert.rejects(withNetworkEngine(1, { backend: "tensorflow" }, async () => { }), {
        name: "Coos7Error",
        message: "@tensorflow/tfjs-node is not installed (npm install @tensorflow/tfjs-node)",
    });
});
test("cancelling closes the engine, and what it does is rejected as cancelled", async () => {
    const abort = new AbortController();
    const work = withNetworkEngine(1, { backend: "tfjs", signal: abort.signal }, async (engine) => {
        const predictor = await engine.predictor(JOB.model, [{ layer: "b" }]);
        const run = predictor.run([{ data: new Float32Array(32 * 32 * 8), shape: [1, 32, 32, 8] }]);
        abort.abort();
        return run;
    });
    await assert.rejects(work, { name: "CancelledError" });
});
test("where no fast engine works auto takes the slow one and says why", async () => {
    const url = (file) => new URL(`../../src/nn/${file}.js`, import.meta.url).href;
    const hook = `export async function resolve(name, context, next) {
    if (/^(onnxruntime-node|@tensorflow\\/tfjs-node)$/.test(name)) throw new Error("no binary for this machine");
    return next(name, context);
  }`;
    const dataUrl = (source) => `data:text/javascript,${encodeURIComponent(source)}`;
    const register = `import { register } from "node:module"; register(${JSON.stringify(dataUrl(hook))});`;
    const source = `import { withNetworkEngine } from ${JSON.stringify(url("choose-engine"))};
    console.log(await withNetworkEngine(1, {}, async ({ name }) => name));`;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", source], { env: { ...process.env, NODE_OPTIONS: `--import=${dataUrl(register)}` } });
    assert.equal(stdout, "tfjs\n");
    assert.match(stderr, /^Networks compute on tfjs \(@tensorflow\/tfjs-backend-cpu [\d.]+, plain JavaScript, which is slow; cpu: .*no binary for this machine; .*tensorflow: .*\)\n$/);
});
//# sourceMappingURL=choose-engine.test.js.map