import assert from "node:assert/strict";
import { after, test } from "node:test";
import { sharedMatrix } from "../../src/core/matrix.js";
import { Random } from "../../src/core/random.js";
import { WorkerPool } from "../../src/core/workers.js";
import { argsortAbove, binMatrix, floatKey, keyFloat, MAX_BINS, sortScratch, } from "../../src/models/forest/binned-matrix.js";
import { leavesAfterCut, TreeGrower } from "../../src/models/forest/tree-grower.js";
import { drawWeights } from "../../src/models/forest/tree-samples.js";
const pool = new WorkerPool(2);
after(() => pool.close());
const UNLIMITED = { maxDepth: Number.POSITIVE_INFINITY, minSamplesSplit: 2 };
/** Noisy classes: column j is normal around the class number in every other column, `levels` values each. */
function problem(rows, cols, classes, levels, seed = 1) {
    const random = new Random(seed, "problem");
    const x = sharedMatrix(rows, cols);
    const labels = new Int32Array(rows);
    for (let i = 0; i < rows; i++) {
        labels[i] = random.integer(classes);
        for (let j = 0; j < cols; j++) {
            const value = random.normal() + (j % 2 === 0 ? labels[i] : 0);
            x.data[i * cols + j] = Number.isFinite(levels) ? Math.round(value * levels) / levels : value;
        }
    }
    return { x, labels, classes };
}
function bin(x) {
    return binMatrix(x, Int32Array.from({ length: x.rows }, (_, i) => i), pool);
}
test("keys are ordered as the floats they stand for, and sorted above a least one with equal ones in their order", () => {
    const random = new Random(4);
    const values = Float32Array.from({ length: 5000 }, (_, i) => i % 7 === 0 ? Math.round(random.normal() * 3) : random.normal() * 10 ** (random.integer(60) - 30));
    values.set([0, -0, -3.4e38, 3.4e38, 1e-45, -1e-45]);
    const keys = Uint32Array.from(new Int32Array(values.buffer), floatKey);
    assert.deepEqual(Float32Array.from(keys, keyFloat), values.map((value) => value + 0));
    for (const least of [-3.4e38, -1e-45, 0]) {
        const sorted = argsortAbove(keys[values.indexOf(Math.fround(least))], keys, sortScratch(keys.length));
        const expected = Array.from(values.keys())
            .filter((i) => values[i] > Math.fround(least))
            .sort((a, b) => values[a] - values[b] || a - b);
        assert.deepEqual(Array.from(sorted.order.subarray(0, sorted.count)), expected);
        assert.deepEqual(Array.from(sorted.keys.subarray(0, sorted.count)), expected.map((i) => keys[i]));
    }
});
test("a column with at most 256 different values has a bin for each of them", async () => {
    const x = sharedMatrix(4000, 1);
    const random = new Random(5);
    for (let i = 0; i < x.rows; i++)
        x.data[i] = random.integer(256) - 128.5;
    const { byColumn, lowest, highest } = await bin(x);
    for (let i = 0; i < x.rows; i++)
        assert.equal(byColumn[i], x.data[i] + 128.5);
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
            const b = byColumn[j * x.rows + i];
            assert.equal(byRow[i * stride + j], b);
            const value = x.data[3 * i + j];
            assert.ok(lowest[j * MAX_BINS + b] <= value && value <= highest[j * MAX_BINS + b]);
            count[b]++;
        }
        const filled = count.filter((n) => n > 0);
        assert.ok(filled.length > 250, `${filled.length} bins in column ${j}`);
        const regular = filled.slice(j === 1 ? 1 : 0);
        assert.ok(Math.max(...regular) <= (j === 1 ? 45 : 82), `${Math.max(...regular)} rows in a bin`);
        for (let b = 1; b < filled.length; b++)
            assert.ok(highest[j * MAX_BINS + b - 1] < lowest[j * MAX_BINS + b]);
    }
});
/** The best split by trying all: sum over both sides of squared class weights over weight. */
function bestSplit(x, labels, weights, classes, minLeaf) {
    let best = { score: Number.NEGATIVE_INFINITY, feature: -1, threshold: 0 };
    for (let feature = 0; feature < x.cols; feature++) {
        const value = (i) => x.data[i * x.cols + feature];
        const values = [...new Set(Array.from(weights.keys(), value).filter((_, i) => weights[i] > 0))];
        values.sort((a, b) => a - b);
        for (let v = 1; v < values.length; v++) {
            const threshold = (values[v - 1] + values[v]) / 2;
            const sides = [new Float64Array(classes), new Float64Array(classes)];
            const counts = [0, 0];
            for (let i = 0; i < x.rows; i++) {
                if (weights[i] === 0)
                    continue;
                const side = value(i) <= threshold ? 0 : 1;
                sides[side][labels[i]] += weights[i];
                counts[side]++;
            }
            if (Math.min(...counts) < minLeaf)
                continue;
            const score = sides.reduce((sum, side) => {
                const weight = side.reduce((a, b) => a + b);
                return sum + side.reduce((a, b) => a + b * b, 0) / weight;
            }, 0);
            if (score > best.score + 1e-9)
                best = { score, feature, threshold };
        }
    }
    return best;
}
/** How often each row was drawn for a tree. */
function bootstrapWeights(rows, seed, tree) {
    const weights = new Uint16Array(rows);
    drawWeights(new Random(seed, "forest", tree), weights);
    assert.equal(weights.reduce((a, b) => a + b), rows);
    return weights;
}
for (const { rows, levels, classes, trees, what } of [
    { rows: 40, levels: Number.POSITIVE_INFINITY, classes: 3, trees: 5, what: "few rows" },
    { rows: 250, levels: Number.POSITIVE_INFINITY, classes: 9, trees: 3, what: "nine classes" },
    { rows: 2600, levels: 10, classes: 4, trees: 2, what: "bins read column by column" },
    { rows: 46400, levels: 1, classes: 5, trees: 1, what: "squares of more than 32 bits" },
])
    for (const minSamplesLeaf of [1, 12])
        test(`a stump is the best Gini split of its bootstrap sample (${what}, leaves of ${minSamplesLeaf} or more)`, async () => {
            for (let tree = 0; tree < trees; tree++) {
                const { x, labels } = problem(rows, 5, classes, levels, tree);
                const matrix = await bin(x);
                const expected = bestSplit(x, labels, bootstrapWeights(rows, 8, tree), classes, minSamplesLeaf);
                const grower = new TreeGrower(matrix, labels, classes, { maxFeatures: 5, minSamplesLeaf });
                const grown = grower.grow(8, tree, { maxDepth: 1, minSamplesSplit: 2 });
                assert.equal(grown.feature[0], expected.feature);
                assert.ok(Math.abs(grown.threshold[0] - expected.threshold) < 1e-6);
                assert.deepEqual(Array.from(grown.feature.subarray(1, grown.count)), [-1, -1]);
            }
        });
