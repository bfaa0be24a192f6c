import type { CacheOptions } from "../core/cache.js";
import { type Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { CellIds, Dataset, SplitName } from "../dataset/dataset.js";
import { type Factor, type SimulatorOptions } from "../dataset/simulate/options.js";
/** Cells with their Texture features. */
export interface LabelledFeatures {
    /** One row per cell, in the columns of `TEXTURE`. */
    features: Matrix;
    labels: Int32Array;
    ids: CellIds;
}
/** Which simulated experiment, and how many of a split's images at most. */
export interface FactorOptions {
    /** The experiment's seed; default 1. */
    seed?: number;
    /** Its size; default 0.1. */
    scale?: number;
    /** At most this many images, drawn at random within class. */
    images: number;
}
/** The cells of a split with their Texture features, through the cache. */
export declare function labelledFeatures(dataset: Dataset, split: SplitName, run?: RunOptions & CacheOptions): Promise<LabelledFeatures>;
/**
 * At most `images` cells of a split of the simulator with their Texture features. Throws {@link UsageError} unless
 * `images` is a whole number above 0.
 */
export declare function simulatedFeatures(options: SimulatorOptions, split: SplitName, images: number, run?: RunOptions & CacheOptions): Promise<LabelledFeatures>;
/**
 * The cells of a factor's split (see {@link factorSplit}) with the factor at the given severity. They are the same
 * cells at every severity.
 */
export declare function factorFeatures(factor: Factor, severity: number, { images, ...options }: FactorOptions, run?: RunOptions & CacheOptions): Promise<LabelledFeatures>;
/**
 * Two samples that differ by one factor only: a random half of the cells of its split with the factor switched off
 * (`source`), and the other half with it at the given severity (`target`). Both are from the same wells, so that at
 * severity 0 there is no shift between them, and shift detection exchanges cells.
 */
export declare function factorShift(factor: Factor, severity: number, options: FactorOptions, run?: RunOptions & CacheOptions): Promise<{
    source: LabelledFeatures;
    target: LabelledFeatures;
}>;
/** The cells of the given rows, in the given order. */
export declare function takeCells({ features, labels, ids }: LabelledFeatures, rows: Int32Array): LabelledFeatures;
/** Where a factor of the simulator can be turned with everything else as it is. */
export interface FactorSplit {
    /** The split in which the factor is what is new: cells, wells or plates that Training does not have. */
    split: SplitName;
    /** A fixed effect of that split that is switched off, so that only the factor is left. */
    without?: "border" | "later";
    /**
     * The factor's severity in Training: 1 where it is a random effect, 0 where it is a fixed one. (A few of Training's
     * wells lie at the border, at severity 1.)
     */
    inTraining: 0 | 1;
}
/**
 * Where a factor is turned. Random effects are turned where their next larger unit is new: cell-to-cell variety in
 * further cells of Training's wells (Test1), that of wells in further wells of Training's plates (Test2 without its
 * border effect), that of plates and dates on further plates (Test3 without the effect of later dates). Fixed
 * effects are turned in the split that is defined by them. Throws {@link UsageError} for an unknown factor.
 */
export declare function factorSplit(factor: Factor): FactorSplit;
/**
 * The simulator in whose split of that factor (see {@link factorSplit}) the factor has the given severity. The
 * layout, and with it each cell's identity, is the same at every severity; so are the draws of all other effects.
 * Throws {@link UsageError} for an unknown factor and for options out of range.
 */
export declare function simulatorWithFactor(factor: Factor, severity: number, { seed, scale }: {
    seed?: number;
    scale?: number;
}): SimulatorOptions;
