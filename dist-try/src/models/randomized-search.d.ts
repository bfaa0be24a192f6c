import { type Matrix } from "../core/matrix.js";
import { type RunOptions } from "../core/progress.js";
import { type ClassifiedRows, type Classifier } from "./estimator.js";
import { type ForestOptions, RandomForestClassifier } from "./forest/random-forest.js";
/** Options of a {@link RandomizedSearch}. */
export interface SearchOptions {
    /** Values to combine. Default {@link PAPER_FOREST_GRID}. */
    grid: ForestGrid;
    /** Combinations to draw, without replacement; all of them where the grid has fewer. Default 100. */
    nIter: number;
    /** Folds of the stratified cross-validation, at least 2. Default 5. */
    cv: number;
    /** Seed of the draw and of every forest. Default 0. */
    seed: number;
}
/** A drawn combination and its balanced accuracy (mean recall, 0 to 1) on each held-out fold. */
export interface CandidateScore {
    params: ForestParameters;
    foldScores: number[];
    score: number;
}
/** A combination's scores, and its place in the draw, from 0. */
export interface DrawScore extends CandidateScore {
    draw: number;
}
/**
 * Random search for a forest's options by stratified cross-validation, as scikit-learn's `RandomizedSearchCV`
 * with balanced accuracy as the score: the best combination, the first drawn of equal ones, is fitted again
 * on all rows, and classifies. Scores are those of forests fitted one by one, but what forests have in common is
 * computed once: candidates with the same `maxFeatures` and `minSamplesLeaf` share their trees.
 */
export declare class RandomizedSearch implements Classifier {
    #private;
    readonly name = "RF";
    readonly options: Readonly<SearchOptions>;
    /** Throws `UsageError` naming an option that is out of range. */
    constructor(options?: Partial<SearchOptions>);
    getParams(): SearchOptions;
    /** Every drawn combination with its scores, in the order of the draw. */
    get candidates(): readonly CandidateScore[];
    /** The best combination. */
    get bestParams(): ForestParameters;
    /** Mean over folds of the balanced accuracy of the best combination. */
    get bestScore(): number;
    /** The forest of the best combination, fitted on all rows. */
    get bestEstimator(): RandomForestClassifier;
    /**
     * Searches on `x` and `y`, which should be training data only. `run.stage` names the search in progress
     * events; `run.known` are combinations that {@link scoreDraws} has scored on the same data: the others are scored here,
     * and the result is that of a search without. Throws `Coos7Error` for data that a classifier's `fit` refuses, and for
     * too few rows for the folds.
     */
    fit(x: Matrix, y: Int32Array, run?: RunOptions & {
        stage?: string;
        known?: readonly DrawScore[];
    }): Promise<this>;
    /** How many combinations are drawn. */
    get draws(): number;
    /**
     * Scores a part of the combinations for {@link fit}: those from `start` up to the one before `end`, at most
     * {@link draws}, in an order in which combinations that share trees are neighbours, so that a search in parts grows few
     * trees more than once. Throws what `fit` throws, and `UsageError` for a range that is empty or beyond the draw.
     */
    scoreDraws(x: Matrix, y: Int32Array, { start, end }: {
        start: number;
        end: number;
    }, run?: RunOptions & {
        stage?: string;
    }): Promise<DrawScore[]>;
    get classes(): Int32Array;
    score(x: Matrix, y: Int32Array, run?: RunOptions): Promise<number>;
    predict(x: Matrix, run?: RunOptions): Promise<Int32Array>;
    predictProba(x: Matrix, run?: RunOptions): Promise<Matrix>;
    classify(x: Matrix, run?: RunOptions): Promise<ClassifiedRows>;
}
/** What a search varies: a forest's options without its seed. */
export type ForestParameters = Omit<ForestOptions, "seed">;
/** The values that a search may combine. */
export type ForestGrid = {
    readonly [Name in keyof ForestParameters]: readonly ForestParameters[Name][];
};
/** The grid of the paper's section 3.1: 2,700 combinations. */
export declare const PAPER_FOREST_GRID: ForestGrid;
/**
 * Draws `count` different combinations of the grid's values, or all of them where there are fewer, in random
 * order. Throws {@link UsageError} naming an empty list or a value that is out of range.
 */
export declare function drawParameters(grid: ForestGrid, count: number, seed: number): ForestParameters[];
