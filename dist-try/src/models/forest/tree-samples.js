import { instantiate } from "../../core/wasm/module.js";
import { layOutMemory, packSample, SAMPLE_BYTES } from "./kernels/layout.js";
import { nodeKernels } from "./kernels/node-kernels.js";
/**
 * Nodes of fewer rows are near: they read bins row by row, for their rows fit into the second-level cache. The
 * columns of larger ones are dense enough to be read one by one. Measured.
 */
const NEAR_ROWS = 1024;
/**
 * The bootstrap sample of a tree, arranged so that the rows of a node are neighbours: those from `start` to `end`.
 * What is done with them is done by WebAssembly, on memory that holds a copy of the matrix.
 */
export class TreeSamples {
    cols;
    /** All features; those to search are drawn to the front. */
    features;
    #layout;
    #kernels;
    #labels;
    #weights;
    #samples;
    #totals;
    #bestScore;
    #bestSplit;
    /** `labels` holds the class of each row of `matrix`, 0 to `classes` - 1. */
    constructor(matrix, labels, classes, minSamplesLeaf) {
        const { rows, cols } = matrix;
        const layout = layOutMemory(matrix, classes, minSamplesLeaf);
        const { buffer, exports } = instantiate(nodeKernels(layout), layout.bytes);
        new Uint8Array(buffer).set(matrix.byColumn, layout.byColumn);
        new Uint8Array(buffer).set(matrix.byRow, layout.byRow);
        this.cols = cols;
        this.features = new Int32Array(buffer, layout.features, cols);
        for (let j = 0; j < cols; j++)
            this.features[j] = j;
        this.#layout = layout;
        this.#kernels = exports;
        this.#labels = labels;
        this.#weights = new Uint16Array(rows);
        this.#samples = new Int32Array(buffer, layout.samples, 2 * rows);
        this.#totals = new Int32Array(buffer, layout.totals, classes);
        this.#bestScore = new Float64Array(buffer, layout.best, 1);
        this.#bestSplit = new Int32Array(buffer, layout.best + 8, 2);
    }
    /** Draws as many rows as there are, with replacement; returns how many different ones were drawn. */
    bootstrap(random) {
        drawWeights(random, this.#weights);
        return listSamples(this.#weights, this.#labels, this.#layout.classShift, this.#samples);
    }
    /** Sums up the classes of a node into `totals`; false if there is only one. */
    total(start, end, totals) {
        this.#kernels.addClasses(this.#address(start), this.#address(end));
        totals.classes.set(this.#totals);
        totals.weight = 0;
        let present = 0;
        for (let k = 0; k < totals.classes.length; k++) {
            totals.weight += totals.classes[k];
            if (totals.classes[k] > 0)
                present++;
        }
        return present > 1;
    }
    /** Brings the rows of a node near whose parent, of `parentRows` rows, was not. */
    approach(start, end, parentRows) {
        if (parentRows >= NEAR_ROWS && isNear(start, end))
            this.#kernels.fetchRows(this.#address(start), this.#address(end));
    }
    /** The best split found since the last {@link forgetSplit}; undefined if there was none. */
    get split() {
        const feature = this.#bestSplit[0];
        return feature < 0 ? undefined : { feature, lastLeftBin: this.#bestSplit[1] };
    }
    forgetSplit() {
        this.#bestScore[0] = 0;
        this.#bestSplit[0] = -1;
    }
    /**
     * Scores all splits of a node by the features at positions `from` to `to`; false if all these are constant in it.
     * `totals` are the node's, from the last call of {@link total}.
     */
    search(start, end, totals, from, to) {
        const { weight } = totals;
        const near = isNear(start, end);
        return this.#kernels.findSplit(this.#address(start), this.#address(end), weight, from, to, +near) > 0;
    }
    /** Moves the rows that go left to the front, in their order; returns where the others start. */
    partition(start, end, { feature, lastLeftBin }) {
        const near = isNear(start, end);
        const middle = this.#kernels.partition(this.#address(start), this.#address(end), feature, lastLeftBin, +near);
        return (middle - this.#layout.samples) / SAMPLE_BYTES;
    }
    /** The lowest bin of a feature among rows from `start` to `end`. */
    lowestBin(start, end, feature) {
        return this.#kernels.lowestBin(this.#address(start), this.#address(end), feature, +isNear(start, end));
    }
    #address(sample) {
        return this.#layout.samples + sample * SAMPLE_BYTES;
    }
}
function isNear(start, end) {
    return end - start < NEAR_ROWS;
}
/** Draws as many rows as there are weights, with replacement: the weight of a row is how often it was drawn. */
export function drawWeights(random, weights) {
    weights.fill(0);
    for (let i = 0; i < weights.length; i++)
        weights[random.integer(weights.length)]++;
}
/** Lists the rows that were drawn, upwards, each followed by its weight and class; returns how many they are. */
function listSamples(weights, labels, classShift, samples) {
    let drawn = 0;
    for (let row = 0; row < weights.length; row++) {
        samples[2 * drawn] = row;
        samples[2 * drawn + 1] = packSample(weights[row], labels[row], classShift);
        // Always written, sometimes kept: a branch would be mispredicted often.
        drawn += +(weights[row] > 0);
    }
    return drawn;
}
//# sourceMappingURL=tree-samples.js.map