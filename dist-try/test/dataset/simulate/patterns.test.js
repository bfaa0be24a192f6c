import assert from "node:assert/strict";
import { test } from "node:test";
import { cellsOf, median, nucleusDiameter, oneSidedness, radialProfile, spots, } from "./measure.js";
const [er, mitochondria, golgi, peroxisomes, endosomes, cytosol, envelope] = [0, 1, 2, 3, 4, 5, 6].map((label) => cellsOf(label, 40));
test("nuclei are 24 to 32 pixels across, measured on the dye and as they were drawn", () => {
    const all = [er, golgi, cytosol].flat();
    for (const cell of all) {
        assert.ok(cell.truth.nucleus_diameter >= 24 && cell.truth.nucleus_diameter <= 32);
        assert.ok(Math.abs(nucleusDiameter(cell) - cell.truth.nucleus_diameter) < 3);
    }
    assert.ok(Math.abs(median(all.map(nucleusDiameter)) - 28) < 1);
});
test("the reticulum is dense around a dark nucleus and fades outwards", () => {
    const [inside, near, middle, far] = radialProfile(er, [-8, 1.5, 6, 14]);
    assert.ok(inside < 0.4 * near);
    assert.ok(near > 1.3 * middle && middle > 1.2 * far);
});
test("the nuclear envelope is a ring at the nucleus' rim", () => {
    const [inside, rim, outside, far] = radialProfile(envelope, [-6, 0, 5, 12]);
    assert.ok(rim > 2 * inside && rim > 2.5 * outside);
    assert.ok(far < outside && inside > far);
});
test("the cytosol is flat outside the nucleus, which is dimmer", () => {
    const [inside, near, middle] = radialProfile(cytosol, [-7, 2.5, 7]);
    assert.ok(inside < 0.75 * near && inside > 0.3 * near);
    assert.ok(Math.abs(near / middle - 1) < 0.15);
});
test("the Golgi lies on one side of the nucleus; peroxisomes and mitochondria are all around it", () => {
    assert.ok(median(golgi.map(oneSidedness)) > 0.85);
    assert.ok(median(endosomes.map(oneSidedness)) < 0.75);
    for (const cells of [peroxisomes, mitochondria, er])
        assert.ok(median(cells.map(oneSidedness)) < 0.6);
});
test("early endosomes are about a dozen puncta and peroxisomes about forty", () => {
    const counted = (cells) => median(cells.map((cell) => spots(cell).length));
    const drawn = (cells) => median(cells.map(({ truth }) => truth.objects));
    assert.ok(drawn(endosomes) >= 9 && drawn(endosomes) <= 17);
    assert.ok(drawn(peroxisomes) >= 30 && drawn(peroxisomes) <= 50);
    assert.ok(counted(endosomes) >= 7 && counted(endosomes) <= 18);
    assert.ok(counted(peroxisomes) >= 24 && counted(peroxisomes) <= 50);
});
test("puncta are 2 to 4 pixels wide at half height, peroxisomes the smaller", () => {
    const width = (cells) => median(cells.flatMap((cell) => spots(cell).map((spot) => spot.width)));
    assert.ok(width(peroxisomes) > 2 && width(peroxisomes) < 3);
    assert.ok(width(endosomes) > 2.3 && width(endosomes) < 3.8);
    assert.ok(width(peroxisomes) < width(endosomes));
});
test("on later dates endosomes are fewer over more haze; on the second microscope there is less of it", () => {
    const haze = (cells) => radialProfile(cells, [3, 5, 7]).reduce((a, b) => a + b, 0);
    const later = cellsOf(4, 40, "test3");
    const second = cellsOf(4, 40, "test4");
    const count = (cells) => median(cells.map(({ truth }) => truth.objects));
    assert.ok(haze(later) > 1.2 * haze(endosomes));
    assert.ok(haze(second) < haze(endosomes));
    assert.ok(count(later) < count(endosomes));
    assert.ok(median(second.map(oneSidedness)) > median(endosomes.map(oneSidedness)));
});
//# sourceMappingURL=patterns.test.js.map