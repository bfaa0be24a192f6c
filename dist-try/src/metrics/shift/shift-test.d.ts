import type { CellIds } from "../../dataset/dataset.js";
/** What trades places between the two samples when a test imagines that there is no shift. */
export declare const EXCHANGE_UNITS: readonly ["cell", "well", "plate", "date"];
/** One of {@link EXCHANGE_UNITS}. */
export type ExchangeUnit = (typeof EXCHANGE_UNITS)[number];
/**
 * How a shift is tested for. Every p-value is from permutations, and the unit decides what it says.
 *
 * - `unit: "cell"`: could the target's cells be further cells from the very wells that the source is from? This
 *   is so for Training and Test1. Cells of other wells differ a little however similar the wells' populations
 *   are, so that between different wells this test rejects far too often.
 * - `unit: "well"` (or `"plate"`, `"date"`): could the target's wells (plates, dates) be further ones from the
 *   population of the source's? Whole wells trade places, so that how wells differ is part of what no shift
 *   looks like. Choose the largest unit in which the samples differ: wells of different plates share their
 *   plate's peculiarities and are no more exchangeable than cells of different wells are.
 *
 * The p-value is exact where all arrangements of the units were equally likely beforehand. Where a design was
 * balanced (both samples drawn within class in the same proportions, say), it is too large rather than too small,
 * and `strata` (the classes, where they are known) makes it exact again.
 */
export interface ShiftOptions {
    /** Any whole number >= 0; default 1. Equal seeds, equal results. */
    seed?: number;
    /**
     * Random arrangements to compare with, 19 to a million; default 999. No p-value is below 1 / (permutations + 1). Where
     * there are not more of them, all are compared with, each once, and the p-value is exact.
     */
    permutations?: number;
    /** Default "cell". */
    unit?: ExchangeUnit;
    /** Where each row comes from; needed unless the unit is "cell". */
    ids?: {
        source: CellIds;
        target: CellIds;
    };
    /** One name per row: units trade places only with those of the same name. A unit lies in one stratum. */
    strata?: {
        source: ArrayLike<string | number>;
        target: ArrayLike<string | number>;
    };
    /**
     * Rows of each sample, drawn at random, that the classifier two-sample test and the maximum mean discrepancy
     * use, whose work grows with the square of it: 4 to 3000, default 1000. The other tests use all rows.
     */
    maxRows?: number;
}
/** What a test was computed from. */
export interface ShiftSamples {
    unit: ExchangeUnit;
    /** Arrangements of the units that the observed one was compared with. */
    permutations: number;
    /** Whether these are all that there are, so that the p-value depends on no random number. */
    exact: boolean;
    /** No p-value can be smaller than this, however different the samples are; always below 5 %, or 5 % of 19 permutations. */
    smallestPValue: number;
    source: {
        rows: number;
        units: number;
    };
    target: {
        rows: number;
        units: number;
    };
}
/** The result of a test for a shift between two samples. */
export interface ShiftTest<D = unknown> {
    name: string;
    /** The larger, the more the samples differ. */
    statistic: number;
    /** In (0, 1]: the probability, without a shift, of a statistic at least as large. */
    pValue: number;
    samples: ShiftSamples;
    details: D;
}
/** The options that have defaults, complete and checked. Throws {@link UsageError} naming the one out of range. */
export declare function shiftSettings(options: ShiftOptions): Required<Pick<ShiftOptions, "seed" | "permutations" | "unit" | "maxRows">>;
