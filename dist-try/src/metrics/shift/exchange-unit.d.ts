import type { CellIds } from "../../dataset/dataset.js";
import type { ExchangeUnit } from "./shift-test.js";
/** A unit at which no p-value can be below this is of no use: the test could not find any shift. */
export declare const LEVEL = 0.05;
/**
 * The largest unit in which two samples differ and can be compared: dates if they have none in common, else plates,
 * else wells, else cells. A unit of which there are so few that no p-value could be below 5 % is passed
 * over, and `onWarning` told so in a line (default: a line on stderr); then the test says less: that the smaller units
 * differ may be due to the larger ones.
 */
export declare function exchangeUnit(source: CellIds, target: CellIds, { onWarning }?: {
    onWarning?: (line: string) => void;
}): ExchangeUnit;
/**
 * The smallest p-value that exchanging units can give, where each stratum has so many units of either sample. All
 * arrangements of the units are equally likely, and each statistic here is the same with the two sides swapped: where
 * every stratum has as many units on both sides, arrangements are alike in pairs, and half as many differ.
 */
export declare function smallestPValue(strata: readonly {
    source: number;
    target: number;
}[]): number;
/**
 * The name of each row's unit, from those of the lists above it that both samples have. Throws {@link UsageError}
 * where the unit's own list is missing or a list has another length than `rows`.
 */
export declare function unitNames(side: "source" | "target", rows: number, unit: Exclude<ExchangeUnit, "cell">, ids: {
    source: CellIds;
    target: CellIds;
} | undefined): string[];
/** A unit's name for people. */
export declare function readableUnit(name: string): string;
/** In how many ways `chosen` of `all` can be chosen, rounding apart. */
export declare function waysToChoose(chosen: number, all: number): number;
