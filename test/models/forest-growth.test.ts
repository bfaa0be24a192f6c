import assert from "node:assert/strict";
import { after, test } from "node:test";
import { type Matrix, sharedMatrix } from "../../src/core/matrix.js";
import { Random } from "../../src/core/random.js";
import { WorkerPool } from "../../src/core/workers.js";
import { argsort, sortScratch } from "../../src/models/forest/argsort.js";
import { type BinnedMatrix, binMatrix, MAX_BINS } from "../../src/models/forest/binned-matrix.js";
import { ForestBuilder } from "../../src/models/forest/forest.js";
import { type GrownTree, type GrowthLimits, TreeGrower } from "../../src/models/forest/tree-grower.js";
import { TreeSamples } from "../../src/models/forest/tree-samples.js";

const pool = new WorkerPool(2);
after(() => pool.close());

const UNLIMITED: GrowthLimits = {
  maxFeatures: 4,
  maxDepth: Number.POSITIVE_INFINITY,
  minSamplesSplit: 2,
  minSamplesLeaf: 1,
};

/** Noisy classes: column j is normal around the class number in every other column, `levels` values each. */
function problem(rows: number, cols: number, classes: number, levels: number, seed = 1) {
  const random = new Random(seed, "problem");
  const x = sharedMatrix(rows, cols);
  const labels = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    labels[i] = random.integer(classes);
    for (let j = 0; j < cols; j++) {
      const value = random.normal() + (j % 2 === 0 ? labels[i]! : 0);
      x.data[i * cols + j] = Number.isFinite(levels) ? Math.round(value * levels) / levels : value;
    }
  }
  return { x, labels, classes };
}

function bin(x: Matrix): Promise<BinnedMatrix> {
  return binMatrix(
    x,
    Int32Array.from({ length: x.rows }, (_, i) => i),
    pool,
  );
}

test("argsort orders floats of any sign and size, keeping the order of equal ones", () => {
  const random = new Random(4);
  const values = Float32Array.from({ length: 5000 }, (_, i) =>
    i % 7 === 0 ? Math.round(random.normal() * 3) : random.normal() * 10 ** (random.integer(60) - 30),
  );
  values.set([0, -3.4e38, 3.4e38, 1e-45, -1e-45]);
  const order = Array.from(argsort(values, sortScratch(values.length)));
  const expected = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b);
  assert.deepEqual(
    order.map((i) => values[i]! + 0),
    expected.map((i) => values[i]! + 0),
  );
  assert.equal(new Set(order).size, values.length);
});

test("a column with at most 256 different values has a bin for each of them", async () => {
  const x = sharedMatrix(4000, 1);
  const random = new Random(5);
  for (let i = 0; i < x.rows; i++) x.data[i] = random.integer(256) - 128.5;
  const { byColumn, lowest, highest } = await bin(x);
  for (let i = 0; i < x.rows; i++) assert.equal(byColumn[i], x.data[i]! + 128.5);
  assert.deepEqual(lowest, highest);
});

test("bins of a column with more values are ordered, at most 256 and evenly filled beside a frequent value", async () => {
  const x = sharedMatrix(20000, 3);
  const random = new Random(6);
  for (let i = 0; i < x.rows; i++) {
    x.data[3 * i] = random.normal();
    x.data[3 * i + 1] = Math.max(0, random.normal());
    x.data[3 * i + 2] = i % 2;
  }
  const { byColumn, byRow, stride, lowest, highest } = await bin(x);
  for (let j = 0; j < 2; j++) {
    const count = new Int32Array(MAX_BINS);
    for (let i = 0; i < x.rows; i++) {
      const b = byColumn[j * x.rows + i]!;
      assert.equal(byRow[i * stride + j], b);
      const value = x.data[3 * i + j]!;
      assert.ok(lowest[j * MAX_BINS + b]! <= value && value <= highest[j * MAX_BINS + b]!);
      count[b]!++;
    }
    const filled = count.filter((n) => n > 0);
    assert.ok(filled.length > 250, `${filled.length} bins in column ${j}`);
    const regular = filled.slice(j === 1 ? 1 : 0);
    assert.ok(Math.max(...regular) <= (j === 1 ? 45 : 82), `${Math.max(...regular)} rows in a bin`);
    for (let b = 1; b < filled.length; b++)
      assert.ok(highest[j * MAX_BINS + b - 1]! < lowest[j * MAX_BINS + b]!);
  }
});

