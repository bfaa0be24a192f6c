import type { DownloadOptions } from "../../core/download/retry.js";
import type { SplitName } from "../dataset.js";
import { type Archive } from "./archive.js";
/** What a download of COOS-7 left in its folder. */
export interface DownloadSummary {
    /** Names of the files that were fetched, and of those that were there already. */
    downloaded: string[];
    present: string[];
}
/**
 * Downloads COOS-7 (or `splits` of it) into `directory`, each file checked against its MD5, with the record's JSON
 * beside them. What is there already and right is not fetched again; a download that was interrupted goes on where it
 * was. `from` is another source: the address of a record's JSON, or a folder, of this machine or by its address (which then
 * ends in /), that has the files with `coos7-record.json` beside them. The images are under CC-BY-NC 4.0.
 *
 * Throws `Coos7Error` in one line where the record or a file cannot be had, is not what was asked for or does not fit
 * on the disk; {@link UsageError} where `directory` holds other data; `CancelledError` when `signal` is aborted.
 */
export declare function downloadCoos7(directory: string, { splits, from, ...options }?: {
    splits?: readonly SplitName[];
    from?: string;
} & DownloadOptions): Promise<DownloadSummary>;
/** {@link downloadCoos7} from an archive that has been opened. */
export declare function downloadArchive(archive: Archive, directory: string, { splits, ...options }?: {
    splits?: readonly SplitName[];
} & DownloadOptions): Promise<DownloadSummary>;
/** What became of one file of a record. */
export interface VerifiedFile {
    name: string;
    split: SplitName;
    status: "right" | "damaged" | "missing";
    /** What was expected and found, where it is damaged. */
    detail?: string;
}
/** The files of a folder, compared with a record of Zenodo. */
export interface Verification {
    /** The record whose sizes and MD5 sums were compared. */
    record: string;
    files: VerifiedFile[];
}
/**
 * Compares the files of COOS-7 (or `splits` of it) in `directory` with size and MD5 in the record that was saved
 * beside them; where there is none, in that of `from` as in `openArchive`. Never throws for a file that is
 * missing or damaged: that is part of the answer. Throws {@link Coos7Error} where the folder is not there or the
 * record cannot be had.
 */
export declare function verifyCoos7(directory: string, { splits, from, ...options }?: {
    splits?: readonly SplitName[];
    from?: string;
} & DownloadOptions): Promise<Verification>;
