import { drawParameters, PAPER_FOREST_GRID, RandomizedSearch, } from "../../src/models/randomized-search.js";
import { inPairs, mean, median, timed } from "../comparison.js";
import { benchData } from "../data.js";
const FULL_ROWS = 41456;
const DRAWS = 100;
const FOLDS = 5;
const SEED = 0;
/** Median difference of cross-validated balanced accuracy that chance explains. */
const SAME_SCORE = 0.01;
export const search = {
    title: "forest search: ten of 100 draws, each cross-validated on 5 folds and fitted, against scikit-learn",
    async run(input) {
        const { pool, peer, log, rows = FULL_ROWS, cols = 69 } = input;
        const { training } = await benchData({ rows, cols, testRows: 1 }, { pool });
        log(`${rows} rows x ${cols} columns`);
        peer.write("training", training.x);
        peer.writeLabels("training-labels", training.y);
        const draws = tenDraws();
        for (const draw of draws)
            log(`draw: ${JSON.stringify(draw)}`);
        let ourScores = [];
        let peerScores = [];
        const pairs = await inPairs(input, () => timed(async () => {
            ourScores = [];
            for (const draw of draws)
                ourScores.push(await scoreAlone(draw, training, input));
        }), async () => {
            const request = { jobs: pool.size, draws, folds: FOLDS };
            const answer = await peer.ask("search", request);
            peerScores = answer.scores;
            return answer.seconds;
        });
        const whole = await timed(() => new RandomizedSearch({ nIter: DRAWS, cv: FOLDS, seed: SEED }).fit(training.x, training.y, { pool }));
        log(`all ${DRAWS} draws: ours ${whole.toFixed(1)} s, as draws share trees; ten times the peer's ten draws: ${(10 * mean(pairs.map((pair) => pair.peer))).toFixed(0)} s`);
        // Not the mean: forests of stumps differ by 0.05 from one seed to the next.
        const difference = median(ourScores.map((score, i) => Math.abs(score - peerScores[i])));
        return {
            pairs,
            agree: difference <= SAME_SCORE,
            agreement: `cross-validated balanced accuracies differ by ${difference.toFixed(4)} in the median`,
        };
    },
};
/** Ten of the search's own draws: the middle ones of tenths by nominal cost, trees x depth x features. */
function tenDraws() {
    const cost = ({ nEstimators, maxDepth, maxFeatures }) => nEstimators * Math.min(maxDepth ?? 25, 25) * (maxFeatures === "sqrt" ? 8 : 6);
    const byCost = drawParameters(PAPER_FOREST_GRID, DRAWS, SEED).toSorted((a, b) => cost(a) - cost(b));
    return byCost.filter((_, i) => i % 10 === 5);
}
/** A search that has one setting to choose from: nothing is shared with other draws. */
async function scoreAlone(draw, { x, y }, { pool }) {
    const grid = {
        nEstimators: [draw.nEstimators],
        maxFeatures: [draw.maxFeatures],
        maxDepth: [draw.maxDepth],
        minSamplesSplit: [draw.minSamplesSplit],
        minSamplesLeaf: [draw.minSamplesLeaf],
    };
    const found = await new RandomizedSearch({ grid, nIter: 1, cv: FOLDS }).fit(x, y, { pool });
    return found.bestScore;
}
//# sourceMappingURL=search.js.map