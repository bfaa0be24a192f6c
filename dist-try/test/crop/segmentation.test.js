import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gaussianFilter } from "../../src/crop/background.js";
import { connectedComponents, measureRegions } from "../../src/crop/regions.js";
import { liThreshold, otsuThreshold } from "../../src/crop/threshold.js";
import { distanceTransform, watershed } from "../../src/crop/watershed.js";
const reference = JSON.parse(readFileSync(new URL("../../../test/fixtures/segmentation.json", import.meta.url), "utf8"));
const { width, height } = reference;
const image = { data: Float32Array.from(reference.image), width, height };
const smooth = gaussianFilter(image, reference.gaussian.sigma);
const mask = Uint8Array.from(smooth.data, (value) => (value > reference.otsu ? 1 : 0));
test("the Gaussian filter is SciPy's, edges included", () => {
    smooth.data.forEach((value, at) => {
        assert.ok(Math.abs(value - reference.gaussian.values[at]) < 1e-3, `pixel ${at}`);
    });
});
test("a Gaussian wider than the image leaves its mean where it is constant", () => {
    const constant = { data: new Float32Array(12).fill(7), width: 4, height: 3 };
    for (const value of gaussianFilter(constant, 5).data)
        assert.ok(Math.abs(value - 7) < 1e-5);
});
test("Otsu's threshold is scikit-image's", () => {
    assert.ok(Math.abs(otsuThreshold(smooth.data) - reference.otsu) < 1e-3);
    assert.equal(otsuThreshold(new Float32Array(5).fill(3)), 3);
});
test("Li's threshold is scikit-image's, below zero and with glare too", () => {
    const values = Float32Array.from(reference.gaussian.values);
    const close = (found, expected) => assert.ok(Math.abs(found / expected - 1) < 1e-6, `${found}, ${expected}`);
    close(liThreshold(values), reference.li.smooth);
    close(liThreshold(values.map((value) => value - 150)), reference.li.negative);
    close(liThreshold(values.map((value, at) => (at % 97 === 0 ? 20 * value : value))), reference.li.glare);
    assert.equal(liThreshold(new Float32Array(5).fill(3)), 3);
});
test("distances are SciPy's exact Euclidean ones", () => {
    distanceTransform(mask, width, height).forEach((value, at) => {
        assert.ok(Math.abs(value - reference.distance[at]) < 1e-4, `pixel ${at}`);
    });
    assert.ok(distanceTransform(new Uint8Array(6).fill(1), 3, 2).every((value) => value === Infinity));
});
test("connected parts are scikit-image's, with the same numbers", () => {
    assert.deepEqual(Array.from(connectedComponents(mask, width, height).labels), reference.components);
});
test("the watershed divides as flooding from the h-maxima does, but for pixels between two basins", () => {
    const distance = { data: distanceTransform(mask, width, height), width, height };
    const { sigma, depth, labels } = reference.watershed;
    const found = watershed(gaussianFilter(distance, sigma), mask, depth);
    assert.equal(found.count, reference.regions.length);
    // Objects are numbered in another order.
    const numbers = new Map();
    let same = 0;
    let inside = 0;
    for (let at = 0; at < labels.length; at++) {
        assert.equal(found.labels[at] === 0, labels[at] === 0);
        if (labels[at] === 0)
            continue;
        inside++;
        if (!numbers.has(labels[at]))
            numbers.set(labels[at], found.labels[at]);
        if (numbers.get(labels[at]) === found.labels[at])
            same++;
    }
    assert.equal(new Set(numbers.values()).size, found.count);
    assert.ok(same / inside > 0.98, `${same} of ${inside} pixels`);
    assert.ok(found.count > Math.max(...reference.components), "some nuclei of the picture touch");
});
test("a deeper waist is asked for, and touching nuclei stay together", () => {
    const distance = { data: distanceTransform(mask, width, height), width, height };
    assert.equal(watershed(distance, mask, 100).count, Math.max(...reference.components));
});
test("areas and centroids are scikit-image's", () => {
    const map = {
        labels: Int32Array.from(reference.watershed.labels),
        width,
        height,
        count: reference.regions.length,
    };
    const regions = measureRegions(map);
    for (const [i, { area, x, y }] of reference.regions.entries()) {
        assert.equal(regions[i].area, area);
        assert.ok(Math.abs(regions[i].x - x) < 1e-9 && Math.abs(regions[i].y - y) < 1e-9);
    }
    const edge = regions.filter(({ atEdge }) => atEdge);
    assert.ok(edge.length >= 2 && edge.length < regions.length);
});
//# sourceMappingURL=segmentation.test.js.map