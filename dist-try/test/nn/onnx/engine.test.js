import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { OnnxEngine } from "../../../src/compute/engine.js";
import { encodeModel } from "../../../src/compute/graph.js";
import { sharedFloat32 } from "../../../src/core/matrix.js";
import { Random } from "../../../src/core/random.js";
import { addition, largeFactors, PRODUCT } from "./graphs.js";
test("a product of matrices is that of float64 within the rounding of float32", async () => {
    const random = new Random(1, "engine");
    const [n, k, m] = [37, 130, 53];
    const a = sharedFloat32(n * k).map(() => random.normal());
    // A part of a larger array on shared memory, as the rows of a feature matrix are.
    const b = sharedFloat32(k * m + 8).subarray(8);
    for (let i = 0; i < b.length; i++)
        b[i] = random.normal();
    const engine = await OnnxEngine.start(2);
    const { c } = await engine.run(PRODUCT, { a: { data: a, dims: [n, k] }, b: { data: b, dims: [k, m] } });
    engine.close();
    assert.deepEqual(c.dims, [n, m]);
    for (let i = 0; i < n; i++)
        for (let j = 0; j < m; j++) {
            let sum = 0;
            let magnitude = 0;
            for (let l = 0; l < k; l++) {
                sum += a[i * k + l] * b[l * m + j];
                magnitude += Math.abs(a[i * k + l] * b[l * m + j]);
            }
            assert.ok(Math.abs(Number(c.data[i * m + j]) - sum) <= (k + 1) * 2 ** -24 * magnitude);
        }
});
test("attributes, constants and all types of tensors arrive", async () => {
    const model = {
        key: "nearest",
        encode: () => encodeModel({
            inputs: [{ name: "q", type: "float32", dims: ["n", 2] }],
            outputs: [
                { name: "least", type: "float32", dims: ["n", 2] },
                { name: "places", type: "int64", dims: ["n", 2] },
                { name: "columns", type: "int32", dims: ["n", 2] },
            ],
            operations: [
                {
                    op: "Gemm",
                    inputs: ["q", "x", "shift"],
                    outputs: ["scores"],
                    attributes: { transB: { int: 1 }, alpha: { float: -2.5 } },
                },
                {
                    op: "TopK",
                    inputs: ["scores", "count"],
                    outputs: ["least", "places"],
                    attributes: { largest: { int: 0 }, sorted: { int: 1 } },
                },
                { op: "Cast", inputs: ["places"], outputs: ["columns"], attributes: { to: { int: 6 } } },
            ],
            constants: {
                x: { data: Float32Array.of(1, 0, 0, 1, 1, 1), dims: [3, 2] },
                shift: { data: Float32Array.of(0, 0, 1), dims: [1, 3] },
                count: { data: BigInt64Array.of(2n), dims: [1] },
            },
        }),
    };
    const engine = await OnnxEngine.start(1);
    const q = { data: Float32Array.of(2, 4, -2, 4), dims: [2, 2] };
    const { least, places, columns } = await engine.run(model, { q });
    engine.close();
    // Scores: (-5, -10, -14) and (5, -10, -4).
    assert.deepEqual(least.data, Float32Array.of(-14, -10, -10, -4));
    assert.deepEqual(places.data, BigInt64Array.of(2n, 1n, 1n, 2n));
    assert.deepEqual(columns.data, Int32Array.of(2, 1, 1, 2));
});
test("many models, run at once and again, give each its own result", async () => {
    const engine = await OnnxEngine.start(1);
    const x = { data: Float64Array.of(0.1, 2), dims: [2] };
    for (const round of [1, 2]) {
        const results = await Promise.all(Array.from({ length: 12 }, (_, i) => engine.run(addition(i * round), { x })));
        results.forEach(({ y }, i) => {
            assert.deepEqual(y.data, Float64Array.of(0.1 + i * round, 2 + i * round));
        });
    }
    engine.close();
});
test("the event loop goes on during a run", async () => {
    const engine = await OnnxEngine.start(1);
    const { a, b } = largeFactors();
    await engine.run(PRODUCT, { a, b });
    let running = true;
    const run = engine.run(PRODUCT, { a, b }).finally(() => {
        running = false;
    });
    let turns = 0;
    while (running) {
        await setImmediate();
        turns++;
    }
    await run;
    engine.close();
    // One that waited for the product would have had a turn or two to send it and to hear of it.
    assert.ok(turns > 10, `${turns} turns`);
});
test("closing ends whatever is running, and does not wait for it", async () => {
    const engine = await OnnxEngine.start(1);
    const { a, b } = largeFactors();
    await engine.run(PRODUCT, { a, b });
    // Whoever waited for this run would see it end well.
    const rejected = assert.rejects(engine.run(PRODUCT, { a, b }), { name: "CancelledError" });
    for (let turn = 0; turn < 5; turn++)
        await setImmediate();
    engine.close();
    await rejected;
    assert.equal(engine.closed, true);
    await assert.rejects(engine.run(addition(1), {}), { name: "CancelledError" });
});
test("what ONNX Runtime refuses is one line, and the engine goes on", async () => {
    const engine = await OnnxEngine.start(1);
    const wrong = { data: Float32Array.of(1, 2, 3), dims: [1, 3] };
    await assert.rejects(engine.run(PRODUCT, { a: wrong, b: wrong }), {
        name: "Coos7Error",
        message: /^ONNX Runtime failed: [^\n]+$/,
    });
    const broken = { key: "broken", encode: () => Uint8Array.of(1, 2, 3) };
    await assert.rejects(engine.run(broken, {}), { name: "Coos7Error", message: /^ONNX Runtime failed: / });
    const { y } = await engine.run(addition(1), { x: { data: Float64Array.of(1), dims: [1] } });
    assert.deepEqual(y.data, Float64Array.of(2));
    engine.close();
});
//# sourceMappingURL=engine.test.js.map