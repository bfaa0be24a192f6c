import { Coos7Error } from "./errors.js";
/** A matrix of zeros on memory that worker threads can share without copying. */
export function sharedMatrix(rows, cols) {
    return { data: sharedFloat32(rows * cols), rows, cols };
}
/** `length` zeros on shared memory. */
export function sharedFloat32(length) {
    return new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT));
}
/** The same matrix on shared memory: itself if it already is, a copy otherwise. */
export function toShared(matrix) {
    if (matrix.data.buffer instanceof SharedArrayBuffer)
        return matrix;
    const shared = sharedMatrix(matrix.rows, matrix.cols);
    shared.data.set(matrix.data);
    return shared;
}
/** A matrix from nested arrays, one per row. Throws {@link Coos7Error} if rows differ in length. */
export function matrixFrom(rows) {
    const cols = rows[0]?.length ?? 0;
    const data = new Float32Array(rows.length * cols);
    for (let i = 0; i < rows.length; i++) {
        const row = rows[i];
        if (row.length !== cols)
            throw new Coos7Error(`Expected row ${i} to have ${cols} columns but found ${row.length}`);
        data.set(row, i * cols);
    }
    return { data, rows: rows.length, cols };
}
/** The rows of matrices of as many columns, one matrix below the other. Throws {@link Coos7Error} where columns differ. */
export function stackRows(matrices) {
    const cols = matrices[0]?.cols ?? 0;
    const stacked = sharedMatrix(matrices.reduce((sum, { rows }) => sum + rows, 0), cols);
    let start = 0;
    for (const [i, matrix] of matrices.entries()) {
        if (matrix.cols !== cols)
            throw new Coos7Error(`Expected matrix ${i} to have ${cols} columns but found ${matrix.cols}`);
        stacked.data.set(matrix.data, start);
        start += matrix.data.length;
    }
    return stacked;
}
/** A copy of the given rows, in the given order. */
export function takeRows(matrix, rows) {
    const { cols } = matrix;
    const taken = sharedMatrix(rows.length, cols);
    for (let k = 0; k < rows.length; k++) {
        const start = rows[k] * cols;
        taken.data.set(matrix.data.subarray(start, start + cols), k * cols);
    }
    return taken;
}
/**
 * Factorises the symmetric n x n matrix whose lower triangle is in `a` (row-major) in place: the triangle becomes
 * that of L with L L' = A. False, with `a` spoilt, where A is not numerically positive definite.
 */
export function choleskyFactor(a, n) {
    for (let i = 0; i < n; i++) {
        const row = i * n;
        for (let j = 0; j <= i; j++) {
            const sum = a[row + j] - dot(a, row, j * n, j);
            if (j < i)
                a[row + j] = sum / a[j * n + j];
            else {
                if (!(sum > 1e-15 * a[row + i]))
                    return false;
                a[row + i] = Math.sqrt(sum);
            }
        }
    }
    return true;
}
/** Solves A v = b in place for the factor of A from {@link choleskyFactor}. */
export function choleskySolve(factor, b) {
    const n = b.length;
    for (let i = 0; i < n; i++) {
        let sum = b[i];
        for (let k = 0; k < i; k++)
            sum -= factor[i * n + k] * b[k];
        b[i] = sum / factor[i * n + i];
    }
    for (let i = n - 1; i >= 0; i--) {
        let sum = b[i];
        for (let k = i + 1; k < n; k++)
            sum -= factor[k * n + i] * b[k];
        b[i] = sum / factor[i * n + i];
    }
}
/** The dot product of a[p..p + length) and a[q..q + length), in four sums that do not wait for one another. */
function dot(a, p, q, length) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    const end = p + length;
    for (; p + 4 <= end; p += 4, q += 4) {
        s0 += a[p] * a[q];
        s1 += a[p + 1] * a[q + 1];
        s2 += a[p + 2] * a[q + 2];
        s3 += a[p + 3] * a[q + 3];
    }
    for (; p < end; p++, q++)
        s0 += a[p] * a[q];
    return s0 + s1 + (s2 + s3);
}
/**
 * For each row of a rows x K table of scores, row-major, the label of its largest score; of equal scores the
 * first, that is the lowest label, wins. `classes` holds the K labels in column order.
 */
export function argmaxLabels(scores, classes) {
    const k = classes.length;
    const labels = new Int32Array(scores.length / k);
    for (let i = 0; i < labels.length; i++) {
        let best = 0;
        for (let c = 1; c < k; c++)
            if (scores[i * k + c] > scores[i * k + best])
                best = c;
        labels[i] = classes[best];
    }
    return labels;
}
//# sourceMappingURL=matrix.js.map