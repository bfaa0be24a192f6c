import { throwIfCancelled, UsageError } from "../core/errors.js";
import { lazyPackage } from "../core/lazily.js";
import { sharedMatrix } from "../core/matrix.js";
import { countProgress } from "../core/progress.js";
import { Random } from "../core/random.js";
import { withPool } from "../core/workers.js";
import { checkMatrix } from "./estimator.js";
import { KNeighborsClassifier } from "./neighbors/k-neighbors-classifier.js";
const umapJs = lazyPackage("umap-js");
const LAY_OUT = { module: import.meta.url, name: "layOut" };
/**
 * A layout of the rows in the plane by UMAP (McInnes et al. 2018; the package umap-js), rows x 2, from their
 * exact nearest neighbours; in a worker thread, seconds for some thousand rows. Directions and distances between
 * far groups mean nothing in it. Standardise features first.
 * Throws {@link UsageError} unless `nNeighbors` is a whole number from 2 and fewer than the rows, and `minDist`
 * from 0 to 1; `Coos7Error` where `x` is malformed or not finite.
 */
export async function umap(x, options = {}, run = {}) {
    throwIfCancelled(run.signal);
    checkMatrix(x);
    const { seed = 1, nNeighbors: neighbors = 15, minDist = 0.1 } = options;
    if (!Number.isInteger(neighbors) || neighbors < 2 || neighbors >= x.rows)
        throw new UsageError(`Expected nNeighbors to be a whole number from 2 to ${x.rows - 1}, fewer than the ${x.rows} rows, but found ${neighbors}`);
    if (!(minDist >= 0 && minDist <= 1))
        throw new UsageError(`Expected minDist to be from 0 to 1 but found ${minDist}`);
    return withPool(run.pool, async (pool) => {
        // The search belongs to the classifier, which asks for two classes.
        const labels = Int32Array.from({ length: x.rows }, (_, i) => i % 2);
        const search = await new KNeighborsClassifier({ nNeighbors: neighbors }).fit(x, labels, { ...run, pool });
        const nearest = await search.kneighbors(x, { ...run, pool });
        // As many as the authors' own implementation takes.
        const epochs = x.rows <= 10_000 ? 500 : 200;
        const job = { nearest, rows: x.rows, epochs, seed, nNeighbors: neighbors, minDist };
        const points = await pool.run(LAY_OUT, job, {
            ...(run.signal ? { signal: run.signal } : {}),
            onTick: countProgress(run.onProgress, "UMAP", epochs, "epochs"),
        });
        const result = sharedMatrix(x.rows, 2);
        result.data.set(points);
        return result;
    });
}
/** Worker task: lays the points out. */
export function layOut(job, context) {
    const { nearest, rows, epochs, seed, nNeighbors: neighbors, minDist } = job;
    const random = new Random("umap", seed);
    const layout = new umapJs.UMAP({
        nNeighbors: neighbors,
        minDist,
        nEpochs: epochs,
        random: () => random.uniform(),
    });
    const lists = (values) => Array.from({ length: rows }, (_, i) => Array.from(values.subarray(i * neighbors, (i + 1) * neighbors)));
    layout.setPrecomputedKNN(lists(nearest.rows), lists(nearest.distances));
    // With the neighbours given, umap-js asks the points themselves for nothing but their number.
    layout.initializeFit(Array.from({ length: rows }, () => []));
    for (let epoch = 0; epoch < epochs; epoch++) {
        layout.step();
        context.tick(1);
    }
    return Float32Array.from(layout.getEmbedding().flat());
}
//# sourceMappingURL=umap.js.map