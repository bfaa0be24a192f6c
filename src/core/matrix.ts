import { Coos7Error } from "./errors.js";

/** A dense row-major matrix: element (i, j) is `data[i * cols + j]`. `data` may lie on shared memory. */
export interface Matrix {
  data: Float32Array;
  rows: number;
  cols: number;
}

/** A matrix of zeros on memory that worker threads can share without copying. */
export function sharedMatrix(rows: number, cols: number): Matrix {
  return { data: sharedFloat32(rows * cols), rows, cols };
}

/** `length` zeros on shared memory. */
export function sharedFloat32(length: number): Float32Array {
  return new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT));
}

/** The same matrix on shared memory: itself if it already is, a copy otherwise. */
export function toShared(matrix: Matrix): Matrix {
  if (matrix.data.buffer instanceof SharedArrayBuffer) return matrix;
  const shared = sharedMatrix(matrix.rows, matrix.cols);
  shared.data.set(matrix.data);
  return shared;
}

/** A matrix from nested arrays, one per row. Throws {@link Coos7Error} if rows differ in length. */
export function matrixFrom(rows: ArrayLike<ArrayLike<number>>): Matrix {
  const cols = rows[0]?.length ?? 0;
  const data = new Float32Array(rows.length * cols);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row.length !== cols)
      throw new Coos7Error(`Expected row ${i} to have ${cols} columns but found ${row.length}`);
    data.set(row, i * cols);
  }
  return { data, rows: rows.length, cols };
}

/** The rows of matrices of as many columns, one matrix below the other. Throws {@link Coos7Error} where columns differ. */
export function stackRows(matrices: readonly Matrix[]): Matrix {
  const cols = matrices[0]?.cols ?? 0;
  const stacked = sharedMatrix(
    matrices.reduce((sum, { rows }) => sum + rows, 0),
    cols,
  );
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
export function takeRows(matrix: Matrix, rows: ArrayLike<number>): Matrix {
  const { cols } = matrix;
  const taken = sharedMatrix(rows.length, cols);
  for (let k = 0; k < rows.length; k++) {
    const start = rows[k]! * cols;
    taken.data.set(matrix.data.subarray(start, start + cols), k * cols);
  }
  return taken;
}
