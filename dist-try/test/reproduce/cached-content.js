// What the cache keeps, made small and anew: for each version that stands in a cache key, the content that it stands for.
import { createHash } from "node:crypto";
import * as inputs from "../../src/features/network-inputs.js";
import { networkSource } from "../../src/features/network-pass.js";
import { deepLocFeatures, pciFeatures, vgg16Features, } from "../../src/features/networks.js";
import { TEXTURE, textureBatch } from "../../src/features/texture.js";
import { deepLoc } from "../../src/nn/networks/deeploc.js";
import { pairedCellInpainting } from "../../src/nn/networks/pci.js";
import { vgg16 } from "../../src/nn/networks/vgg16.js";
import { CheckpointStore } from "../../src/nn/training/checkpoints.js";
import { deepLocPlan } from "../../src/nn/training/deeploc.js";
import { runTraining } from "../../src/nn/training/loop.js";
import { pciPlan } from "../../src/nn/training/pci.js";
import { pciSettings } from "../../src/nn/training/settings.js";
import { TRAINING_VERSION } from "../../src/nn/training/train.js";
import { CLASSIFIERS } from "../../src/reproduce/classifiers.js";
import { evaluate } from "../../src/reproduce/evaluate.js";
import { profileNamed } from "../../src/reproduce/profile.js";
import { pipelineReference } from "../models/reference.js";
import { NARROW_DEEPLOC, NARROW_PCI, shortDeepLoc, smallTraining, trainingImages, } from "../nn/training/small-training.js";
/** All of it, by name. Trainings and networks run on `engine`; the cache should be empty. */
export async function cachedContent(folder, engine, pool) {
    const dataset = await smallTraining(folder, IMAGES);
    const content = {};
    const deepLocTraining = await deepLocPlan(dataset, shortDeepLoc({ iterations: 3, batch: 8 }), { pool });
    content["training of DeepLoc"] = await ofTraining(deepLocTraining, engine);
    const pciTraining = await pciPlan(dataset, pciSettings({ widths: NARROW_PCI, epochs: 2, batch: 8, learningRate: 1e-3, decayEpochs: 1 }), { pool });
    content["training of PCI"] = await ofTraining(pciTraining, engine);
    const images = trainingImages(IMAGES);
    const texture = textureBatch(images, IMAGES);
    content["features texture"] = {
        version: TEXTURE.version,
        exact: digest(TEXTURE.names),
        close: Array.from(texture.subarray(0, 2 * TEXTURE.names.length)),
    };
    for (const network of [
        deepLocFeatures(deepLoc({ classes: 2, widths: NARROW_DEEPLOC, seed: 1 }), "", ["a", "b"]),
        pciFeatures(pairedCellInpainting({ widths: NARROW_PCI, seed: 1 }), ""),
        await vgg16Features(vgg16({ widths: [1, 1, 2, 2, 2], seed: 1 })),
    ])
        content[`features ${network.id}`] = await ofNetwork(network, dataset, images, engine, pool);
    for (const definition of CLASSIFIERS)
        content[`classifier ${definition.id}`] = await ofClassifier(definition, pool);
    return content;
}
const IMAGES = 16;
async function ofTraining(plan, engine) {
    const batches = [];
    for (let iteration = 0; iteration < plan.iterations; iteration++)
        batches.push(await plan.nextBatch(iteration));
    const initial = weightsOf(plan.model);
    const store = new CheckpointStore({ name: plan.title }, engine.name, {});
    const { weights, chosenIteration, curve } = await runTraining(plan, engine, store, () => { }, new AbortController().signal);
    plan.close();
    return {
        version: TRAINING_VERSION,
        exact: digest([
            batches.map((batch) => [...batch.inputs, batch.targets].map(({ data, shape }) => [shape, digest(data)])),
            plan.checkpoints,
            plan.check.name,
            Object.keys(initial),
        ]),
        close: [
            ...Array.from({ length: plan.iterations }, (_, i) => plan.learningRate(i)),
            ...Object.values(initial).map(size),
            ...curve.loss,
            ...curve.checks.map(({ value }) => value),
            chosenIteration,
            // A bias before batch norm has no gradient but rounding, which Adam follows as far as any other.
            ...Object.entries(weights)
                .filter(([name]) => !(plan.title === "DeepLoc" && /\/bias$|moving_mean/.test(name)))
                .map(([, values]) => size(values)),
        ],
    };
}
async function ofNetwork(network, dataset, images, engine, pool) {
    const { version, layers, prepare, views } = network;
    const prepared = await inputs[prepare.name](images, IMAGES);
    const names = layers.map(({ name }) => name);
    const close = [];
    const source = networkSource(network, { backend: engine.name, threads: 1 });
    await source.compute(dataset, [{ split: "training", layers: names }], { pool }, (matrices) => {
        for (const { data, cols } of matrices)
            close.push(...data.subarray(0, 2 * cols));
    });
    return {
        version,
        exact: digest([
            views,
            digest(prepared),
            layers.map(({ name, columns, softmax }) => [name, columns, softmax]),
        ]),
        close,
    };
}
/** Fitted on synthetic features; class 2 of 4 is in no image of Training. */
async function ofClassifier(definition, pool) {
    const { train, trainLabels, held, heldLabels } = pipelineReference();
    const splits = [
        { split: "training", features: train, labels: trainLabels, key: "a" },
        { split: "test1", features: held, labels: heldLabels, key: "b" },
    ];
    const profile = { ...profileNamed("smoke"), search: { draws: 3, folds: 3 } };
    const { report, predictions } = await evaluate(definition, splits, 4, { profile, seed: 1, backend: "onnx" }, { pool });
    return {
        version: definition.settings(profile).version,
        exact: digest([predictions.map(({ predicted }) => digest(predicted)), report.chosen ?? null]),
        close: Array.from(predictions[1].probabilities.data.subarray(0, 80)),
    };
}
function weightsOf(model) {
    return Object.fromEntries(model.weights.map((variable) => [
        variable.originalName,
        variable.read().dataSync().slice(),
    ]));
}
/** One number that moves with every value. */
function size(values) {
    return values.reduce((sum, value, i) => sum + value * Math.cos(i) + value * value, 0);
}
function digest(value) {
    const bytes = ArrayBuffer.isView(value)
        ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
        : JSON.stringify(value);
    return createHash("sha256").update(bytes).digest("hex");
}
//# sourceMappingURL=cached-content.js.map