// Methods that change a network, against what PyTorch makes of the same one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { AdaBn, copyOf, weightsOf } from "../../src/adapt/ada-bn.js";
import { adaptNetwork } from "../../src/adapt/network-adapter.js";
import { Tent } from "../../src/adapt/tent.js";
import { WorkerPool } from "../../src/core/workers.js";
import { openDataset } from "../../src/dataset/open.js";
import { deepLocFeatures } from "../../src/features/networks.js";
import { DEEPLOC_FC2, deepLoc } from "../../src/nn/networks/deeploc.js";
import { createOnnxEngine } from "../../src/nn/onnx/network-engine.js";
import { tf } from "../../src/nn/tf.js";
import { createTfjsEngine } from "../../src/nn/tfjs/engine.js";
import { temporaryFolder } from "../dataset/support.js";
import { referenceCrops, referenceDeepLoc } from "../nn/reference-networks.js";
import { writeExperiment } from "../robust/small-experiment.js";
/** Written by test/fixtures/generate/adapt-networks.py. */
const { mixed, tent } = JSON.parse(readFileSync(new URL("../../../test/fixtures/adapt-networks.json", import.meta.url), "utf8"));
let engine;
before(async () => {
    engine = await createOnnxEngine(1);
});
after(() => engine.close());
function inputsOf(array, order) {
    const length = array.data.length / array.shape[0];
    return {
        count: order.length,
        batch(start, end) {
            const data = new Float32Array((end - start) * length);
            order.slice(start, end).forEach((from, i) => {
                data.set(array.data.subarray(from * length, (from + 1) * length), i * length);
            });
            return { data, shape: [end - start, ...array.shape.slice(1)] };
        },
    };
}
async function outputs(model, inputs) {
    const logits = model.layers.at(-1).name;
    const predictor = await engine.predictor(model, [{ layer: logits }, { layer: DEEPLOC_FC2 }]);
    return (await predictor.run([inputs])).map(({ data }) => data);
}
function largest(found, expected) {
    assert.equal(found.length, expected.length);
    return Math.max(...Array.from(expected, (value, i) => Math.abs(value - found[i])));
}
test("AdaBN with the split's statistics alone is PyTorch's network with batch statistics, whatever Training's were", async () => {
    const { model, inputs, outputs: expected } = await referenceDeepLoc();
    const [images] = inputs;
    const [before] = await outputs(model, images);
    const adapted = await new AdaBn().adapt(model, inputsOf(images, [0, 1, 2, 3, 4, 5]), engine);
    const [logits, features] = await outputs(adapted, images);
    assert.ok(largest(logits, expected[0].values) < 2e-5, `${largest(logits, expected[0].values)}`);
    assert.ok(largest(features, expected[1].values) < 2e-5);
    assert.deepEqual((await outputs(model, images))[0], before, "the network itself stays as it is");
});
test("AdaBN mixes Training's statistics in by numbers of images", async () => {
    const { model, crops } = await referenceCrops();
    const sourced = await copyOf(model);
    for (const variable of sourced.weights) {
        const { originalName: name } = variable;
        const [n] = variable.shape;
        if (/moving_mean$/.test(name))
            variable.write(tf.tensor(Float32Array.from({ length: n }, (_, c) => c * 0.1 - 0.3)));
        if (/moving_variance$/.test(name))
            variable.write(tf.tensor(Float32Array.from({ length: n }, (_, c) => 0.5 + c * 0.05)));
    }
    const all = inputsOf(crops, [...Array(30).keys()]);
    const adapted = await new AdaBn({ sourceImages: 10 }).adapt(sourced, all, engine);
    const [logits, features] = await outputs(adapted, crops);
    assert.ok(largest(logits, mixed.logits) < 2e-5, `${largest(logits, mixed.logits)}`);
    assert.ok(largest(features, mixed.features) < 2e-5, `${largest(features, mixed.features)}`);
    assert.throws(() => new AdaBn({ sourceImages: -1 }), { name: "UsageError" });
});
for (const [name, make] of [
    ["ONNX Runtime", async () => engine],
    ["tf.js", () => createTfjsEngine("tfjs")],
])
    test(`TENT's scales and shifts after two steps are PyTorch's on ${name}, and nothing else has changed`, async () => {
        const { model, crops } = await referenceCrops();
        const own = await make();
        // The batches of the fixture: the first 16 crops, and the last 16.
        const order = [...Array(16).keys(), ...Array.from({ length: 16 }, (_, i) => 14 + i)];
        const before = weightsOf(model);
        const adapted = weightsOf(await new Tent({ batch: 16 }).adapt(model, inputsOf(crops, order), own));
        let moved = 0;
        for (const [weight, values] of Object.entries(adapted)) {
            const [, layer, kind] = /^(\w+?)(?:_bn)?\/(\w+)$/.exec(weight);
            if (kind === "gamma" || kind === "beta") {
                assert.ok(largest(values, tent[kind][layer]) < 1e-5, `${weight} ${largest(values, tent[kind][layer])}`);
                moved += largest(values, before[weight]);
            }
            else if (!kind.startsWith("moving"))
                assert.deepEqual(values, before[weight], weight);
        }
        assert.ok(moved > 0.02);
        if (own !== engine)
            own.close();
    });
test("TENT leaves a batch out that is too small, and refuses steps of no size", async () => {
    assert.throws(() => new Tent({ learningRate: 0 }), { name: "UsageError", message: /above 0 but found 0/ });
    assert.throws(() => new Tent({ batch: 2 }), { name: "UsageError", message: /at least 16 but found 2/ });
    const { model, crops } = await referenceCrops();
    const few = weightsOf(await new Tent().adapt(model, inputsOf(crops, [0, 1, 2]), engine));
    const before = weightsOf(model);
    assert.deepEqual(few["conv1_bn/gamma"], before["conv1_bn/gamma"]);
});
test("an adapter of networks is given a split's images and no more, in another order than the file's", async (t) => {
    const shuffled = (labels) => labels.map((label, i) => (label + i * i) % 3);
    const seen = [];
    class Peeker {
        name;
        mark = "T";
        version = 1;
        constructor(name) {
            this.name = name;
        }
        getParams() {
            return {};
        }
        async adapt(model, inputs) {
            const { data, shape } = inputs.batch(0, inputs.count);
            const length = data.length / shape[0];
            seen.push({
                keys: Reflect.ownKeys(inputs).map(String).sort(),
                first: Array.from({ length: inputs.count }, (_, i) => data[i * length]),
            });
            return copyOf(model);
        }
    }
    const pool = new WorkerPool(1);
    t.after(() => pool.close());
    const model = deepLoc({ classes: 3, widths: { convolutions: [1, 1, 1], dense: 2 }, seed: 1 });
    const network = deepLocFeatures(model, "untrained", ["a", "b", "c"]);
    const place = { backend: "cpu", threads: 1, seed: 1 };
    for (const [name, relabel] of [
        ["peeker", undefined],
        ["other peeker", shuffled],
    ]) {
        const dataset = await openDataset((await writeExperiment(temporaryFolder(t), relabel)).location);
        await adaptNetwork(new Peeker(name), network, dataset, "test4", place, { pool });
    }
    assert.deepEqual(seen[0], seen[1]);
    assert.deepEqual(seen[0].keys, ["batch", "count"]);
    assert.equal(seen[0].first.length, 60);
});
//# sourceMappingURL=networks.test.js.map