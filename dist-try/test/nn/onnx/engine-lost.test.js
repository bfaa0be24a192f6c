import assert from "node:assert/strict";
import { test } from "node:test";
import { withEngine } from "../../../src/compute/shared-engine.js";
import { useEngine } from "../../../src/nn/probe.js";
import { killEngines, limitEngines } from "./engine-processes.js";
import { addition, EXPANSION } from "./graphs.js";
import { smallClassifier } from "./small-networks.js";
const x = { data: Float64Array.of(1, 2), dims: [2] };
const skip = process.platform !== "linux";
test("work whose engine is killed is done once more with another", { skip }, async () => {
    const warnings = [];
    let calls = 0;
    const found = await withEngine(1, { onWarning: (line) => warnings.push(line) }, async (engine) => {
        if (++calls === 1)
            killEngines();
        return (await engine.run(addition(1), { x })).y.data;
    });
    assert.deepEqual(found, Float64Array.of(2, 3));
    assert.equal(calls, 2);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0], /^ONNX Runtime's process ended early \(.*\), perhaps for want of memory; .*; trying once more$/);
});
test("work whose engine is killed each time fails clearly", { skip }, async () => {
    for (const killTwice of [
        (run) => withEngine(1, { onWarning: () => { } }, (engine) => run(() => engine.run(addition(1), { x }))),
        (run) => useEngine("cpu", 1, { onWarning: () => { } }, async (engine) => {
            const { model } = smallClassifier();
            const predictor = await engine.predictor(model, [{ layer: "logits" }]);
            const input = { data: new Float32Array(13 * 11 * 2), shape: [1, 13, 11, 2] };
            return run(() => predictor.run([input]));
        }),
    ]) {
        let calls = 0;
        const work = async (compute) => {
            calls++;
            killEngines();
            for (;;)
                await compute();
        };
        await assert.rejects(killTwice(work), { name: "EngineLostError", exitCode: 1 });
        assert.equal(calls, 2);
    }
});
test("an engine that cannot allocate memory counts as lost, and less may be tried", async () => {
    const warnings = [];
    const run = { onWarning: (line) => warnings.push(line) };
    // 8 PB: more than any process can address.
    const sizes = [2n ** 49n, 3n];
    const shape = await withEngine(1, run, async (engine) => {
        const asked = { data: BigInt64Array.of(sizes.shift(), 2n), dims: [2] };
        return (await engine.run(EXPANSION, { x, shape: asked })).y.dims;
    });
    assert.deepEqual(shape, [3, 2]);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0], /^ONNX Runtime's process ended early \(it could not allocate memory\)/);
});
test("an engine without the memory to receive images is lost quietly, and takes fewer", {
    skip,
}, async () => {
    const warnings = [];
    const { model } = smallClassifier();
    const images = (count) => ({
        data: new Float32Array(count * 13 * 11 * 2),
        shape: [count, 13, 11, 2],
    });
    const rows = await useEngine("cpu", 1, { onWarning: (line) => warnings.push(line) }, async (engine, tried) => {
        const predictor = await engine.predictor(model, [{ layer: "logits" }]);
        await predictor.run([images(1)]);
        limitEngines(64 * 2 ** 20);
        const [found] = await predictor.run([images(tried === 0 ? 2 ** 17 : 8)]);
        return found.shape[0];
    });
    assert.equal(rows, 8);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0], /^ONNX Runtime's process ended early/);
});
//# sourceMappingURL=engine-lost.test.js.map