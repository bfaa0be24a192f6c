import { type BinnedMatrix } from "../binned-matrix.js";
/** Classes that a forest can tell apart. The kernels are unrolled over them, and take a second to compile for so many. */
export declare const FOREST_MAX_CLASSES = 2048;
/** Columns whose bins are counted together. Measured: faster than 1, 2 or 8. */
export declare const GROUP = 4;
/** Bytes of a sample: its row (i32), then {@link packSample} (i32). */
export declare const SAMPLE_BYTES = 8;
/** What the kernels that grow trees are made for, and where things lie in their memory (addresses in bytes). */
export interface KernelLayout {
    rows: number;
    stride: number;
    /** Vectors of four classes. */
    vectors: number;
    /** Bits of the class in a packed sample. */
    classShift: number;
    /** Whether sums of squared weights need 64 bits. */
    wide: boolean;
    minSamplesLeaf: number;
    byColumn: number;
    byRow: number;
    samples: number;
    otherSamples: number;
    /** The features in the order in which they are drawn (i32). */
    features: number;
    /** Class weights of a node (i32). */
    totals: number;
    /** For each column of a group, bin and class the weight of a node's samples (i32); zero between uses. */
    weights: number;
    /** Bytes of `weights` for one column. */
    weightsSize: number;
    /** For each column of a group and bin the number of a node's samples, if leaves must have several (i32); as above. */
    binRows: number;
    /** For each column of a group and bin 255 if the bin has samples, else 0 (one byte); zero between uses. */
    occupied: number;
    /** The best score so far (f64), its feature and its last bin on the left (i32). */
    best: number;
    /** Bytes altogether. */
    bytes: number;
}
/** Arranges the memory for trees on `matrix` with classes 0 to `classes` - 1. */
export declare function layOutMemory(matrix: BinnedMatrix, classes: number, minSamplesLeaf: number): KernelLayout;
/** A sample's weight (how often its row was drawn) and, below it, the place in bytes of its class among weights. */
export declare function packSample(weight: number, label: number, classShift: number): number;
