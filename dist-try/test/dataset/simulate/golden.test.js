import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, test } from "node:test";
import { SPLITS } from "../../../src/dataset/dataset.js";
import { simulatedSplit } from "../../../src/dataset/simulate/layout.js";
import { simulatorOptions } from "../../../src/dataset/simulate/options.js";
import { renderCells } from "../../../src/dataset/simulate/render.js";
import { CHANGED_IN, SIMULATOR_VERSION } from "../../../src/dataset/simulate/simulator.js";
/**
 * What each split has been since the version in which it changed last. Where a test here fails, the simulator's bytes
 * have changed: raise `SIMULATOR_VERSION`, name it in `CHANGED_IN` for the splits that changed, by which caches and
 * networks know the data, and put the new digests here under it.
 */
const DIGESTS = {
    training: { since: 2, digest: "46505cfe495a3be242d4e54a4e36f81c0d3682f17b505f1dd59bab271ba4a473" },
    test1: { since: 2, digest: "2b1f9e857591641ae9967d71533084db1b12a9d4907977529819c998534f5868" },
    test2: { since: 2, digest: "8a73facf41802543e47e1f46e8e5c40e5c40f858e9cdb26d12b72da87b0638fe" },
    test3: { since: 3, digest: "ca6ad83dfef54980aa96424af1e415b53ba60a5723008b7f6a26e507b5aa858c" },
    test4: { since: 3, digest: "0e12cef72a7475f2546b52291fad8b7a6109c56dbbfd1b539d3735e0fed816da" },
};
/**
 * SHA-256 of a split of the default experiment (seed 1, scale 0.1): all labels and IDs, and the first image of each
 * class as float32, little-endian.
 *
 * The pixels are whole camera counts, so they are rounded values already: an engine whose exp, sin or log differ in
 * the last digit gives the same ones.
 */
function digest(split) {
    const options = simulatorOptions({ seed: 1, scale: 0.1 });
    const { labels, ids } = simulatedSplit(options, split);
    const hash = createHash("sha256");
    const { dates, microscopes, plates, wells } = ids;
    labels.forEach((label, i) => {
        hash.update(`${label},${dates[i]},${microscopes[i]},${plates[i]},${wells[i]}\n`);
    });
    for (let label = 0; label < 7; label++) {
        const i = labels.indexOf(label);
        const { images } = renderCells(options, split, i, i + 1);
        const bytes = new DataView(new ArrayBuffer(4 * images.length));
        images.forEach((count, at) => {
            bytes.setFloat32(4 * at, count, true);
        });
        hash.update(new Uint8Array(bytes.buffer));
    }
    return hash.digest("hex");
}
const digests = () => Object.fromEntries(SPLITS.map((split) => [split, { since: CHANGED_IN[split], digest: digest(split) }]));
test("labels, IDs and images of each split are those that this version of the simulator has always given", () => {
    assert.deepEqual(digests(), DIGESTS);
});
test("the simulator's version is that of the split that changed last", () => {
    assert.equal(Math.max(...Object.values(CHANGED_IN)), SIMULATOR_VERSION);
});
const { exp, log, sin, cos, atan2, hypot } = Math;
const original = { exp, log, sin, cos, atan2, hypot };
after(() => Object.assign(Math, original));
test("an engine whose functions differ in the last digit gives the same bytes", () => {
    let calls = 0;
    const nudged = (f) => (...x) => f(...x) * (1 + ((calls++ % 3) - 1) * Number.EPSILON);
    for (const name of Object.keys(original))
        Math[name] = nudged(original[name]);
    assert.equal(new Set([Math.exp(1), Math.exp(1), Math.exp(1)]).size, 3);
    assert.deepEqual(digests(), DIGESTS);
});
//# sourceMappingURL=golden.test.js.map