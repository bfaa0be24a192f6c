import { createRequire } from "node:module";
import { takeRows } from "../../src/core/matrix.js";
import { balancedErrorPercent, confusionMatrix } from "../../src/metrics/confusion.js";
import { RandomForestClassifier } from "../../src/models/forest/random-forest.js";
import { inPairs, mean, standardError, timed } from "../comparison.js";
import { benchData } from "../data.js";
const FULL_ROWS = 41456;
const TREES = 100;
/** Forests of each side, each grown from a seed of its own. */
const SEEDS = 5;
/** Unseen rows at least, so that their number does not decide which side is ahead. */
const TEST_ROWS = 4000;
/** Points of balanced error by which the means over seeds may differ, beside two standard errors. */
const SAME_ERROR = 0.3;
/** The size at which ml-random-forest grows a tree in about a second. */
const ML_ROWS = 500;
export const forest = {
    title: "random forest, sqrt, full depth, 100 trees, fit and predict, against RandomForestClassifier",
    async run(input) {
        const { pool, peer, log, rows = FULL_ROWS, cols = 512 } = input;
        const { training, test } = await benchData({ rows, cols, testRows: Math.max(TEST_ROWS, Math.ceil(rows / 4)) }, { pool });
        log(`${rows} rows x ${cols} columns`);
        await compareWithMl(input, training);
        peer.write("training", training.x);
        peer.writeLabels("training-labels", training.y);
        peer.write("test", test.x);
        const classes = Math.max(...training.y, ...test.y) + 1;
        const errorOf = (predicted) => balancedErrorPercent(confusionMatrix(test.y, predicted, classes));
        const ourErrors = [];
        const peerErrors = [];
        const pairs = await inPairs(input, () => timed(async () => {
            const model = new RandomForestClassifier({ nEstimators: TREES, seed: ourErrors.length });
            await model.fit(training.x, training.y, { pool });
            ourErrors.push(errorOf(await model.predict(test.x, { pool })));
        }), async () => {
            const request = { jobs: pool.size, trees: TREES, seed: peerErrors.length };
            const { seconds } = await peer.ask("forest", request);
            peerErrors.push(errorOf(Int32Array.from(peer.read("predicted").data)));
            return seconds;
        }, SEEDS);
        log(`peak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
        const [ours, theirs] = [mean(ourErrors), mean(peerErrors)];
        const error = Math.hypot(standardError(ourErrors), standardError(peerErrors));
        return {
            pairs,
            agree: Math.abs(ours - theirs) <= Math.max(SAME_ERROR, 2 * error),
            agreement: `balanced error on ${test.y.length} unseen rows, mean over ${pairs.length} seeds: ours ${ours.toFixed(2)} %, peer ${theirs.toFixed(2)} % (standard error of the difference ${error.toFixed(2)})`,
        };
    },
};
/** ml-random-forest at a size that it can do; for the record, not part of the ratio. */
async function compareWithMl({ pool, log }, training) {
    const ml = createRequire(import.meta.url)("ml-random-forest");
    const x = takeRows(training.x, Int32Array.from({ length: Math.min(ML_ROWS, training.x.rows) }, (_, i) => i));
    const y = training.y.slice(0, x.rows);
    const rows = Array.from({ length: x.rows }, (_, i) => [...x.data.subarray(i * x.cols, (i + 1) * x.cols)]);
    const theirs = await timed(async () => {
        const options = { nEstimators: 1, maxFeatures: Math.floor(Math.sqrt(x.cols)), seed: 1, noOOB: true };
        new ml.RandomForestClassifier(options).train(rows, [...y]);
    });
    const trees = 20;
    const ours = await timed(() => new RandomForestClassifier({ nEstimators: trees }).fit(x, y, { pool }));
    log(`ml-random-forest at ${x.rows} x ${x.cols}: ${theirs.toFixed(3)} s a tree; ours ${(ours / trees).toFixed(4)} s`);
}
//# sourceMappingURL=forest.js.map