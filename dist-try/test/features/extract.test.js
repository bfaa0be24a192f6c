import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { CancelledError, Coos7Error } from "../../src/core/errors.js";
import { WorkerPool } from "../../src/core/workers.js";
import { openDataset } from "../../src/dataset/open.js";
import { cachedFeatures, extractFeatures } from "../../src/features/extract.js";
import { TEXTURE, textureBatch } from "../../src/features/texture.js";
import { ODD_IMAGE, smallImages, writeSmallSplit } from "./small-dataset.js";
// Enough for three jobs, the last of them short.
const COUNT = 300;
let folder;
let dataset;
before(async () => {
    folder = mkdtempSync(join(tmpdir(), "coos7-extract-"));
    await writeSmallSplit(join(folder, "data"), "training", COUNT);
    await writeSmallSplit(join(folder, "data"), "test1", 4);
    process.env.COOS7_CACHE = join(folder, "cache");
    dataset = await openDataset(join(folder, "data"));
});
after(() => {
    delete process.env.COOS7_CACHE;
    rmSync(folder, { recursive: true, force: true });
});
function odd(name) {
    const module = new URL("./odd-features.js", import.meta.url).href;
    return { id: name, version: 1, names: ["first pixel", "inverse"], compute: { module, name } };
}
test("features are the same on 1, 2 and 3 workers, and those of the images in their order", async () => {
    const expected = textureBatch(smallImages("training", COUNT), COUNT);
    for (const size of [1, 2, 3]) {
        const pool = new WorkerPool(size);
        const { data, rows, cols } = await extractFeatures(dataset, "training", TEXTURE, { pool });
        await pool.close();
        assert.deepEqual([rows, cols], [COUNT, 69]);
        assert.deepEqual(Array.from(data), Array.from(expected), `${size} workers`);
    }
});
test("one pool serves one split after another, and a call without a pool makes its own", async () => {
    const pool = new WorkerPool(1);
    const training = await extractFeatures(dataset, "training", TEXTURE, { pool });
    const test1 = await extractFeatures(dataset, "test1", TEXTURE, { pool });
    await pool.close();
    assert.deepEqual([training.rows, test1.rows], [COUNT, 4]);
    assert.deepEqual(test1.data, (await extractFeatures(dataset, "test1", TEXTURE)).data);
    assert.deepEqual(Array.from(test1.data), Array.from(textureBatch(smallImages("test1", 4), 4)));
});
test("progress counts the images of the stage, up to all of them", async () => {
    const events = [];
    await extractFeatures(dataset, "training", TEXTURE, { onProgress: (event) => events.push(event) });
    const stage = { stage: "texture features of training", total: COUNT, unit: "images" };
    assert.deepEqual(events[0], { ...stage, done: 0 });
    assert.deepEqual(events.at(-1), { ...stage, done: COUNT });
});
test("a feature that is not finite is an error that names feature, image and split", async () => {
    await assert.rejects(extractFeatures(dataset, "training", odd("inverseBatch")), (error) => {
        assert.ok(error instanceof Coos7Error);
        assert.match(error.message, new RegExp(`"inverse" of image ${ODD_IMAGE} of training is Infinity`));
        return true;
    });
});
test("an abort ends the extraction with CancelledError, also in the middle of a job", async () => {
    const pool = new WorkerPool(2);
    const running = extractFeatures(dataset, "training", odd("endlessBatch"), {
        pool,
        signal: AbortSignal.timeout(300),
    });
    await assert.rejects(running, CancelledError);
    const { rows } = await extractFeatures(dataset, "test1", TEXTURE, { pool });
    await pool.close();
    assert.equal(rows, 4);
});
test("a missing split is an error that names it", async () => {
    await assert.rejects(extractFeatures(dataset, "test4", TEXTURE), (error) => {
        assert.ok(error instanceof Coos7Error);
        assert.match(error.message, /test4/);
        return true;
    });
});
test("cachedFeatures() computes once for equal images, anew for other images or another version", async () => {
    const stages = [];
    const onProgress = ({ done, stage }) => {
        if (done === 0)
            stages.push(stage);
    };
    const copy = join(folder, "copy");
    await writeSmallSplit(copy, "test1", 4);
    const elsewhere = await openDataset(copy);
    const first = await cachedFeatures(dataset, "test1", TEXTURE, { onProgress });
    const second = await cachedFeatures(elsewhere, "test1", TEXTURE, { onProgress });
    assert.deepEqual(second, first);
    assert.equal(stages.length, 1);
    await cachedFeatures(dataset, "test1", { ...TEXTURE, version: TEXTURE.version + 1 }, { onProgress });
    assert.equal(stages.length, 2);
    await writeSmallSplit(copy, "test1", 6);
    const changed = await cachedFeatures(await openDataset(copy), "test1", TEXTURE, { onProgress });
    assert.equal(changed.rows, 6);
    assert.equal(stages.length, 3);
});
//# sourceMappingURL=extract.test.js.map