import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { retryLost } from "../compute/engine.js";
import { Coos7Error, effectiveSignal, errorMessage, throwIfCancelled } from "../core/errors.js";
import { installedVersion } from "../core/versions.js";
import { tf, tfl } from "./tf.js";
/**
 * Starts an engine; `threads` matter to ONNX Runtime on the CPU only. Throws `Coos7Error`, saying why, where it does not work on
 * this machine.
 */
export async function createEngine(name, threads, run = {}) {
    // Loaded where they are used: what one engine needs should not keep another from working.
    if (name === "tensorflow" || name === "tfjs") {
        const { createTfjsEngine } = await import("./tfjs/engine.js");
        return createTfjsEngine(name);
    }
    const { createOnnxEngine } = await import("./onnx/network-engine.js");
    return createOnnxEngine(threads, run, name);
}
/**
 * Calls `work` with an engine, which is closed at the end, and at once where `run.signal` is aborted. Where the engine is
 * lost for want of memory `work` is called once more, with another, and told so: it may do less at once.
 */
export function useEngine(name, threads, run, work) {
    return retryLost(run, (tried) => useOnce(name, threads, run, (engine) => work(engine, tried)));
}
async function useOnce(name, threads, run, work) {
    throwIfCancelled(run.signal);
    const signal = effectiveSignal(run.signal);
    const engine = await createEngine(name, threads, signal ? { signal } : {});
    const cancel = () => engine.close();
    signal?.addEventListener("abort", cancel, { once: true });
    try {
        throwIfCancelled(signal);
        return await work(engine);
    }
    finally {
        signal?.removeEventListener("abort", cancel);
        engine.close();
    }
}
/** Examples; height and width, odd so that poolings overhang; channels; classes. */
const EXAMPLES = 4;
const SIZE = 7;
const CHANNELS = 2;
const CLASSES = 3;
const LEARNING_RATE = 0.01;
/** With Adam's usual, smaller one a weight whose gradient is 0 but for rounding moves as far as all others. */
const EPSILON = 1e-3;
/**
 * What PyTorch 2.6 computes in 64-bit numbers (test/fixtures/generate/self-test.py): the loss before each of three
 * steps of Adam, each weight's gradient at the first (its product with cos(1.3 i)), and the outputs in inference
 * after the last.
 */
const LOSSES = [1.328168, 1.083486, 0.911976];
const GRADIENTS = {
    "a/kernel": -0.0162325,
    "a/bias": 0.0724657,
    "a_bn/gamma": -0.193752,
    "a_bn/beta": -0.0876368,
    "b/kernel": -0.0186288,
    "b/bias": -0.0635727,
    "b_bn/gamma": 0.10154,
    "b_bn/beta": 0.0569525,
    "c/kernel": -0.342295,
    "c/bias": -0.36214,
};
const OUTPUTS = [
    0.116071, -0.467226, 0.0325759, 0.887567, -0.56309, -1.11556, -0.111575, 0.366595, 0.810383, 1.33298,
    -0.50153, -1.21636,
];
const TOLERANCE = 1e-3;
/**
 * Has an engine train a small network of every type of layer that the package's networks have, and compares it with
 * known numbers. Throws {@link Coos7Error} where it computes something else, or fails.
 */
