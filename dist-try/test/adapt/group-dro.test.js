import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { GroupDro } from "../../src/adapt/group-dro.js";
import { matrixFrom } from "../../src/core/matrix.js";
import { WorkerPool } from "../../src/core/workers.js";
/** Written by test/fixtures/generate/group-dro.py with PyTorch. */
const reference = JSON.parse(readFileSync(new URL("../../../test/fixtures/group-dro.json", import.meta.url), "utf8"));
const { groups, names, options } = reference;
const x = matrixFrom(reference.x);
const labels = Int32Array.from(reference.labels);
const pool = new WorkerPool(1);
after(() => pool.close());
const largest = (found, expected) => Math.max(...[...found].map((value, i) => Math.abs(value - expected[i])));
for (const [name, setting, expected] of [
    ["GroupDRO", { stepSize: 0.2 }, reference.robust],
    ["plain training", { stepSize: 0, start: "sizes" }, reference.plain],
])
    test(`${name} gives the weights of PyTorch, of features and of groups`, async () => {
        const model = await new GroupDro({ ...options, ...setting }).fit(x, labels, groups, { pool });
        assert.equal(model.weights.length, expected.weights.length);
        assert.ok(largest(model.weights, expected.weights) < 1e-9);
        assert.deepEqual([...model.groupWeights.keys()], names);
        assert.ok(largest(model.groupWeights.values(), expected.groupWeights) < 1e-9);
    });
test("the worst group is worth more than plain training gives it, and is better for it", async () => {
    const worst = async (setting) => {
        const model = await new GroupDro({ ...options, ...setting }).fit(x, labels, groups, { pool });
        const { data, cols } = model.predictProba(x);
        const losses = names.map((name) => {
            const rows = [...groups.keys()].filter((row) => groups[row] === name);
            return rows.reduce((sum, row) => sum - Math.log(data[row * cols + labels[row]]), 0) / rows.length;
        });
        return Math.max(...losses);
    };
    assert.ok((await worst({ stepSize: 0.2 })) < (await worst({ stepSize: 0, start: "sizes" })) - 0.1);
});
test("labels are kept as they are, and what is not fitted, of other columns or of one class is refused", async () => {
    const spaced = labels.map((label) => 10 * label + 2);
    const model = await new GroupDro(options).fit(x, spaced, groups, { pool });
    assert.deepEqual([...model.classes], [2, 12, 22]);
    for (let i = 0; i < 3; i++) {
        const row = model.predictProba(x).data.subarray(3 * i, 3 * i + 3);
        assert.ok(Math.abs(row.reduce((a, b) => a + b) - 1) < 1e-6);
    }
    assert.throws(() => new GroupDro().predictProba(x), /not fitted/);
    assert.throws(() => model.predictProba({ data: new Float32Array(6), rows: 2, cols: 3 }), /4 columns .* 3/);
    assert.throws(() => new GroupDro({ steps: 0 }), { name: "UsageError" });
    assert.throws(() => new GroupDro({ penalty: Number.NaN }), { name: "UsageError" });
    await assert.rejects(new GroupDro().fit(x, labels, ["a"], { pool }), /one group for each of 72 rows/);
    await assert.rejects(new GroupDro().fit(x, labels.map(() => 1), groups, { pool }), /two classes/);
});
//# sourceMappingURL=group-dro.test.js.map