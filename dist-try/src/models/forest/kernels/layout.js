import { MAX_BINS } from "../binned-matrix.js";
/** Classes that a forest can tell apart. The kernels are unrolled over them, and take a second to compile for so many. */
export const FOREST_MAX_CLASSES = 2048;
/** Columns whose bins are counted together. Measured: faster than 1, 2 or 8. */
export const GROUP = 4;
/** Bytes of a sample: its row (i32), then {@link packSample} (i32). */
export const SAMPLE_BYTES = 8;
/** Arranges the memory for trees on `matrix` with classes 0 to `classes` - 1. */
export function layOutMemory(matrix, classes, minSamplesLeaf) {
    const { rows, cols, stride } = matrix;
    const vectors = Math.ceil(classes / 4);
    // A power of two, so that a bin's weights are found by shifting.
    const classShift = 32 - Math.clz32(16 * vectors - 1);
    const weightsSize = MAX_BINS << classShift;
    let bytes = 0;
    const place = (size) => {
        const address = bytes;
        bytes += Math.ceil(size / 64) * 64;
        return address;
    };
    return {
        rows,
        stride,
        vectors,
        classShift,
        // A node's squares sum up to the square of its weight at most, and the root weighs as much as there are rows.
        wide: rows ** 2 >= 2 ** 31,
        minSamplesLeaf,
        byColumn: place(rows * cols),
        byRow: place(rows * stride),
        samples: place(rows * SAMPLE_BYTES),
        otherSamples: place(rows * SAMPLE_BYTES),
        features: place(cols * 4),
        totals: place(vectors * 16),
        weights: place(GROUP * weightsSize),
        weightsSize,
        binRows: place(GROUP * MAX_BINS * 4),
        occupied: place(GROUP * MAX_BINS),
        best: place(16),
        bytes,
    };
}
/** A sample's weight (how often its row was drawn) and, below it, the place in bytes of its class among weights. */
export function packSample(weight, label, classShift) {
    return (weight << classShift) | (label << 2);
}
//# sourceMappingURL=layout.js.map