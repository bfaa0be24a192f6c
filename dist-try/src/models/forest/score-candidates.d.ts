import { type Matrix } from "../../core/matrix.js";
import type { TaskContext } from "../../core/workers.js";
import type { BinnedMatrix } from "./binned-matrix.js";
import { type Cut } from "./tree-grower.js";
/** The module that holds {@link scoreCandidates}, for `WorkerPool`. */
export declare const SCORE_MODULE: string;
/** A forest to score: the options in which the candidates of a job may differ. */
export interface Candidate extends Cut {
    nEstimators: number;
}
/** Forests to score on one fold that differ only in their number of trees and in where these are cut back. */
export interface ScoreJob {
    /** The fold's training rows, and their classes, 0 to `classes` - 1. */
    matrix: BinnedMatrix;
    labels: Int32Array;
    classes: number;
    /** All rows, which of them are held out, and the classes of these. */
    x: Matrix;
    heldOut: Int32Array;
    heldOutLabels: Int32Array;
    maxFeatures: number;
    minSamplesLeaf: number;
    seed: number;
    candidates: Candidate[];
}
/**
 * Worker task: the balanced accuracy of each candidate on the held-out rows. Each tree is grown once, as the least
 * limited of the candidates needs it that have so many trees, and held-out rows look for their leaves once; the other
 * candidates' trees are that one cut back. So the scores are exactly those of forests fitted one by one.
 */
export declare function scoreCandidates(job: ScoreJob, { tick }: TaskContext): number[];
/** Trees that must be grown for these candidates together. */
export declare function treesOf(candidates: readonly Candidate[]): number;
