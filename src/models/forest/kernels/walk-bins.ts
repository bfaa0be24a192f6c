import {
  type Code,
  countUp,
  i32,
  i32x4,
  i64,
  type Local,
  repeatWhile,
  sequence,
  v128,
  when,
} from "../../../core/wasm/code.js";
import type { Scope } from "../../../core/wasm/module.js";
import { MAX_BINS } from "../binned-matrix.js";
import type { KernelLayout } from "./layout.js";
import { type NodeLocals, scoreSplit } from "./score-split.js";

/**
 * Goes through the bins that occur in a counted column, upwards, scores the split behind each of them and clears
 * the counts. `slot` is the place of the column in its group. Sets `seen` to the number of bins, and `lastLeftBin`
 * if a split is better than `node.best`.
 */
export function walkBins(
  layout: KernelLayout,
  scope: Scope,
  slot: Local<"i32">,
  node: NodeLocals,
  seen: Local<"i32">,
  lastLeftBin: Local<"i32">,
): Code {
  const { weights, weightsSize, binRows, occupied, classShift, minSamplesLeaf, wide } = layout;
  const { first, end, at, bin, cell, leftRows, rightRows } = scope.locals(
    "i32",
    "first",
    "end",
    "at",
    "bin",
    "cell",
    "leftRows",
    "rightRows",
  );
  const { bits } = scope.locals("i64", "bits");
  const left = node.totals.map(() => scope.locals("v128", "left").left);
  const score = scoreSplit(scope, left, node, wide, lastLeftBin.set(bin.get));
  const addRows = sequence(
    cell.set(i32.shiftLeft(i32.add(first.get, bin.get), i32.const(2))),
    leftRows.set(i32.add(leftRows.get, i32.load(cell.get, binRows))),
    i32.store(cell.get, i32.const(0), binRows),
    rightRows.set(i32.sub(node.rows.get, leftRows.get)),
    when(
      i32.not(
        i32.or(
          i32.less(leftRows.get, i32.const(minSamplesLeaf)),
          i32.less(rightRows.get, i32.const(minSamplesLeaf)),
        ),
      ),
      [score],
    ),
  );
  // The lowest bit first, which is then removed.
  const nextBin = sequence(
    bin.set(i32.add(i32.sub(at.get, first.get), i32.fromI64(i64.trailingZeros(bits.get)))),
    bits.set(i64.and(bits.get, i64.sub(bits.get, i64.const(1)))),
    seen.set(i32.add(seen.get, i32.const(1))),
  );
  const addBin = sequence(
    cell.set(
      i32.add(i32.mul(slot.get, i32.const(weightsSize)), i32.shiftLeft(bin.get, i32.const(classShift))),
    ),
    ...left.map((vector, v) =>
      sequence(
        vector.set(i32x4.add(vector.get, v128.load(cell.get, weights + 16 * v))),
        v128.store(cell.get, v128.zero, weights + 16 * v),
      ),
    ),
  );
  return sequence(
    seen.set(i32.const(0)),
    leftRows.set(i32.const(0)),
    ...left.map((vector) => vector.set(v128.zero)),
    // 64 bins at a time, from the first one of the column to the last.
    first.set(i32.mul(slot.get, i32.const(MAX_BINS))),
    at.set(first.get),
    end.set(i32.add(first.get, i32.const(MAX_BINS))),
    countUp(at, end.get, 64, [
      bits.set(signs(at.get, occupied)),
      ...[0, 16, 32, 48].map((byte) => v128.store(at.get, v128.zero, occupied + byte)),
      repeatWhile(i32.not(i64.isZero(bits.get)), [nextBin, addBin, minSamplesLeaf > 1 ? addRows : score]),
    ]),
  );
}

/** The signs of 64 bytes as 64 bits. */
function signs(address: Code<"i32">, offset: number): Code<"i64"> {
  const part = (n: number): Code<"i64"> =>
    i64.shiftLeft(i64.fromI32(v128.signBits(v128.load(address, offset + 16 * n))), i64.const(16 * n));
  return i64.or(i64.or(part(0), part(1)), i64.or(part(2), part(3)));
}
