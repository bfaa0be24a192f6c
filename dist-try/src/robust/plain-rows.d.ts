import type { ProgressListener, RunOptions } from "../core/progress.js";
import type { ClassifierDefinition } from "../reproduce/classifiers.js";
import { type Predictions } from "../reproduce/evaluate.js";
import type { FamilyContext, FeatureFamily, PreparedFamily } from "../reproduce/families/family.js";
import { type RowName } from "../reproduce/table3.js";
import { type ScoredCell, type SplitTruth } from "../reproduce/truth.js";
import type { Sample } from "./adapted-rows.js";
import type { HeldOutFolds, Tried } from "./held-out-plates.js";
import type { RobustMethod } from "./methods.js";
import type { SkewedCell } from "./skewed-shares.js";
/** A row on one test set, with a method or without any, of one seed. */
export interface MethodCell {
    method: Pick<RobustMethod, "id" | "name" | "mark">;
    scored: ScoredCell;
    expectedCalibrationError: number;
    logLoss: number;
    /** Wall-clock seconds for what the method adds to features, for this split, when it was computed; NaN where unknown. */
    seconds: number;
    /** The same row without the method; undefined for that itself. */
    without: MethodCell | undefined;
}
/** What held-out plates chose for a row. */
export interface MethodChoice extends RowName {
    method: string;
    seed: number;
    params: object;
    tried: readonly Tried[];
}
/** What rows of a family with methods are computed from. */
export interface MethodsContext extends FamilyContext {
    truth: readonly SplitTruth[];
    classifiers: readonly ClassifierDefinition[];
    methods: readonly RobustMethod[];
    folds: HeldOutFolds;
    /** The numeric engine of classifiers. */
    backend: string;
    /** Of the resamples of wells: the same for all seeds of one experiment, so that these are paired. */
    resampleSeed: number;
    /** Parts of each split that methods marked T are tried on again, for each kind of shares of classes. */
    draws: number;
}
/** Everything found out of one family with one seed. */
export interface FamilyMethods {
    cells: MethodCell[];
    choices: MethodChoice[];
    /** Methods that see the split, on parts of it with other shares of classes. */
    skewed: SkewedCell[];
    /** What could not be done, in sentences. */
    left: string[];
}
/** A row as methods take it: the samples that go into it, and what comes out without any. */
export interface PlainRow {
    row: RowName;
    /** Missing for a network's own probabilities. */
    definition?: ClassifierDefinition;
    training: Sample;
    splits: readonly Sample[];
    without: MethodCell[];
}
/** The rows of a family's features without a method. */
export declare function plainRows(family: FeatureFamily, { source }: PreparedFamily, method: MethodCell["method"], context: MethodsContext): Promise<PlainRow[]>;
/** Predictions of a row, scored. */
export declare function cellsOf(row: RowName, method: MethodCell["method"], predictions: readonly Predictions[], seconds: readonly number[], { truth, dataset, resampleSeed }: MethodsContext, without?: readonly MethodCell[]): MethodCell[];
/** A listener that says which part of the table a stage belongs to. */
export declare function titled(title: string, onProgress: ProgressListener | undefined): Pick<RunOptions, "onProgress">;
/** Does a part of the work, or notes in a sentence why it cannot be done: no reason to lose all other rows. */
export declare function attempt(found: FamilyMethods, title: string, work: () => Promise<void>): Promise<void>;
