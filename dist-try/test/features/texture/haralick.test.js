import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../../src/core/errors.js";
import { DIRECTION_COUNT, HARALICK_NAMES, haralick } from "../../../src/features/haralick.js";
import { haralickReference } from "./reference.js";
const VALUES = DIRECTION_COUNT * HARALICK_NAMES.length;
test("haralick() gives every value of mahotas, to 9 digits", () => {
    const { images } = haralickReference();
    const out = new Float64Array(VALUES);
    let compared = 0;
    images.forEach(({ pixels, distances }, image) => {
        for (const [distance, rows] of Object.entries(distances)) {
            haralick(Uint8Array.from(pixels), Number(distance), out);
            rows.flat().forEach((expected, k) => {
                const where = `image ${image}, distance ${distance}, direction ${Math.floor(k / 13)}, ${HARALICK_NAMES[k % 13]}`;
                const tolerance = 1e-9 * Math.abs(expected) + 1e-12;
                assert.ok(Math.abs(out[k] - expected) <= tolerance, `${where}: ${out[k]} is not ${expected}`);
                compared++;
            });
        }
    });
    assert.equal(compared, 7 * 5 * VALUES);
});
test("haralick() of an image does not depend on the images before it", () => {
    const images = haralickReference().images.map(({ pixels }) => Uint8Array.from(pixels));
    const features = (image) => {
        const out = new Float64Array(VALUES);
        haralick(image, 2, out);
        return out;
    };
    const forwards = images.map(features);
    const backwards = images.toReversed().map(features).toReversed();
    assert.deepEqual(backwards, forwards);
});
test("haralick() of an image of one grey level is that of perfect order", () => {
    const out = new Float64Array(VALUES);
    haralick(new Uint8Array(4096).fill(200), 16, out);
    const [asm, contrast, correlation, variance, homogeneity, average, ...rest] = out.subarray(0, 13);
    assert.deepEqual([asm, contrast, correlation, variance, homogeneity, average], [1, 0, 1, 0, 1, 400]);
    // Population variance of (1, 0, ... 0), 201 long.
    assert.ok(Math.abs(rest[3] - (1 / 201 - 1 / 201 ** 2)) < 1e-15);
    assert.deepEqual(rest.toSpliced(3, 1), [0, 0, 0, 0, 0, 0]);
});
test("haralick() rejects a distance without pairs and an image of another size", () => {
    const out = new Float64Array(VALUES);
    for (const distance of [0, 64, 1.5])
        assert.throws(() => haralick(new Uint8Array(4096), distance, out), UsageError);
    assert.throws(() => haralick(new Uint8Array(100), 1, out), /4096 grey levels but found 100/);
});
//# sourceMappingURL=haralick.test.js.map