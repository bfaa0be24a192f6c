import { LogisticRegression } from "../../src/models/logistic/logistic-regression.js";
import { inPairs, LONG_S, timed } from "../comparison.js";
import { benchData } from "../data.js";
const FULL_ROWS = 41456;
/** By how much, relative to the least, an objective may exceed it to count as solved. */
const SAME_OBJECTIVE = 1e-4;
/** Tolerances from coarse to fine; each side uses the first with which it reaches the objective or takes too long. */
const PEER_TOLERANCES = [1e-4, 3e-5, 1e-5, 3e-6, 1e-6];
const OUR_TOLERANCES = [1, 0.3, 0.1, 0.03, 0.01, 0.001];
export const l1lr = {
    title: "L1 logistic regression, one-vs-rest, against liblinear in OneVsRestClassifier to the same objective",
    async run(input) {
        const { pool, peer, log, rows = FULL_ROWS, cols = 512 } = input;
        const { training } = await benchData({ rows, cols, testRows: 1 }, { pool });
        const { x, y } = training;
        log(`${rows} rows x ${cols} columns`);
        peer.write("training", x);
        peer.writeLabels("training-labels", y);
        const exact = await new LogisticRegression({ tol: 1e-6 }).fit(x, y, { pool });
        const least = exact.fitReport.problems.map(({ objective }) => objective);
        const excess = (found) => Math.max(...found.map((objective, k) => objective / least[k] - 1));
        let model = exact;
        const ours = (tolerance) => timed(async () => {
            model = await new LogisticRegression({ tol: tolerance }).fit(x, y, { pool });
        });
        const ourExcess = () => excess(model.fitReport.problems.map(({ objective }) => objective));
        const theirs = async (tolerance) => (await peer.ask("l1lr", { jobs: pool.size, tolerance })).seconds;
        const peerExcess = () => excess(least.map((_, k) => objectiveOf(x, y, exact.classes[k], peer.read("coefficients"), k)));
        const coarsest = async (side, tolerances, solve, excessNow) => {
            let last = { tolerance: Number.NaN, seconds: Number.NaN };
            for (const tolerance of tolerances) {
                const seconds = await solve(tolerance);
                last = { tolerance, seconds };
                const found = excessNow();
                log(`${side} at tolerance ${tolerance}: ${seconds.toFixed(2)} s, excess ${found.toExponential(1)}`);
                if (found <= SAME_OBJECTIVE || seconds > LONG_S)
                    break;
            }
            return last;
        };
        const oursFound = await coarsest("ours", OUR_TOLERANCES, ours, ourExcess);
        const peerFound = await coarsest("liblinear", PEER_TOLERANCES, theirs, peerExcess);
        const { tolerance: ourTolerance } = oursFound;
        const { tolerance: peerTolerance } = peerFound;
        // What took so long is not done once more. If it did not get there even so, the ratio is a lower bound.
        const pairs = peerFound.seconds > LONG_S
            ? [{ ours: oursFound.seconds, peer: peerFound.seconds }]
            : await inPairs(input, () => ours(ourTolerance), () => theirs(peerTolerance));
        return {
            pairs,
            agree: ourExcess() <= SAME_OBJECTIVE && (peerExcess() <= SAME_OBJECTIVE || peerFound.seconds > LONG_S),
            agreement: `objectives exceed the least by at most ${ourExcess().toExponential(1)} (ours, tolerance ${ourTolerance}) and ${peerExcess().toExponential(1)} (liblinear, tolerance ${peerTolerance})`,
        };
    },
};
/** liblinear's objective of class `label` against the rest at the weights in row k, intercept last. */
function objectiveOf(x, y, label, coefficients, k) {
    const weights = coefficients.data.subarray(k * (x.cols + 1), (k + 1) * (x.cols + 1));
    let objective = weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
    for (let i = 0; i < x.rows; i++) {
        let f = weights[x.cols];
        for (let j = 0; j < x.cols; j++)
            f += x.data[i * x.cols + j] * weights[j];
        const margin = y[i] === label ? f : -f;
        objective += Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(0, -margin);
    }
    return objective;
}
//# sourceMappingURL=l1lr.js.map