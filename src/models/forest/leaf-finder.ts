import { type Code, countUp, f32, i32, type Local, repeatWhile } from "../../core/wasm/code.js";
import { instantiate } from "../../core/wasm/instantiate.js";
import { defineFunction, encodeModule, type WasmFunction } from "../../core/wasm/module.js";

/** Nodes of trees: rows whose value of the `feature` is at most the `threshold` go to the `child`, others to the next. */
export interface TreeNodes {
  /** -1 in a leaf. */
  feature: Int32Array;
  threshold: Float32Array;
  child: Int32Array;
}

/** Rows that go down a tree together: few enough to stay in the second-level cache. */
const BLOCK_ROWS = 256;

/** Where things lie in memory (addresses in bytes); all are arrays of 4-byte numbers. */
interface Places {
  /** Rows of a block that are not at a leaf yet. */
  active: number;
  /** The node that each row has reached. */
  reached: number;
  x: number;
  feature: number;
  threshold: number;
  child: number;
}

interface Kernel {
  /** Takes rows `from` to `to` from the node `root` to their leaves. */
  descend(root: number, from: number, to: number): void;
}

/** Finds the leaves that rows belong to. */
export class LeafFinder {
  readonly #reached: Int32Array;
  readonly #x: Float32Array;
  readonly #feature: Int32Array;
  readonly #threshold: Float32Array;
  readonly #child: Int32Array;
  readonly #kernel: Kernel;

  /** For up to `rows` rows of `cols` values and up to `nodes` nodes at a time. */
  constructor(rows: number, cols: number, nodes: number) {
    let bytes = 0;
    const place = (numbers: number): number => {
      bytes += 4 * numbers;
      return bytes - 4 * numbers;
    };
    const places = {
      active: place(BLOCK_ROWS),
      reached: place(rows),
      x: place(rows * cols),
      feature: place(nodes),
      threshold: place(nodes),
      child: place(nodes),
    };
    const { buffer, exports } = instantiate<Kernel>(encodeModule([descend(cols, places)]), bytes);
    this.#kernel = exports;
    this.#reached = new Int32Array(buffer, places.reached, rows);
    this.#x = new Float32Array(buffer, places.x, rows * cols);
    this.#feature = new Int32Array(buffer, places.feature, nodes);
    this.#threshold = new Float32Array(buffer, places.threshold, nodes);
    this.#child = new Int32Array(buffer, places.child, nodes);
  }

  /** Takes the values of rows, row by row. */
  loadRows(values: Float32Array): void {
    this.#x.set(values);
  }

  loadNodes({ feature, threshold, child }: TreeNodes): void {
    this.#feature.set(feature);
    this.#threshold.set(threshold);
    this.#child.set(child);
  }

  /** The leaf of each of the first `rows` rows in the tree at `root`. Lies in memory that the next call reuses. */
  find(root: number, rows: number): Int32Array {
    for (let from = 0; from < rows; from += BLOCK_ROWS)
      this.#kernel.descend(root, from, Math.min(rows, from + BLOCK_ROWS));
    return this.#reached.subarray(0, rows);
  }
}

/**
 * Takes rows down level by level and keeps those that are not at a leaf, without branches: the processor can then
 * work on several rows at once and has nothing to guess wrongly.
 */
function descend(cols: number, { active, reached, x, feature, threshold, child }: Places): WasmFunction {
  return defineFunction("descend", ["i32", "i32", "i32"], "nothing", (scope, root, from, to) => {
    const { at, row, node, remaining, kept } = scope.locals("i32", "at", "row", "node", "remaining", "kept");
    const one = i32.const(1);
    const bytes = (numbers: Code<"i32">): Code<"i32"> => i32.shiftLeft(numbers, i32.const(2));
    const read = (array: number, index: Local<"i32">): Code<"i32"> => i32.load(bytes(index.get), array);
    const write = (array: number, index: Code<"i32">, value: Local<"i32">): Code =>
      i32.store(bytes(index), value.get, array);
    const isLeaf = i32.shiftRight(read(feature, node), i32.const(31));
    const value = f32.load(bytes(i32.add(i32.mul(row.get, i32.const(cols)), read(feature, node))), x);
    const goesRight = f32.greater(value, f32.load(bytes(node.get), threshold));
    return [
      node.set(root.get),
      row.set(from.get),
      countUp(row, to.get, 1, [
        write(reached, row.get, node),
        write(active, i32.sub(row.get, from.get), row),
      ]),
      remaining.set(i32.mul(i32.sub(to.get, from.get), i32.sub(one, isLeaf))),
      repeatWhile(remaining.get, [
        kept.set(i32.const(0)),
        at.set(i32.const(0)),
        countUp(at, remaining.get, 1, [
          row.set(read(active, at)),
          node.set(read(reached, row)),
          node.set(i32.add(read(child, node), goesRight)),
          write(reached, row.get, node),
          write(active, kept.get, row),
          kept.set(i32.add(kept.get, i32.sub(one, isLeaf))),
        ]),
        remaining.set(kept.get),
      ]),
    ];
  });
}
