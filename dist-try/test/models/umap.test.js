import assert from "node:assert/strict";
import { test } from "node:test";
import { sharedMatrix } from "../../src/core/matrix.js";
import { Random } from "../../src/core/random.js";
import { WorkerPool } from "../../src/core/workers.js";
import { umap } from "../../src/models/umap.js";
/** Three groups of 40 rows in 10 dimensions, far from each other. */
function groups() {
    const random = new Random("three groups");
    const x = sharedMatrix(120, 10);
    for (let i = 0; i < 120; i++)
        for (let j = 0; j < 10; j++)
            x.data[i * 10 + j] = random.normal() + (j === i % 3 ? 20 : 0);
    return x;
}
test("each point of the layout has its own group's points for neighbours", async () => {
    const { data, rows, cols } = await umap(groups(), { seed: 1 });
    assert.deepEqual([rows, cols], [120, 2]);
    const distance = (a, b) => Math.hypot(data[2 * a] - data[2 * b], data[2 * a + 1] - data[2 * b + 1]);
    for (let i = 0; i < rows; i++) {
        const others = Array.from({ length: rows }, (_, j) => j).filter((j) => j !== i);
        others.sort((a, b) => distance(i, a) - distance(i, b));
        for (const neighbour of others.slice(0, 10))
            assert.equal(neighbour % 3, i % 3);
    }
});
test("the layout depends on the seed, and not on the number of workers", async () => {
    const x = groups();
    const layout = async (seed, workers) => {
        const pool = new WorkerPool(workers);
        try {
            return (await umap(x, { seed }, { pool })).data;
        }
        finally {
            await pool.close();
        }
    };
    const first = await layout(1, 1);
    assert.deepEqual(await layout(1, 2), first);
    assert.notDeepEqual(await layout(2, 1), first);
});
test("progress counts the epochs to the end", async () => {
    const events = [];
    await umap(groups(), {}, { onProgress: ({ stage, done, total }) => stage === "UMAP" && events.push([done, total]) });
    assert.deepEqual(events[0], [0, 500]);
    assert.deepEqual(events.at(-1), [500, 500]);
});
test("too many neighbours for the rows and distances out of range are refused", async () => {
    await assert.rejects(umap(groups(), { nNeighbors: 120 }), { name: "UsageError", message: /2 to 119/ });
    await assert.rejects(umap(groups(), { nNeighbors: 1.5 }), { name: "UsageError" });
    await assert.rejects(umap(groups(), { minDist: 2 }), { name: "UsageError", message: /from 0 to 1/ });
});
//# sourceMappingURL=umap.test.js.map