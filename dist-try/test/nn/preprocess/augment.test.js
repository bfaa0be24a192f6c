import assert from "node:assert/strict";
import { test } from "node:test";
import { Random } from "../../../src/core/random.js";
import { IMAGE_LENGTH } from "../../../src/dataset/dataset.js";
import { batchOfViews, deepLocView, flippedView, WHOLE, writeView } from "../../../src/nn/views.js";
const IMAGE = Float32Array.from({ length: IMAGE_LENGTH }, (_, i) => i);
/** numpy.rot90(fliplr(flipud([[0, 1, 2], [3, 4, 5], [6, 7, 8]])), turns) for each [upDown, leftRight, turns]. */
const NUMPY = [
    [
        [0, 0, 0],
        [0, 1, 2, 3, 4, 5, 6, 7, 8],
    ],
    [
        [0, 0, 1],
        [2, 5, 8, 1, 4, 7, 0, 3, 6],
    ],
    [
        [0, 0, 2],
        [8, 7, 6, 5, 4, 3, 2, 1, 0],
    ],
    [
        [0, 1, 0],
        [2, 1, 0, 5, 4, 3, 8, 7, 6],
    ],
    [
        [0, 1, 1],
        [0, 3, 6, 1, 4, 7, 2, 5, 8],
    ],
    [
        [0, 1, 2],
        [6, 7, 8, 3, 4, 5, 0, 1, 2],
    ],
    [
        [1, 0, 0],
        [6, 7, 8, 3, 4, 5, 0, 1, 2],
    ],
    [
        [1, 0, 1],
        [8, 5, 2, 7, 4, 1, 6, 3, 0],
    ],
    [
        [1, 0, 2],
        [2, 1, 0, 5, 4, 3, 8, 7, 6],
    ],
    [
        [1, 1, 0],
        [8, 7, 6, 5, 4, 3, 2, 1, 0],
    ],
    [
        [1, 1, 1],
        [6, 3, 0, 7, 4, 1, 8, 5, 2],
    ],
    [
        [1, 1, 2],
        [0, 1, 2, 3, 4, 5, 6, 7, 8],
    ],
];
test("flips and quarter turns are numpy's flipud, fliplr and rot90 in this order", () => {
    for (const [[upDown, leftRight, turns], order] of NUMPY) {
        const out = new Float32Array(9);
        const view = { row: 5, column: 7, size: 3, upDown: upDown === 1, leftRight: leftRight === 1, turns };
        writeView(IMAGE, 1, view, out, 0, 1);
        const expected = order.map((p) => 4096 + (5 + Math.floor(p / 3)) * 64 + 7 + (p % 3));
        assert.deepEqual(Array.from(out), expected, `${[upDown, leftRight, turns]}`);
    }
});
test("both channels of a cell are shown in the same view, as channels of one pixel", () => {
    const view = { ...WHOLE, row: 1, column: 2, size: 60, turns: 1 };
    const { data, shape } = batchOfViews([{ image: IMAGE, view }]);
    assert.deepEqual(shape, [1, 60, 60, 2]);
    for (let pixel = 0; pixel < 3600; pixel++)
        assert.equal(data[2 * pixel + 1] - data[2 * pixel], 4096);
    const nuclei = batchOfViews([{ image: IMAGE, view }], [1]);
    assert.deepEqual(nuclei.shape, [1, 60, 60, 1]);
    assert.ok(nuclei.data.every((value, pixel) => value === data[2 * pixel + 1]));
});
test("DeepLoc's views take every offset from 0 to 3, every flip, 0 to 2 turns, and nothing else, about evenly", () => {
    const random = new Random(1, "views");
    const counts = new Map();
    const DRAWS = 19_200;
    for (let i = 0; i < DRAWS; i++) {
        const { row, column, size, upDown, leftRight, turns } = deepLocView(random);
        assert.equal(size, 60);
        const key = [row, column, upDown, leftRight, turns].join();
        counts.set(key, (counts.get(key) ?? 0) + 1);
        assert.ok(row <= 3 && column <= 3 && turns <= 2);
    }
    assert.equal(counts.size, 4 * 4 * 2 * 2 * 3);
    // 100 expected of each of 192; the chi-squared statistic has mean 191 and standard deviation 20.
    const chiSquared = [...counts.values()].reduce((sum, n) => sum + (n - 100) ** 2 / 100, 0);
    assert.ok(chiSquared > 111 && chiSquared < 271, `${chiSquared}`);
});
test("paired cell inpainting's views are the whole image, flipped each way half of the time", () => {
    const random = new Random(2, "views");
    const counts = new Map();
    for (let i = 0; i < 4000; i++) {
        const { row, column, size, turns, upDown, leftRight } = flippedView(random);
        assert.deepEqual([row, column, size, turns], [0, 0, 64, 0]);
        counts.set(`${upDown} ${leftRight}`, (counts.get(`${upDown} ${leftRight}`) ?? 0) + 1);
    }
    assert.equal(counts.size, 4);
    for (const count of counts.values())
        assert.ok(Math.abs(count - 1000) < 130);
});
//# sourceMappingURL=augment.test.js.map