import { Random } from "../../core/random.js";
import { type BinnedMatrix, MAX_BINS } from "./binned-matrix.js";
import { SplitFinder } from "./split-finder.js";
import { type NodeTotals, SMALL_NODE, TreeSamples } from "./tree-samples.js";

/** What decides how a tree grows. Infinity where there is no limit to the depth. */
export interface GrowthLimits {
  maxFeatures: number;
  maxDepth: number;
  minSamplesSplit: number;
  minSamplesLeaf: number;
}

/**
 * A tree with what is known of every node, internal ones too, so that it can be cut back. Node 0 is the root,
 * node i a leaf where `feature[i]` is -1; its children are `child[i]` and `child[i] + 1`.
 */
export interface GrownTree {
  feature: Int32Array;
  threshold: Float32Array;
  child: Int32Array;
  /** Different training rows in each node. */
  rows: Int32Array;
  /** Weight (training rows, repeated ones counted again) of each class in each node: nodes x classes. */
  classes: Int32Array;
}

interface PendingNode {
  node: number;
  start: number;
  end: number;
  depth: number;
  /** Whether the node lies within a small one whose rows have been brought together. */
  gathered: boolean;
  random: Random;
}

/**
 * Grows trees on bootstrap samples of one binned training set. Tree t of a seed is a function of data, limits,
 * seed and t alone. A node's random draws depend only on its place in the tree, so the tree of a smaller
 * `maxDepth` or a larger `minSamplesSplit` is the same tree cut back (see `ForestBuilder`).
 */
export class TreeGrower {
  readonly #matrix: BinnedMatrix;
  readonly #classes: number;
  readonly #limits: GrowthLimits;
  readonly #samples: TreeSamples;
  readonly #finder: SplitFinder;
  readonly #totals: NodeTotals;
  #nodes: GrownTree;

  /** `labels` holds the class of each row of `matrix`, 0 to `classes` - 1. */
  constructor(matrix: BinnedMatrix, labels: Int32Array, classes: number, limits: GrowthLimits) {
    this.#matrix = matrix;
    this.#classes = classes;
    this.#limits = limits;
    this.#samples = new TreeSamples(matrix, labels, classes);
    this.#finder = new SplitFinder(this.#samples, limits);
    this.#totals = { classes: new Int32Array(classes), weight: 0, squares: 0 };
    this.#nodes = emptyNodes(1024, classes);
  }

  /** Grows tree number `tree` of `seed`. The result lies in memory that the next call reuses. */
  grow(seed: number, tree: number): GrownTree {
    const random = new Random(seed, "forest", tree);
    const { maxDepth, minSamplesSplit, minSamplesLeaf } = this.#limits;
    const totals = this.#totals;
    const samples = this.#samples;
    let count = 1;
    const pending: PendingNode[] = [
      { node: 0, start: 0, end: samples.bootstrap(random), depth: 0, gathered: false, random: random.fork() },
    ];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { node, start, end, depth, random } = next;
      const size = end - start;
      const nodes = this.#nodes;
      const mixed = samples.total(start, end, totals);
      nodes.rows[node] = size;
      nodes.classes.set(totals.classes, node * this.#classes);
      nodes.feature[node] = -1;
      const allowed = mixed && depth < maxDepth && size >= minSamplesSplit && size >= 2 * minSamplesLeaf;
      if (!allowed) continue;
      const gathered = size < SMALL_NODE;
      if (gathered && !next.gathered) samples.gather(start, end);
      if (!this.#finder.find(start, end, totals, random)) continue;
      const { feature, lastLeftBin, firstRightBin } = this.#finder;
      nodes.feature[node] = feature;
      nodes.threshold[node] = this.#threshold(feature, lastLeftBin, firstRightBin);
      nodes.child[node] = count;
      const middle = samples.partition(start, end, feature, lastLeftBin);
      const below = (node: number, start: number, end: number): PendingNode => ({
        node,
        start,
        end,
        depth: depth + 1,
        gathered,
        random: random.fork(),
      });
      pending.push(below(count + 1, middle, end), below(count, start, middle));
      count += 2;
      if (count > nodes.feature.length) this.#nodes = enlarged(nodes, this.#classes);
    }
    return this.#nodes;
  }

  /** Halfway between the values that border the split, or the lower one where there is nothing in between. */
  #threshold(feature: number, lastLeftBin: number, firstRightBin: number): number {
    const below = this.#matrix.highest[feature * MAX_BINS + lastLeftBin]!;
    const above = this.#matrix.lowest[feature * MAX_BINS + firstRightBin]!;
    const middle = Math.fround(below / 2 + above / 2);
    return middle < above ? middle : below;
  }
}

function emptyNodes(capacity: number, classes: number): GrownTree {
  return {
    feature: new Int32Array(capacity),
    threshold: new Float32Array(capacity),
    child: new Int32Array(capacity),
    rows: new Int32Array(capacity),
    classes: new Int32Array(capacity * classes),
  };
}

function enlarged(nodes: GrownTree, classes: number): GrownTree {
  const larger = emptyNodes(nodes.feature.length * 2, classes);
  larger.feature.set(nodes.feature);
  larger.threshold.set(nodes.threshold);
  larger.child.set(nodes.child);
  larger.rows.set(nodes.rows);
  larger.classes.set(nodes.classes);
  return larger;
}
