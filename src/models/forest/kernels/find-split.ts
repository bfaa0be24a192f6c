import {
  type Code,
  countUp,
  f64,
  giveBack,
  i32,
  repeatWhile,
  sequence,
  v128,
  when,
} from "../../../core/wasm/code.js";
import { defineFunction, type WasmFunction } from "../../../core/wasm/module.js";
import { binAddress } from "./bin-address.js";
import { countSamples } from "./count-samples.js";
import { GROUP, type KernelLayout, SAMPLE_BYTES } from "./layout.js";
import { walkBins } from "./walk-bins.js";

/** The function of this name of `NodeKernels`. */
export function findSplit(layout: KernelLayout): WasmFunction {
  const { features, totals, vectors, best } = layout;
  const parameters = ["i32", "i32", "i32", "i32", "i32", "i32"] as const;
  return defineFunction("findSplit", parameters, "i32", (scope, start, end, weight, from, to, near) => {
    const bins = binAddress(layout, scope, near);
    const columns = Array.from({ length: GROUP }, () => scope.locals("i32", "column").column);
    const { rows, slot, slots, seen, varied, lastLeftBin } = scope.locals(
      "i32",
      "rows",
      "slot",
      "slots",
      "seen",
      "varied",
      "lastLeftBin",
    );
    const { bestScore } = scope.locals("f64", "bestScore");
    const node = {
      totals: Array.from({ length: vectors }, () => scope.locals("v128", "classes").classes),
      weight,
      rows,
      best: bestScore,
    };
    const feature = (n: Code<"i32">): Code<"i32"> =>
      i32.load(i32.shiftLeft(i32.add(from.get, n), i32.const(2)), features);
    /** Counts the first `count` features from `from`. */
    const countGroup = (count: number): readonly Code[] => {
      const group = columns.slice(0, count);
      return [
        slots.set(i32.const(count)),
        ...group.map((column, n) => column.set(bins.column(feature(i32.const(n))))),
        countSamples(layout, scope, { start, end }, group, bins.rowStep),
      ];
    };
    const keepBest = sequence(
      f64.store(i32.const(best), bestScore.get),
      i32.store(i32.const(best + 8), feature(slot.get)),
      i32.store(i32.const(best + 12), lastLeftBin.get),
    );
    return [
      bins.setUp,
      rows.set(i32.shiftRight(i32.sub(end.get, start.get), i32.const(Math.log2(SAMPLE_BYTES)))),
      ...node.totals.map((vector, v) => vector.set(v128.load(i32.const(totals + 16 * v)))),
      bestScore.set(f64.load(i32.const(best))),
      repeatWhile(i32.less(from.get, to.get), [
        // The last few, and those that are asked for one by one, are counted one by one.
        when(i32.less(i32.sub(to.get, from.get), i32.const(GROUP)), countGroup(1), countGroup(GROUP)),
        slot.set(i32.const(0)),
        countUp(slot, slots.get, 1, [
          lastLeftBin.set(i32.const(-1)),
          walkBins(layout, scope, slot, node, seen, lastLeftBin),
          varied.set(i32.add(varied.get, i32.less(i32.const(1), seen.get))),
          when(i32.less(i32.const(-1), lastLeftBin.get), [keepBest]),
        ]),
        from.set(i32.add(from.get, slots.get)),
        // Only one class on each side.
        when(f64.notLess(bestScore.get, f64.fromI32(weight.get)), [giveBack(i32.const(1))]),
      ]),
      varied.get,
    ];
  });
}
