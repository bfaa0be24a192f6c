import { type Dataset } from "../../dataset/dataset.js";
import { type ImagesRun, type TrainingPlan } from "./plan.js";
import type { DeepLocSettings } from "./settings.js";
/**
 * The shape of a training of DeepLoc: after how many iterations the learning rate falls by a factor of 0.96, and at
 * which iterations there are checkpoints (20, fewer where there are fewer iterations). With 10,000 iterations these are
 * the original's 25 and 500; a shorter or longer training is the same shape compressed or stretched.
 */
export declare function deepLocSchedule(iterations: number): {
    decayInterval: number;
    checkpoints: number[];
};
/** Which images of Training a training learns from, and which choose its checkpoint: 80 and 20 % of each class. */
export declare function heldOutImages(labels: Int32Array, seed: number): {
    learnedFrom: Int32Array;
    heldOut: Int32Array;
};
/**
 * The training of DeepLoc on a dataset's Training: 80 % of it, stratified by class, are learned from in random order;
 * the accuracy on the other 20 % (softmax averaged over five crops) chooses the checkpoint.
 * Learning rate, preprocessing and augmentation follow https://github.com/okraus/DeepLoc (DeepLoc_train.py), which reads
 * its file in order instead; the choice of the checkpoint follows the paper, section 3.1.
 */
export declare function deepLocPlan(dataset: Dataset, settings: DeepLocSettings, run: ImagesRun): Promise<TrainingPlan>;
