import type { ImageName } from "./image-names.js";
/** What an `Index.idx.xml` says, which the Opera's and Operetta's program Harmony writes beside its images. */
export interface HarmonyIndex {
    plate?: string;
    /** When the measurement began, as a day: "2021-03-05". */
    date?: string;
    /** By number, as in the files' names. */
    channelNames: Map<string, string>;
    micrometresPerPixel?: number;
    /** What each image is, by its file's name. */
    images: Map<string, ImageName>;
}
/** Reads an `Index.idx.xml`. Throws {@link Coos7Error} naming it where it cannot be read or is no well-formed XML. */
export declare function readHarmonyIndex(path: string): HarmonyIndex;