export async function checkEngine(engine) {
    const model = smallNetwork();
    try {
        await compareTraining(engine, model);
    }
    finally {
        for (const variable of model.weights)
            variable.dispose();
    }
}
async function compareTraining(engine, model) {
    const inputs = [waves([EXAMPLES, SIZE, SIZE, CHANNELS], 0.5)];
    const targets = {
        data: Float32Array.from({ length: EXAMPLES * CLASSES }, (_, i) => Math.floor(i / CLASSES) % CLASSES === i % CLASSES ? 1 : 0),
        shape: [EXAMPLES, CLASSES],
    };
    const compare = (what, found, expected) => {
        if (!(Math.abs(found - expected) <= TOLERANCE))
            throw new Coos7Error(`The engine ${engine.name} computes wrongly on this machine: expected ${expected} as ${what} of a test network but found ${found}; choose another by COOS7_BACKEND`);
    };
    const trainer = await engine.trainer(model, {
        loss: "softmaxCrossEntropy",
        adam: { epsilon: EPSILON },
    });
    const { gradients } = await trainer.gradients(inputs, targets);
    for (const [name, expected] of Object.entries(GRADIENTS)) {
        const gradient = gradients[name] ?? new Float32Array(1).fill(Number.NaN);
        const probe = waves([gradient.length], 0).data;
        compare(`the gradient of ${name}`, gradient.reduce((sum, value, i) => sum + value * probe[i], 0), expected);
    }
    for (const [i, expected] of LOSSES.entries())
        compare(`loss ${i + 1}`, await trainer.step(inputs, targets, LEARNING_RATE), expected);
    const { weights } = await trainer.state();
    await trainer.dispose();
    for (const variable of model.weights)
        tf.tidy(() => {
            variable.write(tf.tensor(weights[variable.originalName], variable.shape));
        });
    const predictor = await engine.predictor(model, [{ layer: "c" }]);
    const [output] = await predictor.run(inputs);
    await predictor.dispose();
    for (const [i, expected] of OUTPUTS.entries())
        compare(`output ${i + 1}`, output.data[i] ?? Number.NaN, expected);
}
function smallNetwork() {
    const layer = (made, ...x) => made.apply(x.length > 1 ? x : x[0]);
    const { conv2d, batchNormalization, maxPooling2d, upSampling2d, reLU, concatenate, flatten, dense } = tfl.layers;
    const convolution = (name, filters) => conv2d({ name, filters, kernelSize: 3, padding: "same", activation: "relu" });
    const norm = (name) => batchNormalization({ name, momentum: 0.9, epsilon: 1e-3 });
    const pool = (name) => maxPooling2d({ name, poolSize: 2, padding: "same" });
    const input = tfl.input({ shape: [SIZE, SIZE, CHANNELS], name: "x" });
    const a = layer(pool("a_pool"), layer(norm("a_bn"), layer(convolution("a", 4), input)));
    const small = layer(pool("b_pool"), a);
    const b = layer(reLU({ name: "b_relu" }), layer(norm("b_bn"), layer(convolution("b", 3), small)));
    const joined = layer(concatenate({ name: "joined" }), a, layer(upSampling2d({ name: "up", size: [2, 2] }), b));
    const output = layer(dense({ name: "c", units: CLASSES }), layer(flatten({ name: "flat" }), joined));
    const model = tfl.model({ name: "self-test", inputs: input, outputs: output });
    tf.tidy(() => {
        for (const [i, variable] of model.trainableWeights.entries()) {
            const { data, shape } = waves(variable.shape, i);
            variable.write(tf.mul(tf.tensor(data, [...shape]), 0.5));
        }
    });
    return model;
}
/** cos(phase + 1.3 i) for the running index i. */
function waves(shape, phase) {
    const length = shape.reduce((product, size) => product * size, 1);
    return { data: Float32Array.from({ length }, (_, i) => Math.cos(phase + 1.3 * i)), shape };
}
/** Loads a native library into this very process, which it could take down with it. */
const NATIVE = "@tensorflow/tfjs-node";
const PROCESS = fileURLToPath(new URL("./probe-process.js", import.meta.url));
/** Longer than any self-test takes, shader compilation on a slow machine included. */
const TIMEOUT_MS = 120_000;
const probes = new Map();
/** Tries an engine, once in the life of a process. Where that could crash it is tried in a process of its own. */
export function probeEngine(name) {
    const known = probes.get(name);
    if (known)
        return known;
    const apart = name === "tensorflow" && installedVersion(NATIVE) !== undefined;
    const probe = apart ? probeApart(name) : probeHere(name);
    probes.set(name, probe);
    return probe;
}
/** Tries an engine in this process. */
export async function probeHere(name) {
    try {
        const engine = await createEngine(name, 1);
        try {
            await checkEngine(engine);
            return { works: true, detail: engine.detail, software: engine.software };
        }
        finally {
            engine.close();
        }
    }
    catch (error) {
        return { works: false, reason: errorMessage(error).split("\n")[0] };
    }
}
async function probeApart(name) {
    const child = fork(PROCESS, [name], { execArgv: [], stdio: ["ignore", "ignore", "ignore", "ipc"] });
    const timer = setTimeout(() => child.kill("SIGKILL"), TIMEOUT_MS);
    try {
        return await new Promise((resolve) => {
            child.once("message", (probe) => resolve(probe));
            child.once("error", ({ message }) => resolve({ works: false, reason: message }));
            child.once("exit", (code, signal) => resolve({ works: false, reason: `its self-test ended with ${signal ?? `exit code ${code}`}` }));
        });
    }
    finally {
        clearTimeout(timer);
        child.kill("SIGKILL");
    }
}
//# sourceMappingURL=probe.js.map