import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { cacheDirectory, cachedBundle, cachedMatrix, cacheKey, readCache, writeCache, } from "../../src/core/cache.js";
import { matrixFrom } from "../../src/core/matrix.js";
const KEY = cacheKey({ what: "test" });
const MATRIX = matrixFrom([
    [1, 2, 3],
    [4, 5, 6],
]);
let folder;
const environment = { ...process.env };
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "coos7-cache-"));
    process.env.COOS7_CACHE = folder;
});
afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    process.env = { ...environment };
});
/** The one file of the cache. */
function entry() {
    const files = readdirSync(folder, { recursive: true })
        .map((name) => join(folder, String(name)))
        .filter((path) => statSync(path).isFile());
    assert.equal(files.length, 1);
    return files[0];
}
/** A computation that counts its calls. */
function counted() {
    return {
        calls: 0,
        async compute() {
            this.calls++;
            return MATRIX;
        },
    };
}
test("cacheKey() is the SHA-256 of the JSON with sorted keys", () => {
    // printf '{"a":[1,{"b":null,"c":"x"}],"z":0.5}' | sha256sum
    const expected = "c5e82cee592bc1186107070889b539e51b5402613d89883c4ee455f60de284c1";
    assert.equal(cacheKey({ z: 0.5, a: [1, { c: "x", b: null }] }), expected);
    assert.equal(cacheKey({ a: [1, { b: null, c: "x", d: undefined }], z: 0.5 }), expected);
    assert.notEqual(cacheKey({ z: 0.5, a: [{ c: "x", b: null }, 1] }), expected);
});
test("cacheKey() refuses what JSON would confuse with something else", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, new Map([[1, 2]]), new Float32Array(2), () => 1])
        assert.throws(() => cacheKey({ value }), TypeError);
});
test("cacheDirectory() follows COOS7_CACHE, then the platform's rule", {
    skip: process.platform !== "linux",
}, () => {
    assert.equal(cacheDirectory(), folder);
    process.env.COOS7_CACHE = "";
    process.env.XDG_CACHE_HOME = "/somewhere";
    assert.equal(cacheDirectory(), "/somewhere/coos7");
    process.env.XDG_CACHE_HOME = "relative";
    assert.equal(cacheDirectory(), join(homedir(), ".cache", "coos7"));
});
test("cachedMatrix() computes once, and again for another key", async () => {
    const work = counted();
    assert.deepEqual(await cachedMatrix(KEY, () => work.compute()), MATRIX);
    assert.deepEqual(await cachedMatrix(KEY, () => work.compute()), MATRIX);
    assert.equal(work.calls, 1);
    await cachedMatrix(cacheKey({ what: "another" }), () => work.compute());
    assert.equal(work.calls, 2);
});
test("cachedBundle() gives back every type of array, and the JSON beside them", async () => {
    const bundle = {
        info: { model: "RF", options: [1, null, "é"] },
        arrays: {
            a: Float32Array.of(1.5, -0, Number.NaN),
            b: Float64Array.of(Math.PI),
            c: Int32Array.of(-1, 2 ** 31 - 1),
            d: Uint32Array.of(2 ** 32 - 1),
            e: Uint8Array.of(1, 2, 255),
            f: new Float32Array(0),
        },
    };
    await cachedBundle(KEY, async () => bundle);
    const stored = await cachedBundle(KEY, () => assert.fail("computed again"));
    assert.deepEqual(stored, bundle);
});
test("no damage to an entry is ever returned: it is removed, noted and computed anew", async () => {
    const work = counted();
    await cachedMatrix(KEY, () => work.compute());
    const intact = readFileSync(entry());
    for (let place = 0; place < intact.length; place++) {
        const damaged = Buffer.from(intact);
        damaged[place] ^= 1 << (place % 8);
        writeFileSync(entry(), damaged);
        const warnings = [];
        assert.equal(readCache(KEY, { onWarning: (line) => warnings.push(line) }), undefined, `byte ${place}`);
        assert.match(warnings.join(), /damaged/);
        assert.throws(entry, "the damaged entry is still there");
        writeFileSync(join(folder, KEY.slice(0, 2), KEY), intact);
    }
    for (const length of [0, 5, 30, intact.length - 1]) {
        writeFileSync(entry(), intact.subarray(0, length));
        work.calls = 0;
        assert.deepEqual(await cachedMatrix(KEY, () => work.compute(), { onWarning: () => { } }), MATRIX);
        assert.equal(work.calls, 1);
        assert.deepEqual(readFileSync(entry()), intact);
    }
});
test("a failed computation stores nothing", async () => {
    await assert.rejects(cachedMatrix(KEY, async () => {
        throw new Error("no");
    }));
    assert.deepEqual(readdirSync(folder), []);
});
test("a cache that cannot be written or read is a warning, not a failure", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    process.env.COOS7_CACHE = join(file, "cache");
    const warnings = [];
    const work = counted();
    const options = { onWarning: (line) => warnings.push(line) };
    assert.deepEqual(await cachedMatrix(KEY, () => work.compute(), options), MATRIX);
    assert.deepEqual(await cachedMatrix(KEY, () => work.compute(), options), MATRIX);
    assert.equal(work.calls, 2);
    assert.match(warnings.at(-1), /COOS7_CACHE/);
});
test("writeCache() leaves no temporary file behind", () => {
    writeCache(KEY, Uint8Array.of(1, 2, 3));
    assert.equal(entry(), join(folder, KEY.slice(0, 2), KEY));
    assert.deepEqual(Array.from(readCache(KEY)), [1, 2, 3]);
});
//# sourceMappingURL=cache.test.js.map