/** Calls `visit` for each node below and at `node`. */
function walk(tree, visit, node = 0, depth = 0) {
    visit(node, depth);
    if (tree.feature[node] < 0)
        return;
    walk(tree, visit, tree.child[node], depth + 1);
    walk(tree, visit, tree.child[node] + 1, depth + 1);
}
test("an unlimited tree sorts its whole bootstrap sample into leaves of one class, by the raw values", async () => {
    const { x, labels, classes } = problem(3000, 6, 4, Number.POSITIVE_INFINITY);
    const matrix = await bin(x);
    const grower = new TreeGrower(matrix, labels, classes, { maxFeatures: 4, minSamplesLeaf: 1 });
    const tree = grower.grow(2, 0, UNLIMITED);
    const drawn = bootstrapWeights(x.rows, 2, 0);
    const arrived = new Map();
    for (const [row, weight] of drawn.entries()) {
        if (weight === 0)
            continue;
        let node = 0;
        while (tree.feature[node] >= 0)
            node =
                tree.child[node] + (x.data[row * x.cols + tree.feature[node]] <= tree.threshold[node] ? 0 : 1);
        arrived.set(node, (arrived.get(node) ?? 0) + 1);
        const weights = tree.classes.subarray(node * classes, (node + 1) * classes);
        assert.equal(weights.filter((weight) => weight > 0).length, 1);
        assert.ok(weights[labels[row]] > 0);
    }
    walk(tree, (node) => {
        if (tree.feature[node] < 0)
            assert.equal(arrived.get(node), tree.rows[node]);
    });
});
test("limits count different rows: leaves, split nodes and depth", async () => {
    const { x, labels, classes } = problem(2500, 6, 3, Number.POSITIVE_INFINITY);
    const grower = new TreeGrower(await bin(x), labels, classes, { maxFeatures: 2, minSamplesLeaf: 7 });
    const tree = grower.grow(0, 0, { maxDepth: 9, minSamplesSplit: 40 });
    let deepest = 0;
    let smallestLeaf = Number.POSITIVE_INFINITY;
    walk(tree, (node, depth) => {
        deepest = Math.max(deepest, depth);
        if (tree.feature[node] < 0) {
            smallestLeaf = Math.min(smallestLeaf, tree.rows[node]);
            return;
        }
        assert.ok(tree.rows[node] >= 40);
        const child = tree.child[node];
        assert.equal(tree.rows[child] + tree.rows[child + 1], tree.rows[node]);
    });
    assert.equal(deepest, 9);
    assert.equal(smallestLeaf, 7);
});
test("no leaf is smaller than asked for, and some are just as small", async () => {
    const { x, labels, classes } = problem(1500, 6, 3, Number.POSITIVE_INFINITY);
    const matrix = await bin(x);
    for (const minSamplesLeaf of [1, 2, 3]) {
        const tree = new TreeGrower(matrix, labels, classes, { maxFeatures: 2, minSamplesLeaf }).grow(0, 0, UNLIMITED);
        const sizes = [];
        walk(tree, (node) => {
            if (tree.feature[node] < 0)
                sizes.push(tree.rows[node]);
        });
        assert.equal(Math.min(...sizes), minSamplesLeaf);
    }
});
test("a column's bins do not depend on the columns beside it, nor on who bins them", async () => {
    const random = new Random("wide");
    const wide = sharedMatrix(50, 400);
    for (let i = 0; i < wide.data.length; i++)
        wide.data[i] = random.normal();
    const single = new WorkerPool(1);
    const rows = Int32Array.from({ length: 50 }, (_, i) => i);
    const binned = [await binMatrix(wide, rows, single), await bin(wide)];
    await single.close();
    for (const column of [0, 63, 64, 130, 207, 399]) {
        const alone = sharedMatrix(50, 1);
        for (let i = 0; i < 50; i++)
            alone.data[i] = wide.data[i * 400 + column];
        const expected = await bin(alone);
        for (const { byColumn, byRow, stride } of binned) {
            assert.deepEqual(byColumn.slice(column * 50, (column + 1) * 50), expected.byColumn.slice(0, 50));
            for (let i = 0; i < 50; i++)
                assert.equal(byRow[i * stride + column], expected.byColumn[i]);
        }
    }
});
test("a tree cut back is the tree that grows within the stricter limits", async () => {
    const { x, labels, classes } = problem(2500, 6, 3, Number.POSITIVE_INFINITY);
    const matrix = await bin(x);
    const cut = { maxDepth: 8, minSamplesSplit: 25 };
    for (const minSamplesLeaf of [1, 3]) {
        const grow = (limits) => new TreeGrower(matrix, labels, classes, { maxFeatures: 2, minSamplesLeaf }).grow(3, 1, limits);
        const [whole, strict] = [grow(UNLIMITED), grow(cut)];
        const leaves = leavesAfterCut(whole, cut);
        const same = new Map([[0, 0]]);
        let compared = 0;
        walk(whole, (node) => {
            const twin = same.get(node);
            const leaf = leaves[node];
            if (twin === undefined) {
                assert.ok(same.has(leaf), "what lies below a leaf of the cut tree belongs to that leaf");
                return;
            }
            compared++;
            assert.equal(leaf, strict.feature[twin] < 0 ? node : -1);
            const weights = ({ classes: all }, at) => all.slice(at * classes, (at + 1) * classes);
            assert.deepEqual(weights(whole, node), weights(strict, twin));
            if (leaf === node)
                return;
            assert.equal(whole.feature[node], strict.feature[twin]);
            assert.equal(whole.threshold[node], strict.threshold[twin]);
            for (const side of [0, 1])
                same.set(whole.child[node] + side, strict.child[twin] + side);
        });
        assert.equal(compared, strict.count);
        assert.ok(whole.count > strict.count && strict.count > 30);
    }
});
test("features that do not vary in a node do not keep it from being split", async () => {
    const x = sharedMatrix(60, 30);
    const labels = new Int32Array(60);
    for (let i = 0; i < 60; i++) {
        labels[i] = i % 2;
        x.data.fill(3, i * 30, (i + 1) * 30);
        x.data[i * 30 + 17] = labels[i];
    }
    const grower = new TreeGrower(await bin(x), labels, 2, { maxFeatures: 1, minSamplesLeaf: 1 });
    for (let tree = 0; tree < 10; tree++) {
        const grown = grower.grow(0, tree, UNLIMITED);
        assert.equal(grown.feature[0], 17);
        assert.equal(grown.threshold[0], 0.5);
    }
});
//# sourceMappingURL=forest-growth.test.js.map