import { type WellPlace } from "../ids.js";
/** How the six wells of a block lie: one below the other, one beside the other, or in two rows of three. */
type Shape = "column" | "row" | "pair of rows";
/** Six wells of one class on a plate, and the two beside them that complete it. */
export interface Block {
    shape: Shape;
    /** Its first well. */
    row: number;
    column: number;
    /** How many of the 1,000 images are from its six wells. */
    images: number;
}
/**
 * The training plates of COOS-7: which blocks of wells Training and Test1 are from, and how many images each gave.
 *
 * Counted from the plate and well IDs of the first 1,000 images of the official `COOS7_v1.1_test1.hdf5` (Test1 is a
 * random part of what those wells gave), which a notebook prints that Microsoft Research published: `sandbox.ipynb`
 * in commit 6c3760d of github.com/microsoft/batch-effects-normalization. That a block is one class is inferred: there
 * are 28 blocks, the paper has 7 classes on 4 plates each.
 */
export declare const REAL_PLATES: readonly {
    id: string;
    blocks: readonly Block[];
}[];
/**
 * The wells of a block: its six (`inner`), and the two that complete it to the eight wells which each class has on a
 * plate (`outer`). Which those two are is inferred: all columns begin or end two wells from the plate's edge, rows
 * too, so it is the two between the block and the edge (paper: "wells at the borders of a plate"). Two rows of three
 * lie at the edge already; they are completed by the next two towards the nearer end of those rows.
 */
export declare function wellsOf({ shape, row, column }: Block): {
    inner: WellPlace[];
    outer: WellPlace[];
};
/** What a plate is for: training (also test1 and test2), later dates (test3), second microscope (test4). */
export type PlateRole = "training" | "later" | "second";
/** One imaged well: it holds cells of one class. */
export interface Well {
    plate: Plate;
    label: number;
    /** Row, column and field of view, three digits each, as COOS-7 writes them: "012003000". */
    id: string;
    /** Whether it is one of the two wells that complete its block towards the plate's edge: test2 on a training plate. */
    outer: boolean;
    /** Whether it lies in the plate's two outermost rows or columns, where it dries out: outer wells do, and a few others. */
    border: boolean;
    /** Relative number of cells. */
    yield: number;
}
export interface Plate {
    /** A number as text, ascending with the date. */
    id: string;
    role: PlateRole;
    /** The day it was imaged, "2016-05-17". */
    date: string;
    /** "1" or "2". */
    microscope: string;
    wells: Well[];
}
/**
 * The plates and wells of the simulated experiment, which depend on the seed only.
 *
 * Training plates are the real ones: their numbers, which wells of them were chosen and how many cells those gave
 * ({@link REAL_PLATES}). The seed draws which class is in which block, so that each class has 4 blocks on 4 plates;
 * since 9 of the 16 plates have one block, plate and class are confounded. Plates of later dates and of the second
 * microscope are made up of blocks of the same kind. Plates are numbered by the week (paper: "typically with about a
 * week between plates"), and each has a date of its own.
 */
export declare function experiment(seed: number): Plate[];
export {};
