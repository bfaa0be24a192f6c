import type { WorkerPool } from "../../src/core/workers.js";
import type { NetworkEngine } from "../../src/nn/engine.js";
/** What one version stands for. */
export interface CachedContent {
    /** What the version is called in the cache's key. */
    version: unknown;
    /** A digest of what is the same on every machine, bit for bit. */
    exact: string;
    /** Numbers whose last digits depend on the order of float32 sums. */
    close: number[];
}
/** All of it, by name. Trainings and networks run on `engine`; the cache should be empty. */
export declare function cachedContent(folder: string, engine: NetworkEngine, pool: WorkerPool): Promise<Record<string, CachedContent>>;
