import type { Fields, Hdf5Structure } from "./structure.js";
/** A part of a virtual dataset, and where its values come from. */
export interface Mapping {
    /** The source's file as it is named there; "." for the same file. */
    file: string;
    /** The source's path in it. */
    name: string;
    /** Undefined for all of the source. */
    from: Selection | undefined;
    to: Selection;
}
/** A part of a dataset. */
export interface Selection {
    /** Places along the first axis, in order. */
    rows: number[];
    /** How many values of each. */
    valuesPerRow: number;
}
/**
 * The parts of a virtual dataset of a shape, from what follows the kind in its message "Data Layout".
 * Throws `Coos7Error` where parts have no end or are of a form that is not known here.
 */
export declare function readMappings(structure: Hdf5Structure, layout: Fields, shape: readonly number[]): Mapping[];
