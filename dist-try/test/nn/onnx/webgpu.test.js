// Needs a GPU, or a software adapter as scripts/webgpu/run-tests.mjs brings one. Without COOS7_TEST_WEBGPU these tests
// are skipped: the machine's drivers may be of whatever quality.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, test } from "node:test";
import { chooseEngine } from "../../../src/nn/choose-engine.js";
import { deepLoc } from "../../../src/nn/networks/deeploc.js";
import { pairedCellInpainting } from "../../../src/nn/networks/pci.js";
import { createOnnxEngine } from "../../../src/nn/onnx/network-engine.js";
import { probeEngine } from "../../../src/nn/probe.js";
import { tfl } from "../../../src/nn/tf.js";
import { assertClose, assertPredictsAsPyTorch, assertTrainsAsPyTorch } from "../agreement.js";
import { referenceDeepLoc, referencePci, referenceVgg16 } from "../reference-networks.js";
import { randomBatch, smallClassifier, smallPainter } from "./small-networks.js";
const skip = process.env.COOS7_TEST_WEBGPU ? false : "set COOS7_TEST_WEBGPU=1 on a machine with a GPU";
let engine;
before(async () => {
    if (!skip)
        engine = await createOnnxEngine(1, {}, "webgpu");
});
after(() => engine?.close());
test("webgpu has PyTorch's loss, gradients and activations of DeepLoc", { skip }, async () => {
    await assertTrainsAsPyTorch(engine, await referenceDeepLoc());
});
test("webgpu has PyTorch's loss, gradients and activations of paired cell inpainting", { skip }, async () => {
    await assertTrainsAsPyTorch(engine, await referencePci());
});
test("webgpu has PyTorch's features of VGG16", { skip }, async () => {
    await assertPredictsAsPyTorch(engine, await referenceVgg16());
});
/** Where ONNX Runtime puts the operations of a network's training step on WebGPU: a line of its log. */
function placementOf(network) {
    const url = (path) => JSON.stringify(new URL(path, import.meta.url).href);
    const source = `
    import * as runtime from "onnxruntime-node";
    import { encodeModel } from ${url("../../../src/compute/graph.js")};
    import { formFor } from ${url("../../../src/compute/backend.js")};
    import { trainingStepGraph } from ${url("../../../src/nn/onnx/training-step.js")};
    import { referenceDeepLoc, referencePci } from ${url("../reference-networks.js")};
    const { model, lossName } = await (${network === "PCI"} ? referencePci() : referenceDeepLoc());
    const bytes = encodeModel(trainingStepGraph(model, lossName, {}, formFor("webgpu")));
    await runtime.InferenceSession.create(bytes, { executionProviders: ["webgpu"], logSeverityLevel: 0 });`;
    const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", source], {
        encoding: "utf8",
        maxBuffer: 2 ** 28,
    });
    return /\S+ nodes placed on \[\w+\]/.exec(stderr.slice(stderr.indexOf("Node placements")))?.[0] ?? stderr;
}
for (const network of ["DeepLoc", "PCI"])
    test(`no operation of a training step of ${network} falls back to the CPU`, { skip }, () => {
        assert.equal(placementOf(network), "All nodes placed on [WebGpuExecutionProvider]");
    });
// As many input channels as ONNX Runtime 1.30 convolves wrongly, and others.
for (const channels of [6, 10, 15])
    test(`a convolution of ${channels} channels is right`, { skip }, async () => {
        const input = tfl.input({ shape: [32, 32, channels], name: "x" });
        const kernelInitializer = tfl.initializers.glorotUniform({ seed: channels });
        const conv2d = (name, filters) => tfl.layers.conv2d({ name, filters, kernelSize: 3, padding: "same", kernelInitializer });
        const outputs = conv2d("b", 6).apply(conv2d("a", 12).apply(input));
        const training = {
            model: tfl.model({ name: "convolutions", inputs: input, outputs }),
            loss: "meanSquaredError",
        };
        await assertAgreesWithCpu(training);
    });
for (const make of [smallClassifier, smallPainter])
    test(`${make.name} takes three steps as on the CPU, its weights staying on the device`, { skip }, () => assertAgreesWithCpu(make()));
async function assertAgreesWithCpu(training) {
    const { model, loss } = training;
    const cpu = await createOnnxEngine(1);
    const states = [];
    for (const place of [cpu, engine]) {
        const trainer = await place.trainer(model, { loss, adam: { epsilon: 1e-3 } });
        const losses = [];
        for (let k = 0; k < 3; k++) {
            const { inputs, targets } = randomBatch(training, 3, k);
            losses.push(await trainer.step(inputs, targets, 0.01));
        }
        states.push({ losses: Float32Array.from(losses), ...(await trainer.state()) });
        await trainer.dispose();
    }
    cpu.close();
    const [expected, found] = states;
    assertClose(found.losses, expected.losses, 1e-4, "losses");
    for (const [name, values] of Object.entries(expected.weights))
        assertClose(found.weights[name], values, 1e-3, name, 1e-5);
}
test("trainers come and go on one device, and each goes on from the state it is given", {
    skip,
}, async () => {
    const { model, lossName: loss, inputs, targets } = await referenceDeepLoc();
    const first = await engine.trainer(model, { loss });
    await first.step(inputs, targets, 0.01);
    const state = await first.state();
    const expected = await first.step(inputs, targets, 0.01);
    const second = await engine.trainer(model, { loss });
    await first.dispose();
    await second.restore(state);
    assertClose(Float32Array.of(await second.step(inputs, targets, 0.01)), Float32Array.of(expected), 1e-5, "loss");
    await second.dispose();
});
test("auto leaves a software adapter alone, which passes the self-test all the same", { skip }, async () => {
    const probe = await probeEngine("webgpu");
    assert.ok(probe.works, JSON.stringify(probe));
    assert.equal(probe.software, engine.software);
    if (probe.software)
        assert.notEqual(await chooseEngine(1, { backend: "auto", onWarning: () => { } }), "webgpu");
});
test("a step's time on the device and on the CPU is told", { skip }, async (t) => {
    const widths = { source: [8, 16, 24, 24, 16], target: [4, 8, 8] };
    const networks = [
        {
            model: deepLoc({ classes: 7, widths: { convolutions: [8, 16, 32], dense: 64 }, seed: 1 }),
            loss: "softmaxCrossEntropy",
        },
        { model: pairedCellInpainting({ widths, seed: 1 }), loss: "meanSquaredError" },
    ];
    for (const training of networks) {
        const { inputs, targets } = randomBatch(training, 4, "time");
        const times = [];
        const cpu = await createOnnxEngine(1);
        for (const place of [cpu, engine]) {
            const trainer = await place.trainer(training.model, { loss: training.loss });
            await trainer.step(inputs, targets, 0);
            const started = performance.now();
            assert.ok(Number.isFinite(await trainer.step(inputs, targets, 0)));
            times.push(`${place.name} ${(performance.now() - started).toFixed(0)} ms`);
        }
        cpu.close();
        t.diagnostic(`${training.model.name}, batch of 4: ${times.join(", ")}`);
    }
});
//# sourceMappingURL=webgpu.test.js.map