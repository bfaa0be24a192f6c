import { type RunOptions } from "../core/progress.js";
import { type TaskReference } from "../core/workers.js";
import type { FieldNucleus } from "./crop-field.js";
import { type CropOptions } from "./crop-options.js";
import { type ChannelChoice, type PassedOver } from "./list-fields.js";
export declare const CROP_TASK: TaskReference;
/** How nuclei are found and cropped, and which channels are which. */
export interface CropFieldsOptions extends CropOptions, ChannelChoice, Omit<RunOptions, "onWarning"> {
    /** Write to an output that is not empty: what an earlier call wrote goes, files with the names of new ones are replaced. */
    force?: boolean;
}
/** A nucleus in one of several fields. */
export interface CroppedNucleus extends FieldNucleus {
    /** Path of the file with the nucleus channel. */
    field: string;
    /** Number in its field, from 1, as in the field's picture. */
    number: number;
    /** Number of its crop, from 0; missing where there is none. */
    crop?: number;
}
/** What {@link cropFields} found and wrote. */
export interface CropSummary {
    fields: number;
    /** All nuclei, by field and number. */
    nuclei: CroppedNucleus[];
    crops: number;
    /** Median diameter in pixels of the nuclei with a crop, and the mean of what was expected. */
    diameter: {
        median: number;
        expected: number;
    };
    /** The fields whose nuclei should be looked at, and why, in phrases. */
    doubtful: {
        field: string;
        doubts: string[];
    }[];
    /** Files beside the fields' that were not read. */
    passedOver: Record<PassedOver, number>;
}
/**
 * Finds the nuclei in fields of view and writes to `out`:
 * - a crop of 64 x 64 pixels around each, as COOS-7 has them: `<folder>/COOSv1cell_<i>_{protein,nucleus}.tif` with i
 *   counted over all fields, pixels as they are in the field. The folder is the field's below its path in `paths`, so
 *   that fields sorted into `training/0`, `training/1` … give a dataset; "cells" where there is none.
 * - `positions.csv`: every nucleus found, where, how large, and its crop or why it has none.
 * - `contact-sheet.png`: up to 240 of the crops; `fields/<name>.png`: each field with the outlines found.
 *
 * Throws `UsageError` for options that cannot be right and an `out` that is not empty, {@link Coos7Error} naming the file
 * where a field cannot be read, and where there is no nucleus to crop; then nothing is left. Results do not depend on the
 * number of workers.
 */
export declare function cropFields(paths: readonly string[], out: string, options?: CropFieldsOptions): Promise<CropSummary>;