/** The best split by trying all: sum over both sides of squared class weights over weight. */
function bestSplit(x: Matrix, labels: Int32Array, weights: Int32Array, classes: number, minLeaf: number) {
  let best = { score: Number.NEGATIVE_INFINITY, feature: -1, threshold: 0 };
  for (let feature = 0; feature < x.cols; feature++) {
    const value = (i: number): number => x.data[i * x.cols + feature]!;
    const values = [...new Set(Array.from(weights.keys(), value).filter((_, i) => weights[i]! > 0))];
    values.sort((a, b) => a - b);
    for (let v = 1; v < values.length; v++) {
      const threshold = (values[v - 1]! + values[v]!) / 2;
      const sides = [new Float64Array(classes), new Float64Array(classes)] as const;
      const counts = [0, 0];
      for (let i = 0; i < x.rows; i++) {
        if (weights[i] === 0) continue;
        const side = value(i) <= threshold ? 0 : 1;
        sides[side][labels[i]!]! += weights[i]!;
        counts[side]!++;
      }
      if (Math.min(...counts) < minLeaf) continue;
      const score = sides.reduce((sum, side) => {
        const weight = side.reduce((a, b) => a + b);
        return sum + side.reduce((a, b) => a + b * b, 0) / weight;
      }, 0);
      if (score > best.score + 1e-9) best = { score, feature, threshold };
    }
  }
  return best;
}

for (const { rows, levels, path } of [
  { rows: 40, levels: Number.POSITIVE_INFINITY, path: "sorted by insertion" },
  { rows: 250, levels: Number.POSITIVE_INFINITY, path: "sorted by counting" },
  { rows: 2600, levels: 10, path: "counted by bin" },
])
  for (const minSamplesLeaf of [1, 12])
    test(`a stump is the best Gini split of its bootstrap sample (node ${path}, leaves of ${minSamplesLeaf} or more)`, async () => {
      for (let tree = 0; tree < 5; tree++) {
        const { x, labels, classes } = problem(rows, 5, 3, levels, tree);
        const matrix = await bin(x);
        const samples = new TreeSamples(matrix, labels, classes);
        const drawn = samples.bootstrap(new Random(8, "forest", tree));
        const weights = new Int32Array(rows);
        for (let i = 0; i < drawn; i++) weights[samples.rows[i]!] = samples.samples[i]! >> samples.classBits;
        assert.equal(
          weights.reduce((a, b) => a + b),
          rows,
        );
        const expected = bestSplit(x, labels, weights, classes, minSamplesLeaf);
        const limits = { ...UNLIMITED, maxFeatures: 5, maxDepth: 1, minSamplesLeaf };
        const grown = new TreeGrower(matrix, labels, classes, limits).grow(8, tree);
        assert.equal(grown.feature[0], expected.feature);
        assert.ok(Math.abs(grown.threshold[0]! - expected.threshold) < 1e-6);
        assert.deepEqual(Array.from(grown.feature.subarray(1, 3)), [-1, -1]);
      }
    });

/** Calls `visit` for each node below and at `node`. */
function walk(tree: GrownTree, visit: (node: number, depth: number) => void, node = 0, depth = 0): void {
  visit(node, depth);
  if (tree.feature[node]! < 0) return;
  walk(tree, visit, tree.child[node]!, depth + 1);
  walk(tree, visit, tree.child[node]! + 1, depth + 1);
}

