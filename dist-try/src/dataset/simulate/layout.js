import { UsageError } from "../../core/errors.js";
import { Random } from "../../core/random.js";
import { COOS7_CLASSES } from "../class-names.js";
import { SPLITS } from "../dataset.js";
import { experiment } from "./experiment.js";
import { canonicalOptions } from "./options.js";
/**
 * Divides `total` whole items in proportion to `weights` (largest remainder; ties to the lower index), each
 * share at least `minimum`. The shares add up to `total` unless the minimum needs more.
 */
export function allocate(total, weights, minimum = 0) {
    const weightList = Array.from(weights);
    const sum = weightList.reduce((a, b) => a + b, 0);
    const exact = weightList.map((weight) => (total * weight) / sum);
    const shares = exact.map(Math.floor);
    const byRemainder = exact
        .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
        .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
    let left = total - shares.reduce((a, b) => a + b, 0);
    for (const { index } of byRemainder) {
        if (left-- <= 0)
            break;
        shares[index]++;
    }
    for (let i = 0; i < shares.length; i++) {
        while (shares[i] < minimum) {
            const largest = shares.indexOf(Math.max(...shares));
            if (shares[largest] > minimum)
                shares[largest]--;
            shares[i]++;
        }
    }
    return shares;
}
/** Images of each split in COOS-7 (paper, Table 2). */
export const TABLE2_IMAGES = {
    training: 41_456,
    test1: 10_364,
    test2: 17_021,
    test3: 32_596,
    test4: 30_772,
};
/** However small the scale, each class has this many images in each split: enough for five-fold stratification. */
export const MIN_IMAGES_PER_CLASS = 5;
const remembered = new Map();
const REMEMBERED_SPLITS = 10;
/**
 * Who is in a split: labels, IDs and the well and number of each cell, without rendering. Cheap, and
 * remembered for the last few calls. Cells are in random order.
 *
 * Splits have `round(scale x Table 2)` images, a little more where {@link MIN_IMAGES_PER_CLASS} needs it.
 * The two wells that complete each block of a training plate are test2; of the cells in its six others a random fifth
 * is test1.
 */
export function simulatedSplit(options, split) {
    const key = `${canonicalOptions(options)} ${split}`;
    let layout = remembered.get(key);
    if (!layout) {
        layout = layOut(options, split);
        if (remembered.size >= REMEMBERED_SPLITS)
            remembered.delete(remembered.keys().next().value);
        remembered.set(key, layout);
    }
    return layout;
}
function layOut({ seed, scale }, split) {
    const wells = experiment(seed)
        .filter((plate) => plate.role === ROLE_OF[split])
        .flatMap((plate) => plate.wells)
        .filter((well) => ROLE_OF[split] !== "training" || well.outer === (split === "test2"));
    const wellsOf = COOS7_CLASSES.map((_, label) => wells.filter((well) => well.label === label));
    const yields = wellsOf.map((list) => list.reduce((sum, well) => sum + well.yield / list.length, 0));
    const perClass = (name) => allocate(Math.round(scale * TABLE2_IMAGES[name]), yields, MIN_IMAGES_PER_CLASS);
    const cells = [];
    const sharesWells = split === "training" || split === "test1";
    const wanted = perClass(split);
    const heldOut = perClass("test1");
    COOS7_CLASSES.forEach((_, label) => {
        const inWells = sharesWells ? perClass("training")[label] + heldOut[label] : wanted[label];
        const counts = allocate(inWells, wellsOf[label].map((well) => well.yield));
        const ofClass = wellsOf[label].flatMap((well, k) => Array.from({ length: counts[k] }, (_, cell) => ({ well: wells.indexOf(well), cell, label })));
        if (sharesWells)
            new Random(seed, "held out", label).shuffle(ofClass);
        const first = split === "training" ? heldOut[label] : 0;
        for (const cell of ofClass.slice(first, first + wanted[label]))
            cells.push(cell);
    });
    new Random(seed, "order", SPLITS.indexOf(split)).shuffle(cells);
    const from = cells.map(({ well }) => wells[well]);
    return {
        name: split,
        count: cells.length,
        labels: Int32Array.from(cells, ({ label }) => label),
        ids: {
            dates: from.map(({ plate }) => plate.date),
            microscopes: from.map(({ plate }) => plate.microscope),
            plates: from.map(({ plate }) => plate.id),
            wells: from.map(({ id }) => id),
        },
        wells,
        wellOf: Int32Array.from(cells, ({ well }) => well),
        cellOf: Int32Array.from(cells, ({ cell }) => cell),
    };
}
/** Throws {@link UsageError} unless `start` to `end` (exclusive) are images of the split. */
export function checkRange({ name, count }, start, end) {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > count)
        throw new UsageError(`Expected a range within the ${count} images of ${name} but found ${start} to ${end}`);
}
const ROLE_OF = {
    training: "training",
    test1: "training",
    test2: "training",
    test3: "later",
    test4: "second",
};
//# sourceMappingURL=layout.js.map