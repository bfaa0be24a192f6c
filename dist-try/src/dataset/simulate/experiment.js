import { Random } from "../../core/random.js";
import { COOS7_CLASSES } from "../class-names.js";
import { isBorderWell, wellId } from "../ids.js";
/**
 * The training plates of COOS-7: which blocks of wells Training and Test1 are from, and how many images each gave.
 *
 * Counted from the plate and well IDs of the first 1,000 images of the official `COOS7_v1.1_test1.hdf5` (Test1 is a
 * random part of what those wells gave), which a notebook prints that Microsoft Research published: `sandbox.ipynb`
 * in commit 6c3760d of github.com/microsoft/batch-effects-normalization. That a block is one class is inferred: there
 * are 28 blocks, the paper has 7 classes on 4 plates each.
 */
export const REAL_PLATES = [
    plate("51", column(9, 13, 56), column(9, 15, 43)),
    plate("52", column(9, 8, 77)),
    plate("53", column(9, 4, 48), column(9, 5, 72), column(3, 21, 24), column(9, 23, 18)),
    plate("55", column(3, 1, 29), column(3, 5, 23), column(3, 9, 28), column(3, 12, 26)),
    plate("57", column(9, 3, 30)),
    plate("59", column(3, 20, 61)),
    plate("66", column(9, 2, 15)),
    plate("68", column(3, 10, 11)),
    plate("70", column(3, 17, 21)),
    plate("75", { shape: "pair of rows", row: 15, column: 17, images: 45 }),
    plate("81", column(9, 3, 86), column(9, 9, 52)),
    plate("82", column(9, 7, 15), column(3, 12, 80)),
    plate("86", column(9, 12, 29), column(3, 15, 13), column(3, 16, 8)),
    plate("87", column(9, 12, 19), column(9, 16, 9)),
    plate("108", { shape: "row", row: 4, column: 17, images: 18 }),
    plate("109", { shape: "row", row: 12, column: 3, images: 44 }),
];
function plate(id, ...blocks) {
    return { id, blocks };
}
function column(row, column, images) {
    return { shape: "column", row, column, images };
}
/**
 * The wells of a block: its six (`inner`), and the two that complete it to the eight wells which each class has on a
 * plate (`outer`). Which those two are is inferred: all columns begin or end two wells from the plate's edge, rows
 * too, so it is the two between the block and the edge (paper: "wells at the borders of a plate"). Two rows of three
 * lie at the edge already; they are completed by the next two towards the nearer end of those rows.
 */
export function wellsOf({ shape, row, column }) {
    switch (shape) {
        case "column": {
            const outside = row === 3 ? 1 : row + 6;
            return {
                inner: grid(row, column, 6, 1),
                outer: grid(outside, column, 2, 1),
            };
        }
        case "row": {
            const outside = column === 3 ? 1 : column + 6;
            return {
                inner: grid(row, column, 1, 6),
                outer: grid(row, outside, 1, 2),
            };
        }
        case "pair of rows":
            return { inner: grid(row, column, 2, 3), outer: grid(row, column + 3, 2, 1) };
    }
}
function grid(row, column, rows, columns) {
    return Array.from({ length: rows * columns }, (_, i) => ({
        row: row + Math.floor(i / columns),
        column: column + (i % columns),
    }));
}
/**
 * Numbers of classes on the plates of Test3 and Test4, whose layout is not public: two plates a class with half of
 * what the training plates have, and one plate a class on four plates (paper, section 2.2).
 */
