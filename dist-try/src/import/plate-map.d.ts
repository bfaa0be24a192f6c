import { type WellPlace } from "../dataset/ids.js";
/** What a plate map says of a well; a part that it does not say is missing. */
export interface MappedWell {
    /** Line of the file, from 1. */
    line: number;
    /** The plate; missing where the map is of every plate. */
    plate?: string;
    well: WellPlace;
    class?: string;
    split?: string;
    date?: string;
    microscope?: string;
}
/** A plate map: which class, split, date and microscope each well has. */
export interface PlateMap {
    path: string;
    wells: MappedWell[];
    /** Columns of the file that say nothing of these. */
    ignored: string[];
}
/**
 * Reads a plate map, one of:
 * - a list, a row for each well: `well` (A1, A01, r01c01, 001001, or `row` and `column`) and `class`, and as far as they
 *   are known `plate`, `split`, `date`, `microscope`, in any order and under their usual other names;
 * - grids of 8 x 12 or 16 x 24 cells with the rows' letters and the columns' numbers, each below or beside a heading that
 *   says what it holds (`class` where there is none; `plate: NAME` begins another plate).
 *
 * Commas, semicolons and tabs part fields. A well without a class is none that is used.
 * Throws {@link Coos7Error} naming file and line where it is neither, a well is no well, or one is there twice.
 */
export declare function readPlateMap(path: string): PlateMap;
/** The place of a well that is written as in a plate map or in a file's name; undefined for what is no well. */
export declare function wellPlace(text: string): WellPlace | undefined;
/** Plates' names as they are compared. */
export declare function plateKey(plate: string): string;
/** What the map says of a well of a plate: of that plate, else of every plate. */
export declare function wellLookup({ wells }: PlateMap): (plate: string, well: WellPlace) => MappedWell | undefined;
