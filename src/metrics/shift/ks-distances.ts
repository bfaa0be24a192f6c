import type { Matrix } from "../../core/matrix.js";
import type { PooledSample } from "./pooled-sample.js";

/** A column's rows in ascending order of their values, and 1 at the last row of each run of equal values. */
interface RankedColumn {
  order: Int32Array;
  isLast: Uint8Array;
  /** Whether no two values are equal. */
  distinct: boolean;
}

/**
 * The largest distance between the empirical distribution functions of the two samples in each column, as a function
 * of which units are the target's. Columns are sorted once.
 */
export function distanceFunction({ x, unitOf }: PooledSample): (inTarget: Uint8Array) => Float64Array {
  const columns = Array.from({ length: x.cols }, (_, j) => rankColumn(x, j));
  const steps = new Float64Array(x.rows);
  return (inTarget) => {
    let targets = 0;
    for (let i = 0; i < unitOf.length; i++) targets += inTarget[unitOf[i]!]!;
    const sources = unitOf.length - targets;
    // Steps of the difference of the two functions, times both numbers of rows: whole numbers.
    for (let i = 0; i < unitOf.length; i++) steps[i] = inTarget[unitOf[i]!] === 1 ? sources : -targets;
    return Float64Array.from(columns, (column) => largestExcursion(column, steps) / (sources * targets));
  };
}

function rankColumn({ data, rows, cols }: Matrix, j: number): RankedColumn {
  const values = Float32Array.from({ length: rows }, (_, i) => data[i * cols + j]!);
  const order = Int32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const isLast = Uint8Array.from(order, (row, k) =>
    k + 1 === rows || values[order[k + 1]!] !== values[row] ? 1 : 0,
  );
  return { order, isLast, distinct: isLast.every((last) => last === 1) };
}

/** The largest absolute value that the running sum of steps reaches at the ends of runs of equal values. */
function largestExcursion({ order, isLast, distinct }: RankedColumn, steps: Float64Array): number {
  let height = 0;
  let highest = 0;
  let lowest = 0;
  for (let k = 0; k < order.length; k++) {
    height += steps[order[k]!]!;
    if (!distinct && isLast[k] === 0) continue;
    if (height > highest) highest = height;
    else if (height < lowest) lowest = height;
  }
  return Math.max(highest, -lowest);
}
