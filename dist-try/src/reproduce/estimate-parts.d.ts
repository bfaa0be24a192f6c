import { type Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { ClassifierDefinition } from "./classifiers.js";
import type { FamilyContext, PilotTraining } from "./families/family.js";
import type { Profile } from "./profile.js";
/** Rows with their classes. */
export interface LabelledRows {
    x: Matrix;
    labels: Int32Array;
}
/** The size of what a classifier is fitted on and applied to. */
export interface ClassifierTask {
    columns: number;
    classes: number;
    /** Rows of Training. */
    training: number;
    /** Rows of each split. */
    splits: readonly number[];
    profile: Profile;
    seed: number;
    /** Rows like those of the task, if any are known: as many as it takes are made of them. */
    like?: LabelledRows | undefined;
}
/**
 * Seconds of a classifier's fit on Training and its prediction of every split: measured, with the profile's settings, on
 * as many rows or, of large tasks, on two smaller numbers of them and extrapolated by the classifier's growth.
 */
export declare function classifierSeconds(definition: ClassifierDefinition, task: ClassifierTask, run: RunOptions): Promise<number>;
/** Memory of a training in megabytes, with the images that it keeps unless they are too many. */
export declare function trainingMemoryMb({ model, batch }: PilotTraining, images: number): number;
/**
 * Seconds of what is left of a training on so many images, their reading apart: the start, the steps, and the checks of
 * the weights, each with a network that is compiled anew.
 */
export declare function trainingSeconds(training: PilotTraining, images: number, { run }: FamilyContext): Promise<number>;
