import type { Matrix } from "../../core/matrix.js";
import type { WorkerPool } from "../../core/workers.js";
import {
  argsortAbove,
  floatKey,
  keyFloat,
  type SortedKeys,
  type SortScratch,
  sortScratch,
} from "./argsort.js";

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

/** Columns of a 64-byte cache line of the row-major matrix, which are best read together. */
const LINE = 16;
/** Columns that are binned together: a few lines side by side, so that fewer pages of memory are visited. */
const BLOCK = 4 * LINE;

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
  const step = Math.ceil(cols / (pool.size * 2) / LINE) * LINE;
  const jobs: BinColumnsJob[] = [];
  for (let from = 0; from < cols; from += step)
    jobs.push({ x, rows, binned, from, to: Math.min(cols, from + step) });
  await pool.map({ module: import.meta.url, name: "binColumns" }, jobs, signal ? { signal } : {});
  return binned;
}

/** Worker task: bins columns `from` to `to`, writing into `binned`. */
export function binColumns({ x, rows, binned, from, to }: BinColumnsJob): void {
  const n = rows.length;
  const block = new Uint32Array(Math.min(BLOCK, to - from) * n);
  const scratch = sortScratch(n);
  for (let start = from; start < to; start += BLOCK) {
    const width = Math.min(BLOCK, to - start);
    loadKeys(x, rows, start, width, block);
    for (let k = 0; k < width; k++) binColumn(block.subarray(k * n, (k + 1) * n), start + k, binned, scratch);
    storeRows(binned, start, width);
  }
}

/** Keys of the values of some columns, column by column. */
function loadKeys(
  { data, cols }: Matrix,
  rows: Int32Array,
  start: number,
  width: number,
  keys: Uint32Array,
): void {
  const bits = new Int32Array(data.buffer, data.byteOffset, data.length);
  const n = rows.length;
  for (let i = 0; i < n; i++) {
    const at = rows[i]! * cols + start;
    for (let k = 0; k < width; k++) keys[k * n + i] = floatKey(bits[at + k]!);
  }
}

/** Copies the bins of some columns to `byRow`. */
function storeRows({ rows, byColumn, byRow, stride }: BinnedMatrix, start: number, width: number): void {
  const bins = byColumn.subarray(start * rows, (start + width) * rows);
  for (let i = 0; i < rows; i++)
    for (let k = 0, at = i * stride + start; k < width; k++) byRow[at + k] = bins[k * rows + i]!;
}

function binColumn(keys: Uint32Array, column: number, binned: BinnedMatrix, scratch: SortScratch): void {
  const n = keys.length;
  const bins = binned.byColumn.subarray(column * n, (column + 1) * n).fill(0);
  // Rows of the least value need no sorting: half of them and more where activations are cut off at zero.
  const least = minimum(keys);
  const sorted = argsortAbove(least, keys, scratch);
  const edges = assignBins(least, n, sorted, countDifferent(sorted) < MAX_BINS, bins);
  const at = column * MAX_BINS;
  binned.lowest.set(edges.lowest.map(keyFloat), at);
  binned.highest.set(edges.highest.map(keyFloat), at);
}

function minimum(keys: Uint32Array): number {
  let least = 0xffffffff;
  for (let i = 0; i < keys.length; i++) if (keys[i]! < least) least = keys[i]!;
  return least;
}

/** How many different keys there are, or MAX_BINS if they are as many or more. */
function countDifferent({ keys, count }: SortedKeys): number {
  let different = 0;
  for (let i = 0, previous = -1; i < count && different < MAX_BINS; i++) {
    if (keys[i]! !== previous) different++;
    previous = keys[i]!;
  }
  return different;
}

/** Writes the bins of the sorted keys, after those of the `least` key in bin 0; returns the keys at the bins' ends. */
function assignBins(
  least: number,
  n: number,
  { keys, order, count }: SortedKeys,
  exact: boolean,
  bins: Uint8Array,
): { lowest: number[]; highest: number[] } {
  const lowest = [least];
  const highest: number[] = [];
  let bin = 0;
  let binStart = 0;
  // What remains is shared out evenly among the bins that remain, so that a value with very many rows
  // (zeros, often) takes one bin and not several.
  let share = exact ? 1 : n / MAX_BINS;
  let previous = least;
  for (let i = 0, rank = n - count; i < count; i++, rank++) {
    const key = keys[i]!;
    if (key !== previous && rank - binStart >= share) {
      highest[bin++] = previous;
      lowest[bin] = key;
      binStart = rank;
      if (!exact) share = (n - rank) / (MAX_BINS - bin);
    }
    bins[order[i]!] = bin;
    previous = key;
  }
  highest[bin] = previous;
  return { lowest, highest };
}
