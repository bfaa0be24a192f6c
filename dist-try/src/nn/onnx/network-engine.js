import { formFor, hasGpu } from "../../compute/backend.js";
import { OnnxEngine } from "../../compute/engine.js";
import { Coos7Error, effectiveSignal } from "../../core/errors.js";
import { installedVersion } from "../../core/versions.js";
import { OnnxPredictor, OnnxTrainer } from "./trainer.js";
/**
 * Starts ONNX Runtime for networks on a device, in a process of its own; on the CPU it computes on `threads` threads.
 * Equal device and threads, equal bits. What another device than the CPU computes is compared with the CPU the first
 * time that a network runs there on a size of batch. Aborting `run.signal` closes the engine at once, also later.
 * `form` is how graphs are written, by default the device's. Throws `Coos7Error`, saying why, where ONNX Runtime does
 * not load; a device that is not there is an error of the first step.
 */
export async function createOnnxEngine(threads, run = {}, device = "cpu", form = formFor(device)) {
    const signal = effectiveSignal(run.signal);
    const engine = await OnnxEngine.start(threads, signal, device);
    const close = () => {
        signal?.removeEventListener("abort", close);
        engine.close();
    };
    signal?.addEventListener("abort", close, { once: true });
    let networks = 0;
    const startCpu = () => createOnnxEngine(threads, run);
    return {
        name: device,
        detail: `onnxruntime-node ${installedVersion("onnxruntime-node")}${device === "cpu" ? "" : `, ${device}`}`,
        software: device === "webgpu" && !hasGpu(),
        async predictor(model, outputs) {
            const predictor = new OnnxPredictor(engine, `network ${++networks}`, model, outputs, form);
            return device === "cpu" ? predictor : comparedPredictor(predictor, model, outputs, device, startCpu);
        },
        async trainer(model, options) {
            const trainer = await OnnxTrainer.start(engine, `network ${++networks}`, model, options, form);
            return device === "cpu" ? trainer : comparedTrainer(trainer, model, options, device, startCpu);
        },
        close,
    };
}
/**
 * Largest distance from what the CPU computes, in lengths of it. Rounding gives some 1e-4, a wrong kernel 0.1 and more.
 */
const TOLERANCE = 2e-2;
/** What devices have computed as the CPU does in this process: networks with their sizes of batches. */
const trusted = new Set();
/**
 * A trainer whose first step on a size of batch is computed on the CPU as well, once in the life of a process: a
 * device's kernels are wrong for some shapes without a word, so it is the shapes in use that are looked at. Where loss
 * or gradients differ, the step throws {@link Coos7Error} and nothing has changed.
 */
function comparedTrainer(trainer, model, options, device, startCpu) {
    const network = JSON.stringify([device, options.loss, model.toJSON(undefined, false)]);
    const compare = (inputs, targets) => once(`${network} ${targets.shape[0]}`, async () => {
        const found = await trainer.gradients(inputs, targets);
        const state = await trainer.state();
        const cpu = await startCpu();
        try {
            const reference = await cpu.trainer(model, options);
            await reference.restore(state);
            const expected = await reference.gradients(inputs, targets);
            compareArrays(device, model.name, "the loss", [found.loss], [expected.loss]);
            // What is 0 but for rounding, such as the gradient of a bias before batch norm, has no digits to agree in.
            const floor = 1e-3 * Math.max(...Object.values(expected.gradients).map(lengthOf));
            for (const [name, gradient] of Object.entries(expected.gradients))
                compareArrays(device, model.name, `the gradient of ${name}`, found.gradients[name], gradient, floor);
        }
        finally {
            cpu.close();
        }
    });
    return {
        async step(inputs, targets, learningRate) {
            await compare(inputs, targets);
            return trainer.step(inputs, targets, learningRate);
        },
        gradients: (inputs, targets) => trainer.gradients(inputs, targets),
        state: () => trainer.state(),
        restore: (state) => trainer.restore(state),
        dispose: () => trainer.dispose(),
    };
}
/** A predictor whose first run on a size of batch is computed on the CPU as well, as in {@link comparedTrainer}. */
function comparedPredictor(predictor, model, outputs, device, startCpu) {
    const network = JSON.stringify([device, outputs, model.toJSON(undefined, false)]);
    return {
        async run(inputs) {
            const found = await predictor.run(inputs);
            await once(`${network} ${inputs[0].shape[0]}`, async () => {
                const cpu = await startCpu();
                try {
                    const reference = await cpu.predictor(model, outputs);
                    const expected = await reference.run(inputs);
                    for (const [i, { layer }] of outputs.entries())
                        compareArrays(device, model.name, `layer ${layer}`, found[i].data, expected[i].data);
                }
                finally {
                    cpu.close();
                }
            });
            return found;
        },
        dispose: () => predictor.dispose(),
    };
}
async function once(key, compare) {
    if (trusted.has(key))
        return;
    await compare();
    trusted.add(key);
}
function compareArrays(device, network, what, found, expected, floor = 0) {
    const length = lengthOf(expected);
    const distance = lengthOf(Float64Array.from(expected, (value, i) => found[i] - value));
    // Both may rightly be infinite, or no numbers, where a training has broken down.
    if (!Number.isFinite(length) || distance <= TOLERANCE * length + floor)
        return;
    const percent = ((100 * distance) / length).toPrecision(2);
    throw new Coos7Error(`The device ${device} computes ${what} of ${network} wrongly: it is ${percent} % off what the CPU computes; use another, e.g. --backend cpu`);
}
function lengthOf(values) {
    let squares = 0;
    for (let i = 0; i < values.length; i++)
        squares += values[i] ** 2;
    return Math.sqrt(squares);
}
//# sourceMappingURL=network-engine.js.map