/** How channels are told apart: a number (from 1) for a channel of a file, else a part of a file's or a channel's name. */
export interface ChannelChoice {
    nucleus?: string;
    protein?: string;
}
/** The files of one field of view: one with all channels, or one for each. */
export interface FieldFiles {
    /** The file's name without its ending and, of a file for each channel, without the channel. */
    name: string;
    /** The folder that it lies in, below the one that was asked for; empty where it lies there itself. */
    folder: string;
    nucleus: string;
    /** The same file as `nucleus` where that has all channels. */
    protein: string;
    /** Where focal planes are files of their own: all those of each channel, `nucleus` and `protein` among them. */
    planes?: {
        nucleus: readonly string[];
        protein: readonly string[];
    };
    /** Side of a pixel in the specimen, where a list beside the files says it. */
    micrometresPerPixel?: number;
}
/** Compares names so that 2 comes before 10. */
export declare function naturalOrder(a: string, b: string): number;
/** Whether a file is called as TIFF files are. */
export declare function isTiff(path: string): boolean;
/** Whether a file is called as a small copy of an image. */
export declare function isThumbnail(path: string): boolean;
/** Why a file is no field, or part of none. */
export type PassedOver = "a thumbnail" | "another channel";
/**
 * The fields in `paths`, TIFF files and folders of them (with their subfolders), by folder and name. A file whose name
 * has the nucleus channel's text is a field together with the one that has the protein channel's text in its place; the
 * files of that field's further channels, with any other text there, are passed over, as thumbnails are, and `onPassedOver`
 * is told. Any other file has all channels. A text is looked for where no letter goes on before or behind it with its own
 * letters, and no digit with its digits ("d0" is not in "D03"), and anywhere only if no name has it so. Capitals do not
 * matter, and neither do the unique identifiers (8-4-4-4-12 hexadecimal digits) in names.
 * Throws {@link UsageError} where there is nothing at a path, {@link Coos7Error} where a folder has no TIFF files, a channel
 * has no partner or several, or two fields have the same name.
 */
export declare function listFields(paths: readonly string[], choice: ChannelChoice, onPassedOver?: (path: string, why: PassedOver) => void): FieldFiles[];
/** The fields that files give, each with its folder: see {@link listFields}, whose errors it throws. */
export declare function pairFields(found: readonly FoundFile[], choice: ChannelChoice, onPassedOver?: (path: string, why: PassedOver) => void): FieldFiles[];
/** A TIFF file, and the folder that it lies in below the one that was asked for. */
export interface FoundFile {
    path: string;
    folder: string;
}
