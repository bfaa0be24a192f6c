import type { EngineName } from "../../compute/backend.js";
import { type CacheOptions } from "../../core/cache.js";
import type { TrainingState } from "../engine.js";
import type { LayersFiles, NamedWeights } from "../model-files.js";
import type { TrainingCurve, TrainingRecord } from "./settings.js";
/** Weights that did best at a check. */
export interface BestWeights {
    iteration: number;
    value: number;
    weights: NamedWeights;
}
/** Training as it stands between two steps: what it is taken up from. */
export interface Checkpoint {
    state: TrainingState;
    curve: TrainingCurve;
    /** Where the best weights are kept, not the last. */
    best?: BestWeights;
}
/** A finished training. */
export interface FinishedTraining {
    record: TrainingRecord;
    /** The network with the weights that are kept. */
    files: LayersFiles;
}
/**
 * Where a training is kept in the cache: its latest checkpoint while it goes on, what came out of it afterwards. Each
 * is one file, written wholly or not at all and guarded by a checksum; a damaged one counts as missing.
 */
export declare class CheckpointStore {
    #private;
    /** `identity` is everything that the result depends on, but for the engine. */
    constructor(identity: object, engine: EngineName, options: CacheOptions);
    /** Whether the training was finished before. */
    isFinished(): boolean;
    /** Whether there is a checkpoint. */
    hasCheckpoint(): boolean;
    /** The latest checkpoint. */
    load(): Checkpoint | undefined;
    /** Replaces the latest checkpoint; returns whether that was possible. */
    save({ state, curve, best }: Checkpoint): boolean;
    /** What came out of the training, where it was finished before. */
    finished(): FinishedTraining | undefined;
    /** Keeps what came out of the training, and its checkpoint no longer. */
    finish({ record, files }: FinishedTraining): void;
}
