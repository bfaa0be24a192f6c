import { countUp, f32, i32, repeatWhile } from "../../core/wasm/code.js";
import { defineFunction, encodeModule, instantiate } from "../../core/wasm/module.js";
/** A grown tree as a forest of one. */
export function forestOf(tree, classes) {
    const feature = tree.feature.slice(0, tree.count);
    const child = tree.child.slice(0, tree.count);
    const frequencies = Array.from(pureFrequencies(classes));
    for (let node = 0; node < tree.count; node++) {
        if (feature[node] >= 0)
            continue;
        const weights = tree.classes.subarray(node * classes, (node + 1) * classes);
        const total = sum(weights);
        const only = weights.indexOf(total);
        child[node] = only >= 0 ? only : frequencies.length / classes;
        if (only < 0)
            for (const weight of weights)
                frequencies.push(weight / total);
    }
    return {
        roots: Int32Array.of(0),
        feature,
        threshold: tree.threshold.slice(0, tree.count),
        child,
        frequencies: Float64Array.from(frequencies),
        classes,
    };
}
function pureFrequencies(classes) {
    const rows = new Float64Array(classes * classes);
    for (let k = 0; k < classes; k++)
        rows[k * classes + k] = 1;
    return rows;
}
/** The trees of several forests, in order, as one on shared memory. */
export function joinForests(parts) {
    const K = parts[0].classes;
    const trees = sum(parts.map((part) => part.roots.length));
    const nodes = sum(parts.map((part) => part.feature.length));
    const mixedRows = sum(parts.map((part) => part.frequencies.length / K - K));
    const joined = {
        roots: new Int32Array(new SharedArrayBuffer(4 * trees)),
        feature: new Int32Array(new SharedArrayBuffer(4 * nodes)),
        threshold: new Float32Array(new SharedArrayBuffer(4 * nodes)),
        child: new Int32Array(new SharedArrayBuffer(4 * nodes)),
        frequencies: new Float64Array(new SharedArrayBuffer(8 * K * (K + mixedRows))),
        classes: K,
    };
    joined.frequencies.set(pureFrequencies(K));
    let tree = 0;
    let node = 0;
    let mixed = 0;
    for (const part of parts) {
        for (const root of part.roots)
            joined.roots[tree++] = root + node;
        joined.feature.set(part.feature, node);
        joined.threshold.set(part.threshold, node);
        for (let i = 0; i < part.child.length; i++) {
            const child = part.child[i];
            joined.child[node + i] = part.feature[i] >= 0 ? child + node : child < K ? child : child + mixed;
        }
        joined.frequencies.set(part.frequencies.subarray(K * K), K * (K + mixed));
        node += part.feature.length;
        mixed += part.frequencies.length / K - K;
    }
    return joined;
}
function sum(values) {
    let total = 0;
    for (let i = 0; i < values.length; i++)
        total += values[i];
    return total;
}
/** Rows that are brought together at a time. */
const CHUNK_ROWS = 1024;
/**
 * Adds every tree's class frequencies for rows `from` to `to` of `x` to `sums` (rows x classes), tree by tree.
 * `tick` is told of every few rows.
 */
export function addFrequencies(forest, x, from, to, sums, tick) {
    const { roots, feature, child, frequencies, classes } = forest;
    const finder = new LeafFinder(Math.min(CHUNK_ROWS, to - from), x.cols, feature.length);
    finder.loadNodes(forest);
    for (let start = from; start < to; start += CHUNK_ROWS) {
        const count = Math.min(to - start, CHUNK_ROWS);
        finder.loadRows(x.data.subarray(start * x.cols, (start + count) * x.cols));
        const block = sums.subarray((start - from) * classes, (start - from + count) * classes);
        for (const root of roots)
            addLeaves(finder.find(root, count), child, frequencies, classes, block);
        tick(count);
    }
}
/** Adds the frequencies of each row's leaf, which are row `place[leaf]` of `frequencies`. */
export function addLeaves(leaves, place, frequencies, classes, sums) {
    for (let i = 0, at = 0; i < leaves.length; i++) {
        const row = place[leaves[i]] * classes;
        for (let k = 0; k < classes; k++, at++)
            sums[at] += frequencies[row + k];
    }
}
/** Rows that go down a tree together: few enough to stay in the second-level cache. */
const BLOCK_ROWS = 256;
/** Finds the leaves that rows belong to. */
export class LeafFinder {
    #reached;
    #x;
    #feature;
    #threshold;
    #child;
    #kernel;
    /** For up to `rows` rows of `cols` values and up to `nodes` nodes at a time. */
    constructor(rows, cols, nodes) {
        let bytes = 0;
        const place = (numbers) => {
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
        const { buffer, exports } = instantiate(encodeModule([descend(cols, places)]), bytes);
        this.#kernel = exports;
        this.#reached = new Int32Array(buffer, places.reached, rows);
        this.#x = new Float32Array(buffer, places.x, rows * cols);
        this.#feature = new Int32Array(buffer, places.feature, nodes);
        this.#threshold = new Float32Array(buffer, places.threshold, nodes);
        this.#child = new Int32Array(buffer, places.child, nodes);
    }
    /** Takes the values of rows, row by row. */
    loadRows(values) {
        this.#x.set(values);
    }
    loadNodes({ feature, threshold, child }) {
        this.#feature.set(feature);
        this.#threshold.set(threshold);
        this.#child.set(child);
    }
    /** The leaf of each of the first `rows` rows in the tree at `root`. Lies in memory that the next call reuses. */
    find(root, rows) {
        for (let from = 0; from < rows; from += BLOCK_ROWS)
            this.#kernel.descend(root, from, Math.min(rows, from + BLOCK_ROWS));
        return this.#reached.subarray(0, rows);
    }
}
/**
 * Takes rows down level by level and keeps those that are not at a leaf, without branches: the processor can then
 * work on several rows at once and has nothing to guess wrongly.
 */
function descend(cols, { active, reached, x, feature, threshold, child }) {
    return defineFunction("descend", ["i32", "i32", "i32"], "nothing", (scope, root, from, to) => {
        const { at, row, node, remaining, kept } = scope.locals("i32", "at", "row", "node", "remaining", "kept");
        const one = i32.const(1);
        const bytes = (numbers) => i32.shiftLeft(numbers, i32.const(2));
        const read = (array, index) => i32.load(bytes(index.get), array);
        const write = (array, index, value) => i32.store(bytes(index), value.get, array);
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
//# sourceMappingURL=forest.js.map