const LATER_PLATES = [4, 2, 2, 2, 1, 1, 1, 1];
const SECOND_PLATES = [3, 2, 1, 1];
/** Classes are "roughly balanced" (paper, section 2.2): the largest has at most this many times the smallest's cells. */
const LARGEST_IMBALANCE = 3;
const FIRST_DAY = Date.UTC(2016, 2, 7);
const MS_PER_DAY = 86_400_000;
/**
 * The plates and wells of the simulated experiment, which depend on the seed only.
 *
 * Training plates are the real ones: their numbers, which wells of them were chosen and how many cells those gave
 * ({@link REAL_PLATES}). The seed draws which class is in which block, so that each class has 4 blocks on 4 plates;
 * since 9 of the 16 plates have one block, plate and class are confounded. Plates of later dates and of the second
 * microscope are made up of blocks of the same kind. Plates are numbered by the week (paper: "typically with about a
 * week between plates"), and each has a date of its own.
 */
export function experiment(seed) {
    const random = new Random(seed, "experiment");
    const plates = [];
    const add = (role, number, blocks) => {
        const day = 7 * (number - Number(REAL_PLATES[0].id)) + random.integer(3);
        const date = new Date(FIRST_DAY + day * MS_PER_DAY).toISOString().slice(0, 10);
        const microscope = role === "second" ? "2" : "1";
        const plate = { id: String(number), role, date, microscope, wells: [] };
        for (const block of blocks)
            addWells(plate, block, random);
        plates.push(plate);
    };
    const real = REAL_PLATES.map(({ blocks }) => blocks);
    const training = labelBlocks(() => real, random);
    training.forEach((blocks, i) => {
        add("training", Number(REAL_PLATES[i].id), blocks);
    });
    let number = Number(plates.at(-1).id) + 7 + random.integer(6);
    for (const blocks of labelBlocks(() => dealBlocks(LATER_PLATES, random), random)) {
        number += 1 + random.integer(2);
        add("later", number, blocks);
    }
    number += 4 + random.integer(5);
    for (const blocks of labelBlocks(() => dealBlocks(SECOND_PLATES, random), random)) {
        number += 1 + random.integer(2);
        add("second", number, blocks);
    }
    return plates;
}
/** Plates, in random order, with the given numbers of blocks, drawn from the real ones without replacement. */
function dealBlocks(counts, random) {
    const blocks = random.shuffle(REAL_PLATES.flatMap((plate) => plate.blocks));
    return random.shuffle([...counts]).map((count) => blocks.splice(0, count));
}
/**
 * Gives each block of the plates a class, at random among all ways in which every class has equally many blocks, no
 * plate has a class twice, no two blocks of a plate share a well, and classes are about equally large. `draw` gives
 * the plates, anew for each try.
 */
function labelBlocks(draw, random) {
    for (;;) {
        const plates = draw();
        const total = plates.reduce((sum, blocks) => sum + blocks.length, 0);
        const labels = random.shuffle(Array.from({ length: total }, (_, i) => i % COOS7_CLASSES.length));
        const labelled = plates.map((blocks) => blocks.map((block) => ({ ...block, label: labels.pop() })));
        if (labelled.every(isPossible) && isBalanced(labelled.flat()))
            return labelled;
    }
}
function isPossible(blocks) {
    const wells = blocks.flatMap((block) => {
        const { inner, outer } = wellsOf(block);
        return [...inner, ...outer].map(wellId);
    });
    return (new Set(wells).size === wells.length && new Set(blocks.map(({ label }) => label)).size === blocks.length);
}
function isBalanced(blocks) {
    const images = COOS7_CLASSES.map(() => 0);
    for (const block of blocks)
        images[block.label] += block.images;
    return Math.max(...images) <= LARGEST_IMBALANCE * Math.min(...images);
}
function addWells(plate, block, random) {
    const { inner, outer } = wellsOf(block);
    const add = (place, isOuter) => {
        plate.wells.push({
            plate,
            label: block.label,
            id: wellId(place),
            outer: isOuter,
            border: isBorderWell(place),
            yield: block.images * Math.exp(0.12 * random.normal()),
        });
    };
    for (const place of outer)
        add(place, true);
    for (const place of inner)
        add(place, false);
}
//# sourceMappingURL=experiment.js.map