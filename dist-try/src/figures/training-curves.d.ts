import type { TrainingRecord } from "../nn/training/settings.js";
import type { Figure } from "./figure.js";
/** What is drawn of a trained network; a model's card has it all. */
export type TrainingCurvesInput = Pick<TrainingRecord, "settings" | "data" | "curve" | "chosenIteration">;
/**
 * How a network was trained: above, the loss of each step's batch, faint, and its running mean; below, what was measured
 * at the checkpoints, with the one marked whose weights are kept. The scale of the loss follows its running mean, so
 * the highest of the first steps may lie outside.
 * Throws {@link Coos7Error} where there are no losses.
 */
export declare function trainingCurvesFigure(input: TrainingCurvesInput, title?: string): Figure;
