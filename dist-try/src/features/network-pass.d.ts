import type { BackendName, EngineName } from "../compute/backend.js";
import { type RunOptions } from "../core/progress.js";
import { type FeatureSource } from "./features.js";
import type { FeatureNetwork } from "./networks.js";
/** Where a network runs. */
export interface NetworkPlace {
    backend: EngineName;
    /** Threads of the engine, where it runs on the CPU. */
    threads: number;
}
/** Features that a network computes. */
export interface NetworkSource extends FeatureSource {
    /** The engine that it runs on. */
    readonly backend: EngineName;
}
/**
 * Layers of a network as features: images are read and prepared by worker threads while the engine computes the
 * batch before. Values depend on the engine in their last digits, so it is part of the definition.
 */
export declare function networkSource(network: FeatureNetwork, place: NetworkPlace): NetworkSource;
/** A {@link networkSource} on the engine that a backend stands for: for "auto", the fastest at this network. */
export declare function networkSourceOn(network: FeatureNetwork, { backend, threads }: {
    backend: BackendName;
    threads: number;
}, run: Pick<RunOptions, "signal" | "onWarning">): Promise<NetworkSource>;
