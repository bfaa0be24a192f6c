/** Rows that are packed at a time: their columns then stay in a core's cache while products are formed. */
const BLOCK = 128;
/**
 * `out` = x w + b for the d weights and, last, the intercept b: the score of each row. Sums are float64.
 */
export function scores(x, weights, out) {
    const { data, rows, cols } = x;
    const intercept = weights[cols];
    let i = 0;
    for (; i + 4 <= rows; i += 4) {
        let s0 = intercept;
        let s1 = intercept;
        let s2 = intercept;
        let s3 = intercept;
        for (let j = 0, a = i * cols, b = a + cols, c = b + cols, d = c + cols; j < cols; j++, a++, b++, c++, d++) {
            const w = weights[j];
            s0 += data[a] * w;
            s1 += data[b] * w;
            s2 += data[c] * w;
            s3 += data[d] * w;
        }
        out[i] = s0;
        out[i + 1] = s1;
        out[i + 2] = s2;
        out[i + 3] = s3;
    }
    for (; i < rows; i++) {
        let score = intercept;
        for (let j = 0, a = i * cols; j < cols; j++, a++)
            score += data[a] * weights[j];
        out[i] = score;
    }
}
/** The d sums over rows of c r_i x_ij and, last, of c r_i: the gradient of a loss whose derivatives are r. */
export function gradient(x, residuals, c) {
    const { data, rows, cols } = x;
    const sums = new Float64Array(cols + 1);
    let i = 0;
    for (; i + 4 <= rows; i += 4) {
        const r0 = residuals[i] * c;
        const r1 = residuals[i + 1] * c;
        const r2 = residuals[i + 2] * c;
        const r3 = residuals[i + 3] * c;
        for (let j = 0, p = i * cols, q = p + cols, s = q + cols, t = s + cols; j < cols; j++, p++, q++, s++, t++)
            sums[j] += r0 * data[p] + r1 * data[q] + r2 * data[s] + r3 * data[t];
        sums[cols] += r0 + r1 + r2 + r3;
    }
    for (; i < rows; i++) {
        const r = residuals[i] * c;
        for (let j = 0, p = i * cols; j < cols; j++, p++)
            sums[j] += r * data[p];
        sums[cols] += r;
    }
    return sums;
}
/**
 * The m x m matrix of sums over rows of c weights_i x_ia x_ib for the m `columns` (number d is the intercept's
 * column of ones), estimated from about `sample` rows (see {@link sampleRows}); with `sample` infinite all count.
 */
export function weightedGram(x, weights, c, columns, sample) {
    const { data, cols } = x;
    const taken = sampleRows(weights, sample);
    const m = columns.length;
    const panels = Math.ceil(m / TILE);
    const packed = new Float64Array(panels * TILE * BLOCK);
    const padded = panels * TILE;
    const sums = new Float64Array(padded * padded);
    const dots = new Float64Array(TILE * TILE);
    for (let start = 0; start < taken.rows.length; start += BLOCK) {
        const length = Math.min(BLOCK, taken.rows.length - start);
        for (let i = 0; i < length; i++) {
            const row = taken.rows[start + i] * cols;
            const root = Math.sqrt(c * taken.weights[start + i]);
            for (let k = 0; k < m; k++) {
                const column = columns[k];
                const value = column === cols ? root : root * data[row + column];
                packed[((k >> 2) * BLOCK + i) * TILE + (k & 3)] = value;
            }
        }
        for (let a = 0; a < panels; a++)
            for (let b = 0; b <= a; b++) {
                dotTile(packed, a * TILE * BLOCK, packed, b * TILE * BLOCK, length, dots);
                for (let r = 0; r < TILE; r++) {
                    const at = (a * TILE + r) * padded + b * TILE;
                    for (let s = 0; s < TILE; s++)
                        sums[at + s] += dots[r * TILE + s];
                }
            }
    }
    const matrix = new Float64Array(m * m);
    for (let a = 0; a < m; a++)
        for (let b = 0; b <= a; b++)
            matrix[a * m + b] = matrix[b * m + a] = sums[a * padded + b];
    return matrix;
}
const BISECTIONS = 40;
/**
 * About `count` rows of a weighted sum that stand for all of them: those of large weight as they are and, of the
 * others, some drawn in proportion to their weight (by equal steps of its running sum) that stand for the rest. All
 * rows of positive weight where these are no more.
 */
