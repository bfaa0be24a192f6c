import type { Matrix } from "../../core/matrix.js";
import type { WorkerPool } from "../../core/workers.js";
import { argsort, type SortScratch, sortScratch } from "./argsort.js";

/** Bins of one column at most, so that a bin fits in a byte. */
export const MAX_BINS = 256;

/**
 * A feature matrix as trees are grown from it: each value replaced by the number of its bin, ascending. A
 * column with at most 256 different values has one bin for each of them; otherwise bins hold neighbouring
 * values, about equally many rows each. All arrays lie on shared memory.
 */
export interface BinnedMatrix {
  rows: number;
  cols: number;
  /** Column by column: the bin of row i in column j is `byColumn[j * rows + i]`. For large nodes. */
  byColumn: Uint8Array;
  /** The same row by row, at `byRow[i * stride + j]`: a few scattered rows are read much faster so. */
  byRow: Uint8Array;
  /** `cols` rounded up to a multiple of 4, so that rows can be copied word by word. */
  stride: number;
  /** Smallest and largest value in bin b of column j, at `j * MAX_BINS + b`. */
  lowest: Float32Array;
  highest: Float32Array;
}

/** Argument of the worker task {@link binColumns}. */
export interface BinColumnsJob {
  x: Matrix;
  rows: Int32Array;
  binned: BinnedMatrix;
  from: number;
  to: number;
}

/** Columns that are read from the row-major matrix together: those of one 64-byte cache line. */
const BLOCK = 16;

/** Bins the given rows of `x` (on shared memory), in that order, over the pool's workers. */
export async function binMatrix(
  x: Matrix,
  rows: Int32Array,
  pool: WorkerPool,
  signal?: AbortSignal,
): Promise<BinnedMatrix> {
  const { cols } = x;
  const stride = Math.ceil(cols / 4) * 4;
  const binned: BinnedMatrix = {
    rows: rows.length,
    cols,
    byColumn: new Uint8Array(new SharedArrayBuffer(rows.length * cols)),
    byRow: new Uint8Array(new SharedArrayBuffer(rows.length * stride)),
    stride,
    lowest: new Float32Array(new SharedArrayBuffer(cols * MAX_BINS * 4)),
    highest: new Float32Array(new SharedArrayBuffer(cols * MAX_BINS * 4)),
  };
  const step = Math.max(1, Math.ceil(cols / (pool.size * 2) / BLOCK)) * BLOCK;
  const jobs: BinColumnsJob[] = [];
  for (let from = 0; from < cols; from += step)
    jobs.push({ x, rows, binned, from, to: Math.min(cols, from + step) });
  await pool.map({ module: import.meta.url, name: "binColumns" }, jobs, signal ? { signal } : {});
  return binned;
}

/** Worker task: bins columns `from` to `to`, writing into `binned`. */
export function binColumns({ x, rows, binned, from, to }: BinColumnsJob): void {
  const n = rows.length;
  const block = new Float32Array(BLOCK * n);
  const scratch = sortScratch(n);
  for (let start = from; start < to; start += BLOCK) {
    const width = Math.min(BLOCK, to - start);
    for (let i = 0; i < n; i++) {
      const at = rows[i]! * x.cols + start;
      for (let k = 0; k < width; k++) block[k * n + i] = x.data[at + k]!;
    }
    for (let k = 0; k < width; k++) binColumn(block.subarray(k * n, (k + 1) * n), start + k, binned, scratch);
    const bins = binned.byColumn.subarray(start * n, (start + width) * n);
    for (let i = 0; i < n; i++)
      for (let k = 0, at = i * binned.stride + start; k < width; k++) binned.byRow[at + k] = bins[k * n + i]!;
  }
}

function binColumn(values: Float32Array, column: number, binned: BinnedMatrix, scratch: SortScratch): void {
  const n = values.length;
  const order = argsort(values, scratch);
  const bins = binned.byColumn.subarray(column * n, (column + 1) * n);
  const lowest = binned.lowest.subarray(column * MAX_BINS, (column + 1) * MAX_BINS);
  const highest = binned.highest.subarray(column * MAX_BINS, (column + 1) * MAX_BINS);
  let different = 1;
  for (let i = 1; i < n && different <= MAX_BINS; i++)
    if (values[order[i]!]! !== values[order[i - 1]!]!) different++;
  const exact = different <= MAX_BINS;
  let bin = 0;
  let binStart = 0;
  // What remains is shared out evenly among the bins that remain, so that a value with very many rows
  // (zeros, often) takes one bin and not several.
  let share = exact ? 1 : n / MAX_BINS;
  let previous = values[order[0]!]!;
  lowest[0] = previous;
  for (let i = 0; i < n; i++) {
    const row = order[i]!;
    const value = values[row]!;
    if (value !== previous && i - binStart >= share) {
      highest[bin++] = previous;
      lowest[bin] = value;
      binStart = i;
      if (!exact) share = (n - i) / (MAX_BINS - bin);
    }
    bins[row] = bin;
    previous = value;
  }
  highest[bin] = previous;
}
