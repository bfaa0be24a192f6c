import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { WorkerPool } from "../../src/core/workers.js";
import { createEngine } from "../../src/nn/probe.js";
import { temporaryFolder } from "../dataset/support.js";
import { cachedContent } from "./cached-content.js";
/** From test/fixtures/generate/cache-versions.mjs, on tf.js' own backend. */
const RECORDED = JSON.parse(readFileSync(new URL("../../../test/fixtures/cache-versions.json", import.meta.url), "utf8"));
const pool = new WorkerPool(2);
after(() => pool.close());
for (const [name, tolerance] of [
    ["tfjs", 1e-5],
    ["cpu", 2e-3],
])
    test(`what the cache keeps is what its versions stand for, on ${name}`, async (t) => {
        const engine = await createEngine(name, 1);
        t.after(() => engine.close());
        const found = await cachedContent(temporaryFolder(t), engine, pool);
        assert.deepEqual(Object.keys(found), Object.keys(RECORDED));
        for (const [what, { version, exact, close }] of Object.entries(found)) {
            const recorded = RECORDED[what];
            const renew = "raise the version where results have to change, then run test/fixtures/generate/cache-versions.mjs";
            assert.equal(version, recorded.version, `${what} has another version: ${renew}`);
            assert.equal(exact, recorded.exact, `${what} is not what it was: ${renew}`);
            assert.equal(close.length, recorded.close.length, `${what} is not what it was: ${renew}`);
            close.forEach((value, i) => {
                const expected = recorded.close[i];
                assert.ok(Math.abs(value - expected) <= tolerance * Math.max(0.1, Math.abs(expected)), `${what}: number ${i} is ${value}, was ${expected}: ${renew}`);
            });
        }
    });
//# sourceMappingURL=cache-versions.test.js.map