import { Random } from "../../core/random.js";
import { MAX_BINS } from "./binned-matrix.js";
import { TreeSamples } from "./tree-samples.js";
/**
 * Grows trees on bootstrap samples of one binned training set. Tree t of a seed is a function of data, limits,
 * seed and t alone. A node's random draws depend only on its place in the tree, so the tree of a smaller
 * `maxDepth` or a larger `minSamplesSplit` is the same tree cut back (see `leavesAfterCut`).
 */
export class TreeGrower {
    #matrix;
    #classes;
    #minSamplesLeaf;
    #samples;
    #finder;
    #totals;
    #pending = [];
    #nodes;
    /** `labels` holds the class of each row of `matrix`, 0 to `classes` - 1. */
    constructor(matrix, labels, classes, { maxFeatures, minSamplesLeaf }) {
        this.#matrix = matrix;
        this.#classes = classes;
        this.#minSamplesLeaf = minSamplesLeaf;
        this.#samples = new TreeSamples(matrix, labels, classes, minSamplesLeaf);
        this.#finder = new SplitFinder(this.#samples, maxFeatures);
        this.#totals = { classes: new Int32Array(classes), weight: 0 };
        this.#nodes = emptyNodes(1024, classes);
    }
    /** Grows tree number `tree` of `seed`. The result lies in memory that the next call reuses. */
    grow(seed, tree, limits) {
        const random = new Random(seed, "forest", tree);
        const end = this.#samples.bootstrap(random);
        this.#nodes.count = 1;
        this.#pending.push({
            node: 0,
            start: 0,
            end,
            depth: 0,
            parentRows: Number.POSITIVE_INFINITY,
            random: random.fork(),
        });
        while (this.#pending.length > 0)
            this.#settle(this.#pending.pop(), limits);
        return this.#nodes;
    }
    /** Makes a node a leaf, or splits it. */
    #settle({ node, start, end, depth, parentRows, random }, limits) {
        const totals = this.#totals;
        const samples = this.#samples;
        const nodes = this.#nodes;
        const rows = end - start;
        const mixed = samples.total(start, end, totals);
        nodes.rows[node] = rows;
        nodes.classes.set(totals.classes, node * this.#classes);
        nodes.feature[node] = -1;
        nodes.threshold[node] = 0;
        if (!mixed || depth >= limits.maxDepth)
            return;
        if (rows < limits.minSamplesSplit || rows < 2 * this.#minSamplesLeaf)
            return;
        samples.approach(start, end, parentRows);
        const split = this.#finder.find(start, end, totals, random);
        if (!split)
            return;
        const middle = samples.partition(start, end, split);
        const firstRightBin = samples.lowestBin(middle, end, split.feature);
        const child = nodes.count;
        nodes.feature[node] = split.feature;
        nodes.threshold[node] = this.#threshold(split, firstRightBin);
        nodes.child[node] = child;
        const below = { depth: depth + 1, parentRows: rows };
        this.#pending.push({ node: child + 1, start: middle, end, ...below, random: random.fork() }, { node: child, start, end: middle, ...below, random: random.fork() });
        nodes.count += 2;
        if (nodes.count > nodes.feature.length)
            this.#nodes = enlarged(nodes, this.#classes);
    }
    /** Halfway between the values that border the split, or the lower one where there is nothing in between. */
    #threshold({ feature, lastLeftBin }, firstRightBin) {
        const below = this.#matrix.highest[feature * MAX_BINS + lastLeftBin];
        const above = this.#matrix.lowest[feature * MAX_BINS + firstRightBin];
        const middle = Math.fround(below / 2 + above / 2);
        return middle < above ? middle : below;
    }
}
function emptyNodes(capacity, classes) {
    return {
        count: 0,
        feature: new Int32Array(capacity),
        threshold: new Float32Array(capacity),
        child: new Int32Array(capacity),
        rows: new Int32Array(capacity),
        classes: new Int32Array(capacity * classes),
    };
}
function enlarged(nodes, classes) {
    const larger = emptyNodes(nodes.feature.length * 2, classes);
    larger.count = nodes.count;
    larger.feature.set(nodes.feature);
    larger.threshold.set(nodes.threshold);
    larger.child.set(nodes.child);
    larger.rows.set(nodes.rows);
    larger.classes.set(nodes.classes);
    return larger;
}
/**
 * Finds the split of a node that lowers the Gini impurity most, among randomly drawn features, as
 * scikit-learn's best splitter does: features are drawn without replacement until `maxFeatures` have been seen
 * and one of them was not constant in the node; the first of equally good splits wins.
 */
class SplitFinder {
    #samples;
    #maxFeatures;
    #drawn;
    constructor(samples, maxFeatures) {
        this.#samples = samples;
        this.#maxFeatures = maxFeatures;
        this.#drawn = new Int32Array(samples.cols);
    }
    /** The best split of the node at `start` to `end`; undefined if there is none. */
    find(start, end, totals, random) {
        const samples = this.#samples;
        samples.forgetSplit();
        let seen = 0;
        while (seen < this.#maxFeatures)
            this.#draw(seen++, random);
        let varied = samples.search(start, end, totals, 0, seen);
        for (; !varied && seen < samples.cols; seen++) {
            this.#draw(seen, random);
            varied = samples.search(start, end, totals, seen, seen + 1);
        }
        this.#undo(seen);
        return samples.split;
    }
    /** Draws a feature that has not been drawn yet to position `seen`. */
    #draw(seen, random) {
        const { cols, features } = this.#samples;
        const at = seen + random.integer(cols - seen);
        swap(features, at, seen);
        this.#drawn[seen] = at;
    }
    /** Undoes the draws: what a node draws must not depend on which nodes came before it. */
    #undo(seen) {
        const { features } = this.#samples;
        for (let i = seen - 1; i >= 0; i--)
            swap(features, this.#drawn[i], i);
    }
}
function swap(values, i, j) {
    const kept = values[i];
    values[i] = values[j];
    values[j] = kept;
}
/** For each node of a tree the leaf of the cut tree that its rows are in, which is itself or above; -1 above leaves. */
export function leavesAfterCut(tree, { maxDepth, minSamplesSplit }) {
    const { count, feature, child, rows } = tree;
    const leaf = new Int32Array(count).fill(-1);
    const depth = new Int32Array(count);
    // Children come after their parents.
    for (let node = 0; node < count; node++) {
        const inner = feature[node] >= 0;
        const cut = depth[node] >= maxDepth || rows[node] < minSamplesSplit;
        if (leaf[node] < 0 && (cut || !inner))
            leaf[node] = node;
        if (!inner)
            continue;
        const left = child[node];
        leaf[left] = leaf[node];
        leaf[left + 1] = leaf[node];
        depth[left] = depth[node] + 1;
        depth[left + 1] = depth[node] + 1;
    }
    return leaf;
}
//# sourceMappingURL=tree-grower.js.map