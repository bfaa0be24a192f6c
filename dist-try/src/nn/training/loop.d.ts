import type { NetworkEngine } from "../engine.js";
import { type NamedWeights } from "../model-files.js";
import type { CheckpointStore } from "./checkpoints.js";
import type { TrainingListener, TrainingPlan } from "./plan.js";
import type { TrainingCurve } from "./settings.js";
/** What came out of a training. */
export interface TrainingOutcome {
    /** The weights that are kept, and the steps after which they were reached. */
    weights: NamedWeights;
    chosenIteration: number;
    curve: TrainingCurve;
}
/**
 * Runs a training from its latest checkpoint, or its beginning, to the end. Interrupted or killed anywhere and run
 * again it gives what it would have given at once, as far as the engine computes the same twice.
 * Throws `CancelledError` when `signal` is aborted: before the next step, after keeping a checkpoint. Throws
 * {@link Coos7Error} where the loss or a weight is no longer finite.
 */
export declare function runTraining(plan: TrainingPlan, engine: NetworkEngine, store: CheckpointStore, listener: TrainingListener, signal: AbortSignal): Promise<TrainingOutcome>;
