import { sharedMatrix, takeRows } from "../src/core/matrix.js";
import { Random } from "../src/core/random.js";
import { simulatorOptions } from "../src/dataset/simulate/options.js";
import { openSimulator } from "../src/dataset/simulate/simulator.js";
import { cachedFeatures } from "../src/features/extract.js";
import { TEXTURE } from "../src/features/texture.js";
import { StandardScaler } from "../src/models/standard-scaler.js";
/** Share of the full simulated dataset whose texture features everything is made from. */
const SCALE = 0.05;
const SEED = 1;
/** Standard deviation of what moves each copy of a row, in standard deviations of the features. */
const JITTER = 0.3;
/** The recipe, for the bench's output. */
export const RECIPE = `texture features of the simulator (scale ${SCALE}, seed ${SEED}), standardised, rows tiled with a normal jitter of ${JITTER}; widths above 69 by max(0, z.w + b) with normal w, b; standardised`;
/**
 * Features like those of the experiment at any size: `rows` for training and `testRows` from the other four
 * splits, `cols` columns each. Rows are the simulator's texture features, standardised, repeated in random order
 * and moved by a normal jitter, so that no two are equal. Up to 69 columns are the first of these; more are random
 * rectified combinations of them, as a network's pooled activations are. Everything is standardised by training.
 */
export async function benchData(size, run = {}) {
    const base = await baseFeatures(run);
    const scaler = new StandardScaler();
    scaler.fit(base.training.x);
    const make = (from, rows, name) => enlarge({ x: scaler.transform(from.x), y: from.y }, rows, size.cols, name);
    const training = make(base.training, size.rows, "training");
    const test = make(base.test, size.testRows, "test");
    const last = new StandardScaler().fit(training.x);
    return {
        training: { x: last.transform(training.x), y: training.y },
        test: { x: last.transform(test.x), y: test.y },
    };
}
async function baseFeatures(run) {
    const dataset = openSimulator(simulatorOptions({ seed: SEED, scale: SCALE }));
    const load = async (split) => {
        const reader = await dataset.open(split);
        reader.close();
        return { x: await cachedFeatures(dataset, split, TEXTURE, run), y: reader.labels };
    };
    const training = await load("training");
    const tests = [];
    for (const split of ["test1", "test2", "test3", "test4"])
        tests.push(await load(split));
    return { training, test: stack(tests) };
}
function stack(parts) {
    const rows = parts.reduce((sum, { y }) => sum + y.length, 0);
    const x = sharedMatrix(rows, parts[0].x.cols);
    const y = new Int32Array(rows);
    let at = 0;
    for (const part of parts) {
        x.data.set(part.x.data, at * x.cols);
        y.set(part.y, at);
        at += part.y.length;
    }
    return { x, y };
}
function enlarge({ x, y }, rows, cols, name) {
    const random = new Random(SEED, "bench", name);
    const order = random.shuffle(Int32Array.from({ length: x.rows }, (_, i) => i));
    const picked = Int32Array.from({ length: rows }, (_, i) => order[i % x.rows]);
    const tiled = takeRows(x, picked);
    for (let i = 0; i < tiled.data.length; i++)
        tiled.data[i] += JITTER * random.normal();
    return { x: widen(tiled, cols), y: picked.map((row) => y[row]) };
}
function widen(x, cols) {
    const wide = sharedMatrix(x.rows, cols);
    const random = new Random(SEED, "bench", "weights");
    const weights = Float64Array.from({ length: cols * x.cols }, () => random.normal() / Math.sqrt(x.cols));
    const shifts = Float64Array.from({ length: cols }, () => random.normal());
    for (let i = 0; i < x.rows; i++)
        for (let j = 0; j < cols; j++) {
            let sum = shifts[j];
            for (let k = 0; k < x.cols; k++)
                sum += x.data[i * x.cols + k] * weights[j * x.cols + k];
            wide.data[i * cols + j] = cols > x.cols ? Math.max(0, sum) : x.data[i * x.cols + j];
        }
    return wide;
}
//# sourceMappingURL=data.js.map