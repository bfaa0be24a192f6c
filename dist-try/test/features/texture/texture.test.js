import assert from "node:assert/strict";
import { test } from "node:test";
import { IMAGE_LENGTH } from "../../../src/dataset/dataset.js";
import { TEXTURE, TEXTURE_NAMES, textureBatch, textureVector } from "../../../src/features/texture.js";
import { haralickReference } from "./reference.js";
const PIXELS = IMAGE_LENGTH / 2;
function image(protein, nucleus) {
    const both = new Float32Array(IMAGE_LENGTH);
    both.set(protein);
    both.set(nucleus, PIXELS);
    return both;
}
function assertClose(actual, expected, tolerance) {
    assert.equal(actual.length, expected.length);
    expected.forEach((value, k) => {
        const error = Math.abs(actual[k] - value);
        assert.ok(error <= tolerance * Math.abs(value) + 1e-12, `${TEXTURE_NAMES[k]}: ${actual[k]} is not ${value}`);
    });
}
const { images } = haralickReference();
const [first, second] = images.map(({ pixels }) => pixels);
// The grey levels of these images go from 0 to 255, so that rescaling and quantising them changes nothing. The
// last four values are NumPy's: (first / 255).mean(), .sum(), .std() and corrcoef(first, second)[0, 1].
const EXPECTED = [
    ...Object.values(images[0].distances).flatMap((rows) => rows[0].map((_, k) => rows.reduce((sum, row) => sum + row[k] / rows.length, 0))),
    0.1538497625612745,
    630.1686274509804,
    0.12698463428119333,
    0.03247024055046708,
];
test("the texture vector is mahotas' features per distance, averaged over directions, then the intensities", () => {
    assert.equal(TEXTURE_NAMES.length, 69);
    assert.equal(new Set(TEXTURE_NAMES).size, 69);
    assert.deepEqual([TEXTURE_NAMES[0], TEXTURE_NAMES[14]], ["angular second moment d1", "contrast d2"]);
    assertClose(textureVector(image(first, second)), EXPECTED, 1e-9);
});
test("the texture vector does not depend on the camera's offset and gain in either channel", () => {
    const brighter = image(first.map((level) => 4 * level + 1000), second.map((level) => 0.5 * level + 3));
    assertClose(textureVector(brighter), EXPECTED, 1e-9);
});
test("the protein channel is quantised to the nearest of 256 levels, halves upwards", () => {
    // After rescaling by 2 / 510 the odd value 2 k + 1 lies exactly between the levels k and k + 1.
    const halves = Float32Array.from({ length: PIXELS }, (_, i) => (i < 1 ? 510 : i % 2));
    const levels = Float32Array.from({ length: PIXELS }, (_, i) => (i < 1 ? 255 : i % 2));
    const ofHalves = textureVector(image(halves, second)).subarray(0, 65);
    assert.deepEqual(ofHalves, textureVector(image(levels, second)).subarray(0, 65));
});
test("constant channels give finite features: texture of a black image, correlation 0", () => {
    const flat = new Float32Array(PIXELS).fill(0.1);
    const constant = textureVector(image(flat, second));
    assert.ok(constant.every(Number.isFinite));
    assert.deepEqual(Array.from(constant.subarray(65)), [0, 0, 0, 0]);
    assert.equal(constant[TEXTURE_NAMES.indexOf("correlation d1")], 1);
    assert.equal(textureVector(image(first, flat)).at(-1), 0);
    assert.equal(textureVector(image(flat, flat)).at(-1), 0);
});
test("the correlation of the channels is 1 for equal ones, -1 for opposite ones, and never beyond", () => {
    assert.equal(textureVector(image(first, first)).at(-1), 1);
    assert.equal(textureVector(image(first, first.map((level) => -level))).at(-1), -1);
});
test("a batch is the vectors of its images, one per row, in float32", () => {
    const images = [image(first, second), image(second, first)];
    const batch = new Float32Array(2 * IMAGE_LENGTH);
    for (const [i, one] of images.entries())
        batch.set(one, i * IMAGE_LENGTH);
    const expected = images.flatMap((one) => Array.from(Float32Array.from(textureVector(one))));
    assert.deepEqual(Array.from(textureBatch(batch, 2)), expected);
    assert.equal(expected.length, 2 * TEXTURE.names.length);
});
//# sourceMappingURL=texture.test.js.map