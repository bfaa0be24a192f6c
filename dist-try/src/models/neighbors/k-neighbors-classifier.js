import { withEngine } from "../../compute/shared-engine.js";
import { Coos7Error, throwIfCancelled, UsageError } from "../../core/errors.js";
import { argmaxLabels, sharedMatrix, toShared } from "../../core/matrix.js";
import { countProgress } from "../../core/progress.js";
import { withPool } from "../../core/workers.js";
import { accuracy, checkFit, checkPredict } from "../estimator.js";
import { isWorthScreening, queriesPerRun, screenCandidates } from "./screen.js";
import { candidateCount, squaredNormsOf } from "./search.js";
const SEARCH_BLOCK = { module: new URL("./search.js", import.meta.url).href, name: "searchBlock" };
const SCREEN_MODULE = new URL("./screen.js", import.meta.url).href;
const MAKE_SCREEN = { module: SCREEN_MODULE, name: "makeScreen" };
const ENCODE_SCREEN = { module: SCREEN_MODULE, name: "encodeScreen" };
/** Blocks under way at a time, so that ONNX Runtime has its next while workers look at its last. */
const BLOCKS_UNDER_WAY = 3;
/** Queries per job without ONNX Runtime: few enough that their float64 copy stays in a core's cache, enough to reuse each row. */
const QUERIES_PER_JOB = 64;
/**
 * k nearest neighbours by Euclidean distance with uniform votes, as scikit-learn's `KNeighborsClassifier`.
 * Ties of the vote go to the lowest class; of equally distant rows the lowest is taken, where scikit-learn
 * leaves the choice open. Distances are float64 sums over the float32 features. Large searches find candidates
 * with ONNX Runtime where it loads (`withEngine`); what is found does not depend on it.
 */
export class KNeighborsClassifier {
    name = "kNN";
    /** Number of neighbours that vote. */
    nNeighbors;
    classes = new Int32Array(0);
    #encoded = new Int32Array(0);
    #fitted;
    /** Throws {@link UsageError} unless `nNeighbors` is a whole number from 1. Default: 11, the paper's. */
    constructor(options = {}) {
        this.nNeighbors = options.nNeighbors ?? 11;
        if (!Number.isInteger(this.nNeighbors) || this.nNeighbors < 1)
            throw new UsageError(`Expected nNeighbors to be a whole number from 1 but found ${this.nNeighbors}`);
    }
    getParams() {
        return { nNeighbors: this.nNeighbors };
    }
    /** The rows that are searched, and for each the place of its label in `classes`. Throws before `fit`. */
    get searched() {
        if (!this.#fitted)
            throw new Coos7Error("KNeighborsClassifier is not fitted yet; call fit first");
        return { x: this.#fitted.searched.x, encoded: this.#encoded };
    }
    /** Keeps `x` (itself where it lies on shared memory, a copy otherwise) and `y`. Throws for fewer than k rows. */
    async fit(x, y, run = {}) {
        throwIfCancelled(run.signal);
        const { classes, encoded } = checkFit(x, y);
        if (x.rows < this.nNeighbors)
            throw new Coos7Error(`Expected at least nNeighbors = ${this.nNeighbors} rows to search but found ${x.rows}; lower nNeighbors or give more rows`);
        const squaredNorms = new Float64Array(new SharedArrayBuffer(x.rows * Float64Array.BYTES_PER_ELEMENT));
        squaredNorms.set(squaredNormsOf(x, 0, x.rows));
        this.classes = classes;
        this.#encoded = encoded;
        this.#fitted = { searched: { x: toShared(x), squaredNorms }, screen: undefined };
        return this;
    }
    /** The k nearest of the fitted rows to each row of `x`, which itself counts where it is one of them. */
    async kneighbors(x, run = {}) {
        checkPredict(x, this.#fitted?.searched.x.cols, "KNeighborsClassifier");
        const { nNeighbors: k } = this;
        const fitted = this.#fitted;
        const { searched } = fitted;
        const queries = toShared(x);
        const rows = new Int32Array(new SharedArrayBuffer(x.rows * k * Int32Array.BYTES_PER_ELEMENT));
        const distances = new Float64Array(new SharedArrayBuffer(x.rows * k * Float64Array.BYTES_PER_ELEMENT));
        const onTick = countProgress(run.onProgress, "Nearest neighbours", x.rows, "rows");
        const whole = { searched, queries, start: 0, end: x.rows, k, rows, distances };
        await withPool(run.pool, async (pool) => {
            const options = { onTick, ...(run.signal ? { signal: run.signal } : {}) };
            const screened = isWorthScreening(searched.x, x.rows)
                ? await withEngine(pool.size, run, (engine) => searchScreened(fitted, whole, engine, pool, options))
                : undefined;
            if (!screened)
                await pool.map(SEARCH_BLOCK, blocksOf(whole, QUERIES_PER_JOB), options);
        });
        return { rows, distances };
    }
    async score(x, y, run = {}) {
        return accuracy(this, x, y, run);
    }
    async predict(x, run) {
        return (await this.classify(x, run)).labels;
    }
    async classify(x, run) {
        const probabilities = await this.predictProba(x, run);
        return { labels: argmaxLabels(probabilities.data, this.classes), probabilities };
    }
    /** The share of each class among the k neighbours. */
    async predictProba(x, run) {
        const { rows } = await this.kneighbors(x, run);
        const shares = sharedMatrix(x.rows, this.classes.length);
        for (let n = 0; n < rows.length; n++) {
            const query = Math.floor(n / this.nNeighbors);
            shares.data[query * shares.cols + this.#encoded[rows[n]]] += 1;
        }
        for (let i = 0; i < shares.data.length; i++)
            shares.data[i] /= this.nNeighbors;
        return shares;
    }
}
/** The job in pieces of at most `size` queries. */
function blocksOf(whole, size) {
    const blocks = [];
    for (let start = whole.start; start < whole.end; start += size)
        blocks.push({ ...whole, start, end: Math.min(whole.end, start + size) });
    return blocks;
}
/** Answers all queries: ONNX Runtime finds candidates, workers choose among them. Resolves to true. */
async function searchScreened(fitted, whole, engine, pool, options) {
    const { x } = whole.searched;
    const { onTick, ...signal } = options;
    fitted.screen ??= await pool.run(MAKE_SCREEN, { x, key: crypto.randomUUID() }, signal);
    const job = { x, screen: fitted.screen, count: candidateCount(x.rows, whole.k) };
    const encode = () => pool.run(ENCODE_SCREEN, job, signal);
    const blocks = blocksOf(whole, queriesPerRun(x)).values();
    const lane = async () => {
        for (const block of blocks) {
            throwIfCancelled(options.signal);
            const { queries, start, end } = block;
            const candidates = await screenCandidates(engine, job, encode, queries, start, end);
            await pool.run(SEARCH_BLOCK, { ...block, candidates }, options);
        }
    };
    await Promise.all(Array.from({ length: BLOCKS_UNDER_WAY }, lane));
    return true;
}
//# sourceMappingURL=k-neighbors-classifier.js.map