import type { Matrix } from "../../core/matrix.js";
import { StandardScaler } from "../../models/standard-scaler.js";

/**
 * Squared Euclidean distances between all rows, rows x rows, after each column is standardised over all rows:
 * features in large units would otherwise be the only ones to count.
 */
export function standardisedSquaredDistances(x: Matrix): Float32Array {
  const { data, rows, cols } = new StandardScaler().fit(x).transform(x);
  const squares = new Float32Array(rows * rows);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let a = i * cols, b = j * cols, end = a + cols; a < end; a++, b++) {
        const difference = data[a]! - data[b]!;
        sum += difference * difference;
      }
      squares[i * rows + j] = squares[j * rows + i] = sum;
    }
  return squares;
}