test("an unlimited tree sorts its whole bootstrap sample into leaves of one class, by the raw values", async () => {
  const { x, labels, classes } = problem(3000, 6, 4, Number.POSITIVE_INFINITY);
  const matrix = await bin(x);
  const tree = new TreeGrower(matrix, labels, classes, UNLIMITED).grow(2, 0);
  const samples = new TreeSamples(matrix, labels, classes);
  const drawn = samples.bootstrap(new Random(2, "forest", 0));
  const arrived = new Map<number, number>();
  for (let i = 0; i < drawn; i++) {
    const row = samples.rows[i]!;
    let node = 0;
    while (tree.feature[node]! >= 0)
      node =
        tree.child[node]! + (x.data[row * x.cols + tree.feature[node]!]! <= tree.threshold[node]! ? 0 : 1);
    arrived.set(node, (arrived.get(node) ?? 0) + 1);
    const weights = tree.classes.subarray(node * classes, (node + 1) * classes);
    assert.equal(weights.filter((weight) => weight > 0).length, 1);
    assert.ok(weights[labels[row]!]! > 0);
  }
  walk(tree, (node) => {
    if (tree.feature[node]! < 0) assert.equal(arrived.get(node), tree.rows[node]);
  });
});

test("limits count different rows: leaves, split nodes and depth", async () => {
  const { x, labels, classes } = problem(2500, 6, 3, Number.POSITIVE_INFINITY);
  const limits = { maxFeatures: 2, maxDepth: 9, minSamplesSplit: 40, minSamplesLeaf: 7 };
  const tree = new TreeGrower(await bin(x), labels, classes, limits).grow(0, 0);
  let deepest = 0;
  let smallestLeaf = Number.POSITIVE_INFINITY;
  walk(tree, (node, depth) => {
    deepest = Math.max(deepest, depth);
    if (tree.feature[node]! < 0) {
      smallestLeaf = Math.min(smallestLeaf, tree.rows[node]!);
      return;
    }
    assert.ok(tree.rows[node]! >= 40);
    const child = tree.child[node]!;
    assert.equal(tree.rows[child]! + tree.rows[child + 1]!, tree.rows[node]);
  });
  assert.equal(deepest, 9);
  assert.equal(smallestLeaf, 7);
});

test("a tree cut back is the tree that grows within the stricter limits", async () => {
  const { x, labels, classes } = problem(2500, 6, 3, Number.POSITIVE_INFINITY);
  const matrix = await bin(x);
  for (const minSamplesLeaf of [1, 3]) {
    const loose = { ...UNLIMITED, maxFeatures: 2, minSamplesLeaf };
    const strict = { ...loose, maxDepth: 8, minSamplesSplit: 25 };
    const forests = [loose, strict].map((limits) => {
      const builder = new ForestBuilder(classes);
      const grower = new TreeGrower(matrix, labels, classes, limits);
      for (let tree = 0; tree < 3; tree++) builder.add(grower.grow(3, tree), strict);
      return builder.finish();
    });
    assert.deepEqual(forests[0], forests[1]);
    assert.ok(forests[0]!.feature.length > 100);
  }
});

test("features that do not vary in a node do not keep it from being split", async () => {
  const x = sharedMatrix(60, 30);
  const labels = new Int32Array(60);
  for (let i = 0; i < 60; i++) {
    labels[i] = i % 2;
    x.data.fill(3, i * 30, (i + 1) * 30);
    x.data[i * 30 + 17] = labels[i]!;
  }
  const grower = new TreeGrower(await bin(x), labels, 2, { ...UNLIMITED, maxFeatures: 1 });
  for (let tree = 0; tree < 10; tree++) {
    const grown = grower.grow(0, tree);
    assert.equal(grown.feature[0], 17);
    assert.equal(grown.threshold[0], 0.5);
  }
});