export function sampleRows(weights, count) {
    let positive = 0;
    let largest = 0;
    for (let i = 0; i < weights.length; i++) {
        positive += +(weights[i] > 0);
        largest = Math.max(largest, weights[i]);
    }
    const step = positive > count ? stepFor(weights, count, largest) : 0;
    const rows = [];
    const kept = [];
    // Half a step ahead, so that the steps taken add up to the sum of weights.
    let due = step / 2;
    for (let i = 0; i < weights.length; i++) {
        const weight = weights[i];
        if (!(weight > 0))
            continue;
        if (weight < step) {
            due += weight;
            if (due < step)
                continue;
            due -= step;
        }
        rows.push(i);
        kept.push(Math.max(weight, step));
    }
    return { rows: Int32Array.from(rows), weights: Float64Array.from(kept) };
}
/** The step with which about `count` rows are taken: the sum of min(1, weight / step) is `count`. */
function stepFor(weights, count, largest) {
    let low = 0;
    let high = largest * weights.length;
    for (let i = 0; i < BISECTIONS; i++) {
        const step = (low + high) / 2;
        if (expectedRows(weights, step) > count)
            low = step;
        else
            high = step;
    }
    return high;
}
function expectedRows(weights, step) {
    let sum = 0;
    for (let i = 0; i < weights.length; i++)
        sum += Math.min(1, weights[i] / step);
    return sum;
}
/** Vectors that {@link dotTile} takes at a time from each side. */
export const TILE = 4;
/**
 * The 16 dot products of 4 vectors with 4 others, `out[4 r + s] = a_r . b_s`, in float64. Four vectors lie
 * interleaved in a panel: element i of vector r is at `start + 4 i + r`. Each value loaded serves four products,
 * which is what makes products of large matrices fast in JavaScript.
 */
export function dotTile(a, aStart, b, bStart, length, out) {
    let c00 = 0;
    let c01 = 0;
    let c02 = 0;
    let c03 = 0;
    let c10 = 0;
    let c11 = 0;
    let c12 = 0;
    let c13 = 0;
    let c20 = 0;
    let c21 = 0;
    let c22 = 0;
    let c23 = 0;
    let c30 = 0;
    let c31 = 0;
    let c32 = 0;
    let c33 = 0;
    const end = aStart + TILE * length;
    for (let p = aStart, q = bStart; p < end; p += TILE, q += TILE) {
        const a0 = a[p];
        const a1 = a[p + 1];
        const a2 = a[p + 2];
        const a3 = a[p + 3];
        const b0 = b[q];
        const b1 = b[q + 1];
        const b2 = b[q + 2];
        const b3 = b[q + 3];
        c00 += a0 * b0;
        c01 += a0 * b1;
        c02 += a0 * b2;
        c03 += a0 * b3;
        c10 += a1 * b0;
        c11 += a1 * b1;
        c12 += a1 * b2;
        c13 += a1 * b3;
        c20 += a2 * b0;
        c21 += a2 * b1;
        c22 += a2 * b2;
        c23 += a2 * b3;
        c30 += a3 * b0;
        c31 += a3 * b1;
        c32 += a3 * b2;
        c33 += a3 * b3;
    }
    out[0] = c00;
    out[1] = c01;
    out[2] = c02;
    out[3] = c03;
    out[4] = c10;
    out[5] = c11;
    out[6] = c12;
    out[7] = c13;
    out[8] = c20;
    out[9] = c21;
    out[10] = c22;
    out[11] = c23;
    out[12] = c30;
    out[13] = c31;
    out[14] = c32;
    out[15] = c33;
}
//# sourceMappingURL=dense.js.map