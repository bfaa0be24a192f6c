var __addDisposableResource = (this && this.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (this && this.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
import assert from "node:assert/strict";
import { test } from "node:test";
import { IMAGE_LENGTH } from "../../src/dataset/dataset.js";
import { datasetTitle, openDataset } from "../../src/dataset/open.js";
import { joinSplits, limitImages, takeImages } from "../../src/dataset/subset.js";
import { copyFixtures, temporaryFolder } from "./support.js";
test("a limited split keeps images, labels and IDs together, in order, every class in its share", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), {
        "training.hdf5": "fixed.hdf5",
        "test1.hdf5": "fixed.hdf5",
    });
    const whole = await openDataset(folder);
    const limited = limitImages(whole, { training: 8 }, 5);
    const all = await whole.open("training");
    const some = await limited.open("training");
    assert.equal(some.count, 8);
    const images = await some.read(0, 8);
    let from = -1;
    for (let i = 0; i < some.count; i++) {
        const wells = all.ids.wells;
        const row = wells.findIndex((well, r) => r > from && well === some.ids.wells[i]);
        assert.ok(row > from, "rows are taken in their order");
        from = row;
        assert.equal(some.labels[i], all.labels[row]);
        const image = images.subarray(i * IMAGE_LENGTH, (i + 1) * IMAGE_LENGTH);
        assert.deepEqual(image, await all.read(row, row + 1));
    }
    assert.equal(new Set(some.labels).size, 7);
    assert.deepEqual((await some.read(3, 6)).slice(0, 9), images.slice(3 * IMAGE_LENGTH, 3 * IMAGE_LENGTH + 9));
    all.close();
    some.close();
    await t.test("the choice is seeded, known by its fingerprint, and opens again from its location", async () => {
        const again = await openDataset(structuredClone(limited.location));
        assert.equal(await again.fingerprint("training"), await limited.fingerprint("training"));
        assert.deepEqual((await again.open("training")).ids, some.ids);
        const other = limitImages(whole, { training: 8 }, 6);
        assert.notEqual(await other.fingerprint("training"), await limited.fingerprint("training"));
        assert.notDeepEqual((await other.open("training")).ids, some.ids);
    });
    await t.test("a split within its limit, or without one, is the split itself", async () => {
        assert.equal(await limited.fingerprint("test1"), await whole.fingerprint("test1"));
        const loose = limitImages(whole, { training: 12 }, 5);
        assert.equal(await loose.fingerprint("training"), await whole.fingerprint("training"));
        assert.equal((await loose.open("training")).count, 12);
    });
});
test("images are taken by their places, known by their fingerprint, and open again from the location", async (t) => {
    const whole = await openDataset(copyFixtures(temporaryFolder(t), { "test1.hdf5": "fixed.hdf5" }));
    const places = Int32Array.of(1, 4, 5);
    const part = takeImages(whole, { test1: places });
    const all = await whole.open("test1");
    for (const dataset of [part, await openDataset(structuredClone(part.location))]) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const split = __addDisposableResource(env_1, await dataset.open("test1"), true);
            assert.deepEqual([...split.rows], [...places].map((place) => all.rows[place]));
            assert.deepEqual([...split.labels], [...places].map((place) => all.labels[place]));
            assert.deepEqual(await split.read(1, 2), await all.read(4, 5));
            assert.equal(await dataset.fingerprint("test1"), await part.fingerprint("test1"));
            assert.notEqual(await dataset.fingerprint("test1"), await whole.fingerprint("test1"));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    all.close();
    for (const wrong of [[], [4, 1], [0, 1_000_000]])
        await assert.rejects(takeImages(whole, { test1: Int32Array.from(wrong) }).open("test1"), {
            name: "Coos7Error",
            message: /Expected places of images of test1, ascending, from 0 to \d+, but found/,
        });
});
test("a part of a split has no images but its own", async (t) => {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const whole = await openDataset(copyFixtures(temporaryFolder(t), { "test1.hdf5": "fixed.hdf5" }));
        const split = __addDisposableResource(env_2, await limitImages(whole, { test1: 8 }, 5).open("test1"), true);
        assert.equal((await split.read(8, 8)).length, 0);
        for (const [start, end] of [
            [0, 9],
            [-1, 2],
            [3, 2],
            [0.5, 2],
            [0, Number.NaN],
        ])
            await assert.rejects(split.read(start, end), {
                name: "Coos7Error",
                message: `The part of test1 has images 0 to 7, but ${start} to ${end} were asked for`,
            });
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
});
test("splits of several datasets are joined as they are, open again from the location, and must have the same classes", async (t) => {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const one = await openDataset("sim", { scale: 0.01, seed: 1 });
        const other = limitImages(await openDataset("sim", { scale: 0.01, seed: 2 }), { test4: 20 }, 1);
        const joined = joinSplits({ training: one, test4: other });
        for (const dataset of [joined, await openDataset(structuredClone(joined.location))]) {
            assert.deepEqual(dataset.splits, ["training", "test4"]);
            assert.equal(await dataset.fingerprint("training"), await one.fingerprint("training"));
            assert.equal(await dataset.fingerprint("test4"), await other.fingerprint("test4"));
            assert.deepEqual(await dataset.ids("test4"), await other.ids("test4"));
            assert.equal(dataset.simulated, true);
        }
        const split = __addDisposableResource(env_3, await joined.open("test4"), true);
        const alone = __addDisposableResource(env_3, await other.open("test4"), true);
        assert.deepEqual(await split.read(3, 5), await alone.read(3, 5));
        assert.match(datasetTitle(joined), /^the simulator at scale 0.01$/);
        const measured = await openDataset(copyFixtures(temporaryFolder(t), { "test1.hdf5": "fixed.hdf5" }));
        assert.throws(() => joinSplits({}), /at least one split/);
        assert.throws(() => joinSplits({ test2: measured }), /a dataset with test2 but found test1/);
        const renamed = { ...measured, classNames: ["a", "b"] };
        assert.throws(() => joinSplits({ training: one, test1: renamed }), /same classes: .* those of test1 are a, b/);
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = __disposeResources(env_3);
        if (result_3)
            await result_3;
    }
});
//# sourceMappingURL=subset.test.js.map