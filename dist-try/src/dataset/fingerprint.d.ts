import type { Dataset } from "./dataset.js";
/**
 * SHA-256, in hex, of a split's content: an HDF5 file's bytes, with those of the files that virtual datasets in it are
 * made of, or the sorted names and bytes of a TIFF tree and its IDs. Where the content lies does not matter. The digest is remembered in the cache until a file's size,
 * inode or time of change (in ns) differs. Throws {@link Coos7Error} where a file cannot be read.
 */
export declare function contentFingerprint(path: string): Promise<string>;
/** The digest of each split's content. Throws what `Dataset.fingerprint` throws. */
export declare function fingerprints(dataset: Dataset): Promise<Record<string, string>>;
