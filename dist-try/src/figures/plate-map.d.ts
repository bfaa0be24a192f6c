import type { Figure } from "./figure.js";
import { type FigureHeading } from "./theme.js";
/** A value of a cell or of a well. */
export interface WellValue {
    /** The plate's ID, or whatever its map is to be called. */
    plate: string;
    /** As COOS-7 writes it, "012003000", or "L3". */
    well: string;
    value: number;
}
/** What {@link plateMapFigure} shows. */
export interface PlateMapInput extends FigureHeading {
    /** In any order; of wells that occur several times, as when there is a value per cell, the mean is drawn. */
    wells: readonly WellValue[];
    /** What the values are, with their unit. */
    axis: string;
}
/**
 * Maps of 384-well plates (16 x 24), one beside the other: each well that has values is a square, its colour
 * their mean on one scale for all plates; wells without values stay empty.
 * Throws {@link Coos7Error} where there are no wells, {@link UsageError} where an ID is no well of such a plate or
 * a value is not finite.
 */
export declare function plateMapFigure(input: PlateMapInput): Figure;
