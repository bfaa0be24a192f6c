import assert from "node:assert/strict";
import { test } from "node:test";
import { OnnxEngine } from "../../../src/compute/engine.js";
import { addition } from "./graphs.js";
test("runs take variables as inputs and put outputs in their place", async () => {
    const engine = await OnnxEngine.start(1);
    await engine.assign({ total: { data: Float64Array.of(1, 2), dims: [2] } });
    const bindings = { inputs: { x: "total" }, outputs: { y: "total" } };
    for (let k = 0; k < 3; k++)
        assert.deepEqual(await engine.run(addition(10), {}, bindings), {});
    const once = await engine.run(addition(1), {}, { inputs: { x: "total" }, outputs: {} });
    assert.deepEqual(once.y.data, Float64Array.of(32, 33));
    assert.deepEqual(await engine.read(["total"]), { total: { data: Float64Array.of(31, 32), dims: [2] } });
    // A run that fails leaves variables as they are.
    await engine.assign({ wrong: { data: Float32Array.of(1), dims: [1] } });
    await assert.rejects(engine.run(addition(1), {}, { inputs: { x: "wrong" }, outputs: { y: "total" } }), {
        name: "Coos7Error",
    });
    const { total } = await engine.read(["total"]);
    assert.deepEqual(total.data, Float64Array.of(31, 32));
    await engine.forget(["total"]);
    await assert.rejects(engine.read(["total"]), { name: "Coos7Error" });
    engine.close();
});
test("a graph that has been released is loaded again when it is needed", async () => {
    const engine = await OnnxEngine.start(1);
    let encoded = 0;
    const model = {
        ...addition(1),
        encode: () => {
            encoded++;
            return addition(1).encode();
        },
    };
    const x = { data: Float64Array.of(1), dims: [1] };
    for (let k = 0; k < 2; k++) {
        await engine.run(model, { x });
        await engine.run(model, { x });
        await engine.release(model.key);
        await engine.release(model.key);
    }
    assert.equal(encoded, 2);
    engine.close();
});
//# sourceMappingURL=variables.test.js.map