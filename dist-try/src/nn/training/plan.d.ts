import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type RunOptions } from "../../core/progress.js";
import { type CellIds, type Dataset } from "../../dataset/dataset.js";
import type { AdamOptions, DenseArray, LayerOutput, LossName, Predictor } from "../engine.js";
/** The inputs of one step and what should come out. */
export interface TrainingBatch {
    inputs: readonly DenseArray[];
    targets: DenseArray;
}
/** What a check of the weights at a checkpoint does. */
export interface CheckPlan {
    /** What its value is called, e.g. "validation accuracy". */
    name: string;
    output: LayerOutput;
    /** Measures a network in inference mode; `onProgress` is told how far it is. Stops where `signal` is aborted. */
    measure(predictor: Predictor, signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<number>;
    /** Whether the weights of the highest value are kept (the first of equals), not the last. */
    choosesBest: boolean;
}
/** A training as the loop runs it. Every part is a function of the iteration, so that it can be taken up anywhere. */
export interface TrainingPlan {
    /** The network's name for people. */
    title: string;
    /** With its initial weights. */
    model: LayersModel;
    loss: LossName;
    adam: AdamOptions;
    iterations: number;
    /** Examples in a step. */
    batch: number;
    /** Of the step that comes after `iteration` steps. */
    learningRate(iteration: number): number;
    nextBatch(iteration: number): Promise<TrainingBatch>;
    /** Numbers of steps after which weights are checked and kept, ascending; the last is `iterations`. */
    checkpoints: readonly number[];
    check: CheckPlan;
    trainingImages: number;
    validationImages: number;
    /** Releases the images. */
    close(): void;
}
/** Where training stands when it tells something. */
export interface TrainingPosition {
    /** Steps taken so far. */
    iteration: number;
    iterations: number;
    /** Images or pairs in a step. */
    batch: number;
}
/** What training tells of itself, as it happens. */
export type TrainingEvent = TrainingPosition & ({
    type: "started";
} | {
    /** A step was taken. */
    type: "step";
    /** The loss of its batch, before the step. */
    loss: number;
    learningRate: number;
    imagesPerSecond: number;
    secondsLeft: number;
} | {
    /** The weights are being measured: `done` of `total` images or pairs so far. */
    type: "checking";
    /** What is measured, e.g. "validation accuracy". */
    name: string;
    done: number;
    total: number;
} | {
    /** The weights were measured. */
    type: "check";
    name: string;
    value: number;
    /** Whether these weights are the best so far, where the best are kept. */
    isBest: boolean;
} | {
    type: "checkpoint";
});
/** Is told each step of a training. */
export type TrainingListener = (event: TrainingEvent) => void;
/** A place in training: which item comes, and for the how manieth time. */
export interface Visit {
    /** Times the item was seen before. */
    epoch: number;
    item: number;
}
/**
 * Items in a new random order in each epoch, without end: batches are cut from the stream one after the other, so one
 * may hold the end of an epoch and the beginning of the next. Every place in the stream depends on the name alone,
 * not on what was asked for before.
 */
export declare class ShuffledEpochs {
    #private;
    /**
     * `name` is that of the random streams; see `Random`. `items` are not changed. Throws `Coos7Error` where there are
     * none.
     */
    constructor(items: Int32Array, ...name: (string | number)[]);
    /** The visits of batch `index` (from 0) of `size` items. */
    batch(index: number, size: number): Visit[];
}
/** Images that are kept in memory at most, preprocessed: 1.5 GiB. COOS-7's Training has 41,456. */
export declare const MAX_IMAGES_IN_MEMORY = 49152;
/** The split Training as training needs it: preprocessed images at random access. */
export interface TrainingImages {
    readonly count: number;
    readonly labels: Int32Array;
    readonly ids: CellIds;
    /** The preprocessed images (2 x 64 x 64) of these numbers, in this order. */
    take(numbers: readonly number[]): Promise<Float32Array[]>;
    close(): void;
}
/** How Training is read. */
export interface ImagesRun extends Pick<RunOptions, "pool" | "signal" | "onProgress"> {
    /** Up to so many images are kept in memory. Default: {@link MAX_IMAGES_IN_MEMORY}. */
    inMemory?: number;
}
/**
 * Opens Training for random access. Up to `inMemory` images are read and preprocessed once and kept; of a larger split
 * each image is read again, and preprocessed, whenever it is asked for.
 */
export declare function openTrainingImages(dataset: Dataset, preprocess: (images: Float32Array) => Float32Array, { inMemory, ...run }: ImagesRun): Promise<TrainingImages>;
