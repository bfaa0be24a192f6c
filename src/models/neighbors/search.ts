import type { Matrix } from "../../core/matrix.js";
import type { TaskContext } from "../../core/workers.js";
import { type Candidates, findCandidates, type SearchedRows } from "./candidates.js";

/** Candidates beyond k, so that rounding or a tie at the k-th place seldom asks for a full scan. */
const MARGIN = 16;

/** Candidates to look for per query, so that the k nearest of `rows` rows are almost always among them. */
export function candidateCount(rows: number, k: number): number {
  return Math.min(rows, k + MARGIN);
}

/** A block of queries to answer; all arrays lie on shared memory. */
export interface SearchJob {
  searched: SearchedRows;
  queries: Matrix;
  /** Queries `start` to `end` (exclusive) are answered. */
  start: number;
  end: number;
  k: number;
  /** The rows to choose from; they are looked for where they are not given. */
  candidates?: Candidates;
  /** Receives the neighbours, queries x k. */
  rows: Int32Array;
  /** Receives their Euclidean distances, queries x k. */
  distances: Float64Array;
}

/**
 * Worker task: the k nearest rows of each query of the block, nearest first, by the float64 sum of squared
 * differences; of equally distant rows the lower comes first.
 */
export function searchBlock(job: SearchJob, context: TaskContext): void {
  const { searched, queries, start, end, k } = job;
  const { x } = searched;
  const candidates =
    job.candidates ?? findCandidates(searched, queries, start, end, candidateCount(x.rows, k));
  const { count } = candidates;
  const nearest = { rows: new Int32Array(k), squares: new Float64Array(k) };
  for (let query = start; query < end; query++) {
    const block = query - start;
    nearest.squares.fill(Number.POSITIVE_INFINITY);
    for (let c = block * count; c < (block + 1) * count; c++) {
      // Neither this candidate nor a later one can be as near as the k found.
      if (candidates.atLeast[c]! > nearest.squares[k - 1]!) break;
      offer(x, candidates.rows[c]!, queries, query, nearest);
    }
    if (!(nearest.squares[k - 1]! < candidates.beyond[block]!)) {
      // A row that is no candidate may be as near: look at all of them.
      nearest.squares.fill(Number.POSITIVE_INFINITY);
      for (let row = 0; row < x.rows; row++) offer(x, row, queries, query, nearest);
    }
    for (let place = 0; place < k; place++) {
      job.rows[query * k + place] = nearest.rows[place]!;
      job.distances[query * k + place] = Math.sqrt(nearest.squares[place]!);
    }
  }
  context.tick(end - start);
}

/** Puts a row in its place among the nearest, if it belongs there. */
function offer(
  x: Matrix,
  row: number,
  queries: Matrix,
  query: number,
  nearest: { rows: Int32Array; squares: Float64Array },
): void {
  const { rows, squares } = nearest;
  const square = squaredDistance(x, row, queries, query, squares[squares.length - 1]!);
  const before = (place: number): boolean =>
    squares[place]! < square || (squares[place]! === square && rows[place]! < row);
  let place = squares.length;
  while (place > 0 && !before(place - 1)) place--;
  if (place === squares.length) return;
  squares.copyWithin(place + 1, place, squares.length - 1);
  rows.copyWithin(place + 1, place, rows.length - 1);
  squares[place] = square;
  rows[place] = row;
}

/** The sum of squared differences in column order; infinite as soon as it exceeds `limit`. */
function squaredDistance(x: Matrix, row: number, queries: Matrix, query: number, limit: number): number {
  const { cols } = x;
  let sum = 0;
  for (let a = row * cols, b = query * cols, end = a + cols; a < end; a++, b++) {
    const difference = x.data[a]! - queries.data[b]!;
    sum += difference * difference;
    if (sum > limit) return Number.POSITIVE_INFINITY;
  }
  return sum;
}
