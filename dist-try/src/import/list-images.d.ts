import { type HarmonyIndex } from "./harmony-index.js";
import { type ImageName, type Scheme } from "./image-names.js";
import type { Skipped } from "./skipped.js";
/** An image file of a plate, and what is known of it from its name, its folders and the lists beside it. */
export interface NamedImage {
    path: string;
    /** Below the folder that is imported, with `/` between its parts. */
    place: string;
    /** Missing where it is called in no way that is known: see `wellInName`. */
    name?: ImageName;
    plate: string;
    date?: string;
    index?: HarmonyIndex;
    /** How it is called: as a microscope's program does, by the pattern, or in another way. */
    scheme: Scheme | "pattern" | "other";
}
/** All files in a folder and its subfolders but hidden ones, in natural order. Throws {@link UsageError} where it cannot be read. */
export declare function filesIn(folder: string): string[];
/**
 * The images in a folder of plates with what their names say, by a pattern of the user's or by the names that most files
 * of their folder have. What is left out is told to `skipped`: thumbnails, files that are no TIFF images, and, where names are
 * known, those called otherwise.
 * Throws `UsageError` where the folder cannot be read or the pattern is none, {@link Coos7Error} where there are no images,
 * where no name fits the pattern, and where a list beside images cannot be read.
 */
export declare function listImages(folder: string, skipped: Skipped, { pattern, except }?: {
    pattern?: string;
    except?: (path: string) => boolean;
}): NamedImage[];
