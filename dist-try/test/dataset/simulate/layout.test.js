import assert from "node:assert/strict";
import { test } from "node:test";
import { SPLITS } from "../../../src/dataset/dataset.js";
import { isBorderWell, parseWell, wellId } from "../../../src/dataset/ids.js";
import { MIN_IMAGES_PER_CLASS, simulatedSplit, TABLE2_IMAGES } from "../../../src/dataset/simulate/layout.js";
import { simulatorOptions } from "../../../src/dataset/simulate/options.js";
const CLASSES = [0, 1, 2, 3, 4, 5, 6];
/** The different values of `ids` among a split's images of one class. */
function idsOf(split, kind, label) {
    return new Set(split.ids[kind].filter((_, i) => label === undefined || split.labels[i] === label));
}
/** Numbers of classes on the plates of a split, descending. */
function classesPerPlate(split) {
    const plates = [...idsOf(split, "plates")];
    const classesOn = (plate) => new Set(split.labels.filter((_, i) => split.ids.plates[i] === plate));
    return plates.map((plate) => classesOn(plate).size).sort((a, b) => b - a);
}
function wellKeys(split, label) {
    const keys = split.ids.wells.map((well, i) => `${split.ids.plates[i]} ${well}`);
    return new Set(keys.filter((_, i) => label === undefined || split.labels[i] === label));
}
test("splits have Table 2's sizes times the scale", () => {
    for (const scale of [0.01, 0.1, 1])
        for (const name of SPLITS)
            assert.equal(simulatedSplit(simulatorOptions({ scale }), name).count, Math.round(TABLE2_IMAGES[name] * scale));
});
test("even the smallest scale has every class in every split", () => {
    for (const name of SPLITS) {
        const { labels, count } = simulatedSplit(simulatorOptions({ scale: 1e-6 }), name);
        assert.equal(count, 7 * MIN_IMAGES_PER_CLASS);
        for (const label of CLASSES)
            assert.equal(labels.filter((other) => other === label).length, MIN_IMAGES_PER_CLASS);
    }
});
test("classes are unequal but none has more than four times another's cells, in the same way in training and test1", () => {
    const share = (name, label) => {
        const { labels, count } = simulatedSplit(simulatorOptions({ seed: 3, scale: 1 }), name);
        return labels.filter((other) => other === label).length / count;
    };
    const shares = CLASSES.map((label) => share("training", label));
    const ratio = Math.max(...shares) / Math.min(...shares);
    assert.ok(ratio > 1.1 && ratio < 4, `${ratio}`);
    for (const label of CLASSES)
        assert.ok(Math.abs(share("test1", label) - shares[label]) < 1e-3);
});
for (const seed of [1, 2, 3]) {
    const options = simulatorOptions({ seed, scale: 0.2 });
    const split = (name) => simulatedSplit(options, name);
    test(`every class has 8 wells on each of 7 plates, 2 of them border wells (seed ${seed})`, () => {
        for (const label of CLASSES) {
            assert.equal(idsOf(split("training"), "plates", label).size, 4);
            assert.equal(wellKeys(split("training"), label).size, 24);
            assert.equal(idsOf(split("test2"), "plates", label).size, 4);
            assert.equal(wellKeys(split("test2"), label).size, 8);
            assert.equal(idsOf(split("test3"), "plates", label).size, 2);
            assert.equal(wellKeys(split("test3"), label).size, 16);
            assert.equal(idsOf(split("test4"), "plates", label).size, 1);
            assert.equal(wellKeys(split("test4"), label).size, 8);
        }
    });
    test(`test1 is a fifth of the cells of the training wells, test2 all of the wells between them and the edge (seed ${seed})`, () => {
        const training = wellKeys(split("training"));
        for (const key of wellKeys(split("test1")))
            assert.ok(training.has(key));
        for (const key of wellKeys(split("test2")))
            assert.ok(!training.has(key));
        for (const well of split("test2").ids.wells)
            assert.ok(isBorderWell(parseWell(well, "test2")), well);
        const inner = wellKeys(split("training")).size / wellKeys(split("test2")).size;
        assert.equal(inner, 3);
        assert.ok(split("test3").wells.some(({ outer }) => outer) && split("test3").wells.some(({ outer }) => !outer));
    });
    test(`no cell is in two splits or twice in one (seed ${seed})`, () => {
        const cells = SPLITS.flatMap((name) => {
            const { ids, cellOf } = split(name);
            return ids.wells.map((well, i) => `${ids.plates[i]} ${well} ${cellOf[i]}`);
        });
        assert.equal(new Set(cells).size, cells.length);
    });
    test(`plate and class are confounded as in COOS-7: 9 of 16 training plates have one class (seed ${seed})`, () => {
        assert.deepEqual(classesPerPlate(split("training")), [4, 4, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
        assert.deepEqual(classesPerPlate(split("test2")), classesPerPlate(split("training")));
        assert.deepEqual(classesPerPlate(split("test3")), [4, 2, 2, 2, 1, 1, 1, 1]);
        assert.deepEqual(classesPerPlate(split("test4")), [3, 2, 1, 1]);
    });
    test(`no well has cells of two classes (seed ${seed})`, () => {
        for (const name of SPLITS) {
            const classOf = new Map();
            split(name).ids.wells.forEach((well, i) => {
                const key = `${split(name).ids.plates[i]} ${well}`;
                assert.equal(classOf.get(key) ?? split(name).labels[i], split(name).labels[i], key);
                classOf.set(key, split(name).labels[i]);
            });
        }
    });
    test(`test3 is later than training and test4 is on the second microscope (seed ${seed})`, () => {
        const last = [...idsOf(split("training"), "dates")].sort().at(-1);
        for (const date of idsOf(split("test3"), "dates"))
            assert.ok(date > last);
        assert.deepEqual(idsOf(split("test4"), "microscopes"), new Set(["2"]));
        for (const name of ["training", "test1", "test2", "test3"])
            assert.deepEqual(idsOf(split(name), "microscopes"), new Set(["1"]));
    });
}
test("training cells are in the wells of the real archive's plates, test2 in those that complete them", () => {
    const places = (name, plate) => {
        const { ids } = simulatedSplit(simulatorOptions({ seed: 7, scale: 0.2 }), name);
        return [...new Set(ids.wells.filter((_, i) => ids.plates[i] === plate))].sort();
    };
    const wells = (...places) => places.map(([row, column]) => wellId({ row, column })).sort();
    assert.deepEqual([...idsOf(simulatedSplit(simulatorOptions({ seed: 7, scale: 0.2 }), "training"), "plates")].sort(), "51 52 53 55 57 59 66 68 70 75 81 82 86 87 108 109".split(" ").sort());
    // A column that ends two wells above the lower edge, one that begins two below the upper one.
    assert.deepEqual(places("training", "52"), wells([9, 8], [10, 8], [11, 8], [12, 8], [13, 8], [14, 8]));
    assert.deepEqual(places("test2", "52"), wells([15, 8], [16, 8]));
    assert.deepEqual(places("training", "59"), wells([3, 20], [4, 20], [5, 20], [6, 20], [7, 20], [8, 20]));
    assert.deepEqual(places("test2", "59"), wells([1, 20], [2, 20]));
    // Rows at the left and right edge.
    assert.deepEqual(places("training", "109"), wells([12, 3], [12, 4], [12, 5], [12, 6], [12, 7], [12, 8]));
    assert.deepEqual(places("test2", "109"), wells([12, 1], [12, 2]));
    assert.deepEqual(places("test2", "108"), wells([4, 23], [4, 24]));
    // Two rows of three at the lower edge.
    assert.deepEqual(places("training", "75"), wells([15, 17], [15, 18], [15, 19], [16, 17], [16, 18], [16, 19]));
    assert.deepEqual(places("test2", "75"), wells([15, 20], [16, 20]));
});
test("blocks are as uneven as in the real archive, where one has ten times the images of another", () => {
    const { ids, count } = simulatedSplit(simulatorOptions({ seed: 7, scale: 1 }), "test1");
    const share = (plate) => ids.plates.filter((other) => other === plate).length / count;
    // Images of 1,000 that the real plates of one block have, and what sampling and the wells' growth leave open.
    for (const [plate, images] of [
        ["52", 77],
        ["57", 30],
        ["59", 61],
        ["68", 11],
        ["109", 44],
    ])
        assert.ok(Math.abs(1000 * share(plate) - images) < 0.25 * images, `${plate}: ${1000 * share(plate)}`);
});
test("the seed draws which class is in which block", () => {
    const classOf52 = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
        const { ids, labels } = simulatedSplit(simulatorOptions({ seed, scale: 0.01 }), "training");
        return labels[ids.plates.indexOf("52")];
    });
    assert.ok(new Set(classOf52).size > 2, `${classOf52}`);
});
test("a cell keeps its place when the scale grows: the smaller dataset's wells are the larger one's", () => {
    const small = wellKeys(simulatedSplit(simulatorOptions({ scale: 0.01 }), "training"));
    const large = wellKeys(simulatedSplit(simulatorOptions({ scale: 0.1 }), "training"));
    for (const key of small)
        assert.ok(large.has(key));
});
//# sourceMappingURL=layout.test.js.map