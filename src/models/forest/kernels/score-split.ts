import { type Code, f64, i32x4, i64, i64x2, type Local, sequence, when } from "../../../core/wasm/code.js";
import type { Scope } from "../../../core/wasm/module.js";

/** What is known of a node while its columns are scored. */
export interface NodeLocals {
  /** Class weights, four in each vector. */
  totals: readonly Local<"v128">[];
  weight: Local<"i32">;
  rows: Local<"i32">;
  best: Local<"f64">;
}

/**
 * Scores the split with class weights `left` on its left: sum_k L_k^2 / L + sum_k R_k^2 / R, which orders splits as
 * the weighted Gini impurity of the children does. If that is more than `node.best`, sets it and runs `found`. Behind
 * a node's last bin there is nothing on the right; the score is not a number then, and not more.
 */
export function scoreSplit(
  scope: Scope,
  left: readonly Local<"v128">[],
  node: NodeLocals,
  wide: boolean,
  found: Code,
): Code {
  const { right, leftSquares, rightSquares } = scope.locals("v128", "right", "leftSquares", "rightSquares");
  const { leftWeight, rightWeight, numerator, denominator, score } = scope.locals(
    "f64",
    "leftWeight",
    "rightWeight",
    "numerator",
    "denominator",
    "score",
  );
  const addSquares = (sum: Local<"v128">, { get }: Local<"v128">, v: number): Code => {
    const squares = wide
      ? i64x2.add(i64x2.multiplyFirst(get, get), i64x2.multiplyLast(get, get))
      : i32x4.mul(get, get);
    return sum.set(v === 0 ? squares : (wide ? i64x2 : i32x4).add(sum.get, squares));
  };
  const total = (squares: Local<"v128">): Code<"f64"> =>
    wide ? f64.fromI64(i64.add(i64x2.lane(squares.get, 0), i64x2.lane(squares.get, 1))) : sumOfFour(squares);
  return sequence(
    ...left.map((vector, v) =>
      sequence(
        right.set(i32x4.sub(node.totals[v]!.get, vector.get)),
        addSquares(leftSquares, vector, v),
        addSquares(rightSquares, right, v),
      ),
    ),
    right.set(left.slice(1).reduce((sum, { get }) => i32x4.add(sum, get), left[0]!.get)),
    leftWeight.set(sumOfFour(right)),
    rightWeight.set(f64.sub(f64.fromI32(node.weight.get), leftWeight.get)),
    numerator.set(
      f64.add(f64.mul(total(leftSquares), rightWeight.get), f64.mul(total(rightSquares), leftWeight.get)),
    ),
    denominator.set(f64.mul(leftWeight.get, rightWeight.get)),
    // Nearly always a product decides, which takes less time than the division.
    when(f64.notLess(numerator.get, f64.mul(f64.mul(node.best.get, f64.const(1 - 1e-12)), denominator.get)), [
      score.set(f64.div(numerator.get, denominator.get)),
      when(f64.greater(score.get, node.best.get), [node.best.set(score.get), found]),
    ]),
  );
}

/** Sum of a vector's four 32-bit numbers; overwrites it. */
function sumOfFour(vector: Local<"v128">): Code<"f64"> {
  const { get, tee } = vector;
  const pairs = i32x4.add(get, i32x4.permute(get, get, [2, 3, 0, 1]));
  return f64.fromI32(i32x4.first(i32x4.add(tee(pairs), i32x4.permute(get, get, [1, 0, 3, 2]))));
}
