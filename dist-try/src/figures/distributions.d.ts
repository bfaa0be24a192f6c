import type { Figure } from "./figure.js";
import { type FigureHeading } from "./theme.js";
/** The values of one group. */
export interface DistributionGroup {
    /** Below the axis, e.g. a plate or a class. */
    name: string;
    /** What its colour tells, e.g. a split; listed in the legend. */
    series: string;
    /** At least one finite number. */
    values: ArrayLike<number>;
}
/** What {@link distributionsFigure} shows. */
export interface DistributionsInput extends FigureHeading {
    groups: readonly DistributionGroup[];
    /** What the values are, with their unit. */
    axis: string;
    /** What the groups are, e.g. "Plate"; below their names. */
    groupAxis?: string;
}
/**
 * Boxes of values side by side, in the groups' order: median, quartiles, and whiskers from the 5th to the 95th
 * percentile. Only these five numbers are in the figure, however many values there are.
 * Throws {@link Coos7Error} where there are no groups, {@link UsageError} where a group has no finite values.
 */
export declare function distributionsFigure(input: DistributionsInput): Figure;
