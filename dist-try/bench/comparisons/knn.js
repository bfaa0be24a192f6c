import { createRequire } from "node:module";
import { takeRows } from "../../src/core/matrix.js";
import { KNeighborsClassifier } from "../../src/models/neighbors/k-neighbors-classifier.js";
import { inPairs, timed } from "../comparison.js";
import { benchData } from "../data.js";
/** Training rows and queries of the paper, all splits together. */
const FULL_ROWS = 41456;
const QUERIES_PER_ROW = 132209 / 41456;
const K = 11;
/** As many as keep a pair within half a minute. */
const FAISS_QUERIES = 20_000;
/** A size at which ml-knn answers in milliseconds. */
const ML_ROWS = 2000;
const ML_QUERIES = 50;
export const knn = {
    title: "k nearest neighbours (k = 11), fit and predict, against KNeighborsClassifier(algorithm='brute')",
    async run(input) {
        const { pool, rows = FULL_ROWS, cols = 512 } = input;
        const data = await benchData({ rows, cols, testRows: Math.round(rows * QUERIES_PER_ROW) }, { pool });
        await compareWithMl(input, data);
        return compare(input, data, "knn", "scikit-learn's distances are rounded to float32");
    },
};
/** FAISS computes distances in float32 throughout, as products of matrices. */
export const knnFaiss = {
    title: "k nearest neighbours (k = 11), fit and predict, against FAISS' IndexFlatL2 and a vote",
    async run(input) {
        const { pool, rows = FULL_ROWS, cols = 512 } = input;
        const testRows = Math.min(FAISS_QUERIES, Math.round(rows * QUERIES_PER_ROW));
        const data = await benchData({ rows, cols, testRows }, { pool });
        return compare(input, data, "knn_faiss", "FAISS' distances are of float32");
    },
};
async function compare(input, { training, test }, work, remark) {
    const { pool, peer, log } = input;
    log(`${test.x.rows} queries x ${training.x.rows} rows x ${training.x.cols} columns`);
    peer.write("training", training.x);
    peer.writeLabels("training-labels", training.y);
    peer.write("test", test.x);
    let predicted = new Int32Array(0);
    const pairs = await inPairs(input, () => timed(async () => {
        const model = await new KNeighborsClassifier({ nNeighbors: K }).fit(training.x, training.y, { pool });
        predicted = await model.predict(test.x, { pool });
    }), async () => (await peer.ask(work, { jobs: pool.size, k: K })).seconds);
    const theirs = peer.read("predicted").data;
    const different = predicted.filter((label, i) => label !== theirs[i]).length;
    return {
        pairs,
        agree: different <= 1e-4 * predicted.length,
        agreement: `${different} of ${predicted.length} predictions differ (${remark})`,
    };
}
/** ml-knn at a size that it can do; for the record, not part of the ratio. */
async function compareWithMl({ pool, log }, { training, test }) {
    const KNN = createRequire(import.meta.url)("ml-knn");
    const first = (rows) => Int32Array.from({ length: rows }, (_, i) => i);
    const x = takeRows(training.x, first(Math.min(ML_ROWS, training.x.rows)));
    const y = training.y.slice(0, x.rows);
    const queries = takeRows(test.x, first(Math.min(ML_QUERIES, test.x.rows)));
    const lists = ({ data, rows, cols }) => Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]);
    const theirs = new KNN(lists(x), [...y], { k: K });
    const asked = lists(queries);
    const model = await new KNeighborsClassifier({ nNeighbors: K }).fit(x, y);
    const theirSeconds = await timed(async () => theirs.predict(asked));
    const ourSeconds = await timed(() => model.predict(queries, { pool }));
    log(`ml-knn at ${x.rows} x ${x.cols}: ${((1000 * theirSeconds) / queries.rows).toFixed(2)} ms a query; ours ${((1000 * ourSeconds) / queries.rows).toFixed(2)} ms (for ${queries.rows} queries)`);
}
//# sourceMappingURL=knn.js.map