import { lazyPackage } from "../core/lazily.js";
import { sharedMatrix } from "../core/matrix.js";
const ml = lazyPackage("ml-matrix");
/** The scatter matrix of rows, in float64. */
export function scatter({ data, rows, cols }) {
    const mean = new Float64Array(cols);
    for (let i = 0, k = 0; i < rows; i++)
        for (let j = 0; j < cols; j++, k++)
            mean[j] += data[k] / rows;
    const products = new Float64Array(cols * cols);
    const row = new Float64Array(cols);
    for (let i = 0; i < rows; i++) {
        for (let j = 0; j < cols; j++)
            row[j] = data[i * cols + j] - mean[j];
        for (let j = 0; j < cols; j++) {
            const value = row[j];
            for (let k = j; k < cols; k++)
                products[j * cols + k] += value * row[k];
        }
    }
    for (let j = 0; j < cols; j++)
        for (let k = 0; k < j; k++)
            products[j * cols + k] = products[k * cols + j];
    return { mean, products };
}
/** The eigenvectors of a symmetric n x n matrix, row-major. */
export function symmetricEigen(a, n) {
    const matrix = ml.Matrix.from1DArray(n, n, a);
    const { realEigenvalues, eigenvectorMatrix } = new ml.EigenvalueDecomposition(matrix, {
        assumeSymmetric: true,
    });
    const order = realEigenvalues.map((_, i) => i).sort((p, q) => realEigenvalues[q] - realEigenvalues[p]);
    const vectors = new Float64Array(n * n);
    order.forEach((column, k) => {
        vectors.set(eigenvectorMatrix.getColumn(column), k * n);
    });
    return { values: Float64Array.from(order, (i) => realEigenvalues[i]), vectors };
}
/** V diag(f(value)) V': a function of a symmetric matrix by its eigenvalues, n x n, row-major. */
export function ofEigenvalues({ values, vectors }, f) {
    const n = values.length;
    const result = new Float64Array(n * n);
    for (let v = 0; v < n; v++) {
        const weight = f(values[v]);
        if (weight === 0)
            continue;
        const vector = vectors.subarray(v * n, (v + 1) * n);
        for (let i = 0; i < n; i++) {
            const left = weight * vector[i];
            for (let j = 0; j < n; j++)
                result[i * n + j] += left * vector[j];
        }
    }
    return result;
}
/**
 * The rows of a matrix times a square one (columns x columns, row-major), each row less `from` before and plus `to` after;
 * in float64, on shared memory.
 */
export function rotate({ data, rows, cols }, from, square, to) {
    const result = sharedMatrix(rows, cols);
    const sums = new Float64Array(cols);
    for (let i = 0; i < rows; i++) {
        if (to)
            sums.set(to);
        else
            sums.fill(0);
        for (let j = 0; j < cols; j++) {
            const value = data[i * cols + j] - from[j];
            for (let k = 0; k < cols; k++)
                sums[k] += value * square[j * cols + k];
        }
        result.data.set(sums, i * cols);
    }
    return result;
}
//# sourceMappingURL=covariance.js.map