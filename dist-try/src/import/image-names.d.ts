import type { WellPlace } from "../dataset/ids.js";
/** What the name of an image file says. */
export interface ImageName {
    well?: WellPlace;
    /** Which field of view of the well. */
    field: string;
    /** Missing where the file has all channels, or its name does not tell. */
    channel?: string;
    /** Number of the focal plane and of the point in time. */
    plane: number;
    time: number;
    plate?: string;
    date?: string;
    microscope?: string;
    class?: string;
    split?: string;
}
/** How the programs of microscopes call their files, by the microscope. */
export declare const SCHEMES: readonly ["Opera", "ImageXpress", "CellVoyager"];
export type Scheme = (typeof SCHEMES)[number];
/** What a path below the folder of images, with `/` between its parts, says in one of the {@link SCHEMES}. */
export declare function readImageName(scheme: Scheme, path: string): ImageName | undefined;
/**
 * The plate that a path's folders say: the innermost that is called like one. Folders called like wells are plates only
 * where the well stands elsewhere. Undefined where there is none.
 */
export declare function plateOfFolders(path: string): string | undefined;
/** The day that a folder of Harmony's says. */
export declare function dateOfFolders(path: string): string | undefined;
/**
 * The well that a name says which no program gave: a letter and a number, or r01c01, by themselves between other
 * characters than letters and digits; looked for in the file's name, then in its folders from the innermost. Undefined
 * where there is none; `several` where the first that has any has different ones, but for F01 and C01 behind the well.
 */
export declare function wellInName(path: string): WellPlace | "several" | undefined;
/**
 * What names say by a pattern of the user's: a regular expression with named groups, `well` (or `row` and `column`) and
 * any of `plate`, `field`, `channel`, `plane`, `time`, `date`, `microscope`, `class`, `split`, matched against the path below the folder
 * with `/` between its parts. `(?P<name>` counts as `(?<name>`.
 * Throws {@link UsageError} where it is no regular expression, has another group, or none that says the well.
 */
export declare function patternReader(pattern: string): (path: string) => ImageName | undefined;
