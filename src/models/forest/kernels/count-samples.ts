import { type Code, countUp, i32, type Local, sequence } from "../../../core/wasm/code.js";
import type { Scope } from "../../../core/wasm/module.js";
import { MAX_BINS } from "../binned-matrix.js";
import { type KernelLayout, SAMPLE_BYTES } from "./layout.js";

/**
 * Counts the samples from `start` to `end` in some columns: adds up their weights by bin and class and marks the
 * bins that occur. Row r's bin in a column is at the column's address + r x `rowStep`. Several columns at once read
 * each sample once, and their sums do not wait for each other.
 */
export function countSamples(
  layout: KernelLayout,
  scope: Scope,
  { start, end }: { start: Local<"i32">; end: Local<"i32"> },
  columns: readonly Local<"i32">[],
  rowStep: Local<"i32">,
): Code {
  const { classShift, weights, weightsSize, binRows, occupied, minSamplesLeaf } = layout;
  const { at, row, sample, weight, bin, address } = scope.locals(
    "i32",
    "at",
    "row",
    "sample",
    "weight",
    "bin",
    "address",
  );
  const increase = (place: Code<"i32">, by: Code<"i32">, offset: number): Code =>
    i32.store(address.tee(place), i32.add(i32.load(address.get, offset), by), offset);
  const count = columns.map((column, n) =>
    sequence(
      bin.set(i32.load8(i32.add(column.get, row.get))),
      i32.store8(bin.get, i32.const(255), occupied + n * MAX_BINS),
      increase(
        i32.add(i32.shiftLeft(bin.get, i32.const(classShift)), sample.get),
        weight.get,
        weights + n * weightsSize,
      ),
      minSamplesLeaf > 1
        ? increase(i32.shiftLeft(bin.get, i32.const(2)), i32.const(1), binRows + n * MAX_BINS * 4)
        : [],
    ),
  );
  return sequence(
    at.set(start.get),
    countUp(at, end.get, SAMPLE_BYTES, [
      row.set(i32.mul(i32.load(at.get), rowStep.get)),
      sample.set(i32.load(at.get, 4)),
      weight.set(i32.shiftRight(sample.get, i32.const(classShift))),
      sample.set(i32.and(sample.get, i32.const((1 << classShift) - 1))),
      ...count,
    ]),
  );
}
