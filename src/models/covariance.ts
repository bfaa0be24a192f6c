import { lazyPackage } from "../core/lazily.js";
import { type Matrix, sharedMatrix } from "../core/matrix.js";

const ml = lazyPackage<typeof import("ml-matrix")>("ml-matrix");

/** Sums of products of columns about their means. */
export interface Scatter {
  /** Mean of each column. */
  mean: Float64Array;
  /** Columns x columns, row-major: divided by the rows, or by one less, it is the covariance matrix. */
  products: Float64Array;
}

/** The scatter matrix of rows, in float64. */
export function scatter({ data, rows, cols }: Matrix): Scatter {
  const mean = new Float64Array(cols);
  for (let i = 0, k = 0; i < rows; i++) for (let j = 0; j < cols; j++, k++) mean[j]! += data[k]! / rows;
  const products = new Float64Array(cols * cols);
  const row = new Float64Array(cols);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) row[j] = data[i * cols + j]! - mean[j]!;
    for (let j = 0; j < cols; j++) {
      const value = row[j]!;
      for (let k = j; k < cols; k++) products[j * cols + k]! += value * row[k]!;
    }
  }
  for (let j = 0; j < cols; j++) for (let k = 0; k < j; k++) products[j * cols + k] = products[k * cols + j]!;
  return { mean, products };
}

/** Eigenvalues, falling, and eigenvectors of length 1, one per row of `vectors` (n x n, row-major). */
export interface Eigen {
  values: Float64Array;
  vectors: Float64Array;
}

/** The eigenvectors of a symmetric n x n matrix, row-major. */
export function symmetricEigen(a: Float64Array, n: number): Eigen {
  const matrix = ml.Matrix.from1DArray(n, n, a);
  const { realEigenvalues, eigenvectorMatrix } = new ml.EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  const order = realEigenvalues.map((_, i) => i).sort((p, q) => realEigenvalues[q]! - realEigenvalues[p]!);
  const vectors = new Float64Array(n * n);
  order.forEach((column, k) => {
    vectors.set(eigenvectorMatrix.getColumn(column), k * n);
  });
  return { values: Float64Array.from(order, (i) => realEigenvalues[i]!), vectors };
}

/** V diag(f(value)) V': a function of a symmetric matrix by its eigenvalues, n x n, row-major. */
export function ofEigenvalues({ values, vectors }: Eigen, f: (value: number) => number): Float64Array {
  const n = values.length;
  const result = new Float64Array(n * n);
  for (let v = 0; v < n; v++) {
    const weight = f(values[v]!);
    if (weight === 0) continue;
    const vector = vectors.subarray(v * n, (v + 1) * n);
    for (let i = 0; i < n; i++) {
      const left = weight * vector[i]!;
      for (let j = 0; j < n; j++) result[i * n + j]! += left * vector[j]!;
    }
  }
  return result;
}

/**
 * The rows of a matrix times a square one (columns x columns, row-major), each row less `from` before and plus `to` after;
 * in float64, on shared memory.
 */
export function rotate(
  { data, rows, cols }: Matrix,
  from: Float64Array,
  square: Float64Array,
  to?: Float64Array,
): Matrix {
  const result = sharedMatrix(rows, cols);
  const sums = new Float64Array(cols);
  for (let i = 0; i < rows; i++) {
    if (to) sums.set(to);
    else sums.fill(0);
    for (let j = 0; j < cols; j++) {
      const value = data[i * cols + j]! - from[j]!;
      for (let k = 0; k < cols; k++) sums[k]! += value * square[j * cols + k]!;
    }
    result.data.set(sums, i * cols);
  }
  return result;
}
