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
import { IMAGE_LENGTH } from "../../../src/dataset/dataset.js";
import { simulatorOptions } from "../../../src/dataset/simulate/options.js";
import { openSimulator } from "../../../src/dataset/simulate/simulator.js";
import { joinSplits, limitImages } from "../../../src/dataset/subset.js";
import { exampleImages } from "../../../src/reproduce/figures.js";
import { temporaryFolder } from "../../dataset/support.js";
const whole = openSimulator(simulatorOptions({ scale: 0.005 }));
const LIMITS = { training: 40, test1: 7, test2: 7, test3: 14, test4: 14 };
/** Where in its split each of a row's images is; null where there is none. */
async function placesOf(dataset, label, { columns, images }) {
    const places = [];
    for (const [column, image] of images[label].entries()) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const reader = __addDisposableResource(env_1, await dataset.open(columns[column]), true);
            const all = await reader.read(0, reader.count);
            const at = Array.from(reader.labels.keys()).find((place) => image?.every((value, i) => value === all[place * IMAGE_LENGTH + i]) ?? false);
            if (at !== undefined)
                assert.equal(reader.labels[at], label);
            assert.equal(at === undefined, image === null);
            places.push(at ?? null);
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
    return places;
}
test("examples are four different images of Training and one each of Test3 and Test4, of the row's class, by the seed", async (t) => {
    temporaryFolder(t);
    const dataset = limitImages(whole, LIMITS, 1);
    const found = await exampleImages(dataset, 3);
    assert.deepEqual(found.columns, ["training", "training", "training", "training", "test3", "test4"]);
    assert.equal(found.images.length, 7);
    for (const label of [0, 6]) {
        const places = await placesOf(dataset, label, found);
        assert.ok(!places.includes(null));
        assert.equal(new Set(places.slice(0, 4)).size, 4);
    }
    assert.deepEqual(await exampleImages(dataset, 3), found);
    assert.notDeepEqual(await exampleImages(dataset, 4), found);
});
test("where a split has too few of a class its place stays empty; without Test3 and Test4 every test split has one", async (t) => {
    temporaryFolder(t);
    const small = limitImages(whole, { ...LIMITS, training: 14 }, 1);
    const dataset = joinSplits({ training: small, test1: small, test2: small });
    const found = await exampleImages(dataset, 3);
    assert.deepEqual(found.columns, ["training", "training", "training", "training", "test1", "test2"]);
    const counts = [...(await dataset.labels("training"))].filter((label) => label === 2).length;
    assert.ok(counts > 0 && counts < 4, `${counts}`);
    const places = await placesOf(dataset, 2, found);
    assert.deepEqual(places.map((place) => place === null), [0, 1, 2, 3, 4, 5].map((column) => column < 4 && column >= counts));
});
//# sourceMappingURL=example-images.test.js.map