import { type ImportOptions, type ImportSummary } from "./import-fields.js";
/**
 * Makes a dataset of ready crops of 64 x 64 pixels: `<folder>/<split>/<class>/…` or `<folder>/<class>/…`, with class
 * folders of any names (the classes, in natural order; numbers alone are labels that `classes.json` in the folder may
 * name), files of any names, a file for each channel or one with both, told apart as by `listFields`. IDs come from
 * `<split>_ids.csv` beside the split's folder, with a column `name` (the file's name without channel and ending, with the
 * class's folder before it where several classes have it: `Golgi/cell_1`) or `index` (the same, or the place of the cell in
 * the split), and any of `date`, `microscope`, `plate`, `well`.
 *
 * Throws `UsageError` and {@link Coos7Error} as `importFields`, and where an image is not of 64 x 64 pixels.
 */
export declare function importCrops(folder: string, out: string, options?: ImportOptions): Promise<ImportSummary>;
