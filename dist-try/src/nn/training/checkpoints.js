import { decodeArrays, encodeArrays } from "../../core/array-files.js";
import { cacheKey, hasCache, readCache, removeCache, writeCache, } from "../../core/cache.js";
const PARTS = ["weights", "firstMoments", "secondMoments"];
/**
 * Where a training is kept in the cache: its latest checkpoint while it goes on, what came out of it afterwards. Each
 * is one file, written wholly or not at all and guarded by a checksum; a damaged one counts as missing.
 */
export class CheckpointStore {
    #latest;
    #finished;
    #options;
    /** `identity` is everything that the result depends on, but for the engine. */
    constructor(identity, engine, options) {
        this.#latest = cacheKey({ what: "training checkpoint", ...identity, engine });
        this.#finished = cacheKey({ what: "finished training", ...identity, engine });
        this.#options = options;
    }
    /** Whether the training was finished before. */
    isFinished() {
        return hasCache(this.#finished);
    }
    /** Whether there is a checkpoint. */
    hasCheckpoint() {
        return hasCache(this.#latest);
    }
    /** The latest checkpoint. */
    load() {
        const bytes = readCache(this.#latest, this.#options);
        if (!bytes)
            return undefined;
        const { info, arrays } = decodeArrays(bytes);
        const { step, curve, best } = info;
        // Copies: an engine cannot send memory that is shared between threads to another process.
        const part = (prefix) => Object.fromEntries(Object.entries(arrays)
            .filter(([name]) => name.startsWith(`${prefix}:`))
            .map(([name, array]) => [name.slice(prefix.length + 1), array.slice()]));
        const [weights, firstMoments, secondMoments] = PARTS.map(part);
        return {
            state: { step, weights, firstMoments, secondMoments },
            curve,
            ...(best ? { best: { ...best, weights: part("best") } } : {}),
        };
    }
    /** Replaces the latest checkpoint; returns whether that was possible. */
    save({ state, curve, best }) {
        const info = {
            step: state.step,
            curve,
            ...(best ? { best: { iteration: best.iteration, value: best.value } } : {}),
        };
        const arrays = {};
        for (const [prefix, weights] of [
            ...PARTS.map((name) => [name, state[name]]),
            ["best", best?.weights ?? {}],
        ])
            for (const [name, values] of Object.entries(weights))
                arrays[`${prefix}:${name}`] = values;
        return writeCache(this.#latest, encodeArrays({ info, arrays }), this.#options);
    }
    /** What came out of the training, where it was finished before. */
    finished() {
        const bytes = readCache(this.#finished, this.#options);
        if (!bytes)
            return undefined;
        const { info, arrays } = decodeArrays(bytes);
        const { record, json } = info;
        return { record, files: { json, weights: Uint8Array.from(arrays.weights) } };
    }
    /** Keeps what came out of the training, and its checkpoint no longer. */
    finish({ record, files }) {
        const info = { record, json: files.json };
        const kept = writeCache(this.#finished, encodeArrays({ info, arrays: { weights: files.weights } }), this.#options);
        if (kept)
            removeCache(this.#latest);
    }
}
//# sourceMappingURL=checkpoints.js.map