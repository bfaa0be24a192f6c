import { type BackendName } from "../compute/backend.js";
import type { RunOptions } from "../core/progress.js";
import type { FeatureSet, FeatureSource } from "./features.js";
/** The features that can be computed, by name. */
export declare const SOURCE_NAMES: readonly ["texture", "deeploc", "pci", "vgg16", "vgg16-random"];
export type SourceName = (typeof SOURCE_NAMES)[number];
/** What features of networks are computed with. */
export interface SourceOptions {
    /** "deeploc" and "pci": the trained network, a name or a folder as `loadModel` takes it. */
    model?: string;
    /** What networks compute on. Default: `COOS7_BACKEND`, else "auto". */
    backend?: BackendName;
    /** Threads of an engine that computes on the CPU. Default: those of `run.pool`, else 1. */
    threads?: number;
    /** "vgg16": do not fetch its weights where the cache does not have them. Default: false. */
    offline?: boolean;
    /** "vgg16-random": seed of the weights. Default: 1. */
    seed?: number;
}
/**
 * What computes the features of a name. The weights of "vgg16" are downloaded on first use.
 * Throws {@link UsageError} for an unknown name, and where a model is missing or not asked for, {@link Coos7Error}
 * where the model or the weights are not there.
 */
export declare function featureSource(name: string, options?: SourceOptions, run?: RunOptions): Promise<FeatureSource>;
/** The feature sets that need nothing but images. */
export declare const FEATURE_SETS: readonly FeatureSet[];
/** The feature set called `id`. Throws {@link UsageError}, which lists what there is. */
export declare function featureSet(id: string): FeatureSet;
