import type { Matrix } from "../../core/matrix.js";
import { dotTile, TILE } from "../dot-tile.js";

/** The rows that are searched, with what is computed of them once. */
export interface SearchedRows {
  x: Matrix;
  /** |x|^2 of each row. */
  squaredNorms: Float64Array;
}

/** For each query of a block the rows that may be among its nearest. */
export interface Candidates {
  /** Candidates per query. */
  count: number;
  /** queries x count row numbers, for each query in the order of `atLeast`. */
  rows: Int32Array;
  /** A value that the squared distance to the candidate reaches or exceeds, ascending for each query. */
  atLeast: Float64Array;
  /**
   * For each query a value that the squared distance to every other row reaches or exceeds, whatever the
   * rounding of the products was; infinite where every row is a candidate.
   */
  beyond: Float64Array;
}

/**
 * Finds `count` candidates for each query `start` to `end` (exclusive) by |q|^2 - 2 q.x + |x|^2 from blocked
 * products in float64. Memory: the block's queries in float64.
 */
export function findCandidates(
  searched: SearchedRows,
  queries: Matrix,
  start: number,
  end: number,
  count: number,
): Candidates {
  const { x, squaredNorms } = searched;
  const { cols } = x;
  const total = end - start;
  const queryPanels = packPanels(queries, start, end);
  const queryNorms = squaredNormsOf(queries, start, end);
  const rows = new Int32Array(total * count);
  const distances = new Float64Array(total * count).fill(Number.POSITIVE_INFINITY);
  const panel = new Float64Array(TILE * cols);
  const dots = new Float64Array(TILE * TILE);
  for (let row = 0; row < x.rows; row += TILE) {
    const rowsHere = Math.min(TILE, x.rows - row);
    packPanel(x, row, rowsHere, panel, 0);
    for (let query = 0; query < total; query += TILE) {
      const queriesHere = Math.min(TILE, total - query);
      dotTile(queryPanels, query * cols, panel, 0, cols, dots);
      for (let r = 0; r < queriesHere; r++) {
        const norm = queryNorms[query + r]!;
        const last = (query + r + 1) * count - 1;
        for (let s = 0; s < rowsHere; s++) {
          const distance = norm - 2 * dots[TILE * r + s]! + squaredNorms[row + s]!;
          if (distance < distances[last]!) insert(distances, rows, last - count + 1, last, distance, row + s);
        }
      }
    }
  }
  const largest = Math.sqrt(squaredNorms.reduce((a, b) => Math.max(a, b), 0));
  const beyond = new Float64Array(total).fill(Number.POSITIVE_INFINITY);
  const atLeast = distances;
  for (let query = 0; query < total; query++) {
    const bound = roundingBound(cols, Math.sqrt(queryNorms[query]!) + largest);
    for (let c = query * count; c < (query + 1) * count; c++) atLeast[c]! -= bound;
    if (count < x.rows) beyond[query] = atLeast[(query + 1) * count - 1]!;
  }
  return { count, rows, atLeast, beyond };
}

/** |x|^2 of rows `start` to `end` in float64. */
export function squaredNormsOf(x: Matrix, start: number, end: number): Float64Array {
  const norms = new Float64Array(end - start);
  for (let i = start; i < end; i++) {
    let sum = 0;
    for (let k = i * x.cols; k < (i + 1) * x.cols; k++) sum += x.data[k]! * x.data[k]!;
    norms[i - start] = sum;
  }
  return norms;
}

/**
 * A bound on the difference between |q|^2 - 2 q.x + |x|^2 and the sum of squared differences, both computed in
 * float64. A sum of n products is wrong by at most n u times the sum of their magnitudes (u = 2^-53; Higham,
 * Accuracy and Stability of Numerical Algorithms, section 3.1): each of the two is therefore within
 * (cols + 4) u (|q| + |x|)^2 of the true value. Twice that for the two, doubled for the terms of order u^2.
 */
function roundingBound(cols: number, sumOfNorms: number): number {
  return 4 * (cols + 4) * 2 ** -53 * sumOfNorms * sumOfNorms;
}

/** Puts a value in its place among the ascending `distances[first..last]`, dropping the last. */
function insert(
  distances: Float64Array,
  rows: Int32Array,
  first: number,
  last: number,
  distance: number,
  row: number,
): void {
  let place = last;
  for (; place > first && distances[place - 1]! > distance; place--) {
    distances[place] = distances[place - 1]!;
    rows[place] = rows[place - 1]!;
  }
  distances[place] = distance;
  rows[place] = row;
}

function packPanels(x: Matrix, start: number, end: number): Float64Array {
  const panels = new Float64Array(Math.ceil((end - start) / TILE) * TILE * x.cols);
  for (let row = start; row < end; row += TILE)
    packPanel(x, row, Math.min(TILE, end - row), panels, (row - start) * x.cols);
  return panels;
}

/** Interleaves up to 4 rows as `dotTile` wants them; what is missing of 4 keeps old values, to be ignored. */
function packPanel(x: Matrix, row: number, count: number, panel: Float64Array, offset: number): void {
  for (let r = 0; r < count; r++) {
    const from = (row + r) * x.cols;
    for (let j = 0; j < x.cols; j++) panel[offset + TILE * j + r] = x.data[from + j]!;
  }
}
