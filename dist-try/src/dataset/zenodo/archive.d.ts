import { type DownloadOptions } from "../../core/download/retry.js";
import { type SplitName } from "../dataset.js";
/** The record's JSON beside downloaded files, as it came. */
export declare const RECORD_FILE = "coos7-record.json";
/** A place that the files of a record can be had from. */
export interface Archive {
    record: ZenodoRecord;
    /** The record's JSON. */
    text: string;
}
/**
 * Finds out what there is to download. `from` is the address of a record's JSON (default: {@link COOS7_RECORD}), or of
 * a folder (it ends in /) that has the files with `coos7-record.json` beside them, or such a folder on this machine; a
 * local folder without that file is checked by Zenodo's record.
 * Throws {@link Coos7Error} where the record cannot be had or understood.
 */
export declare function openArchive(from?: string, options?: DownloadOptions): Promise<Archive>;
/**
 * What the files in a folder are checked by: the record saved there; where there is none, that of `from` as in
 * {@link openArchive}.
 */
export declare function archiveOf(directory: string, from: string | undefined, options: DownloadOptions): Promise<Archive>;
/** The archive that the record saved in a folder describes, undefined where none is saved. */
export declare function savedArchive(directory: string): Archive | undefined;
/**
 * The record of a newer version of the same dataset with its address, undefined where there is none. That it cannot be
 * found out is only warned about.
 */
export declare function newerVersion({ record }: Archive, options?: DownloadOptions): Promise<{
    record: ZenodoRecord;
    url: string;
} | undefined>;
/**
 * The files of the splits that are asked for (default: all that the record has), in the order of `SPLITS`.
 * Throws {@link UsageError} where the record lacks one, {@link Coos7Error} where it has none or one twice.
 */
export declare function splitFiles({ record }: Archive, splits?: readonly SplitName[]): (RecordFile & {
    split: SplitName;
})[];
/** One file of a record. */
export interface RecordFile {
    name: string;
    /** The split it holds; undefined for a file that is none, such as a script. */
    split: SplitName | undefined;
    /** Bytes. */
    size: number;
    /** 32 hex digits. */
    md5: string;
    url: string;
}
/** What a record on Zenodo says of itself: one version of a dataset. */
export interface ZenodoRecord {
    id: string;
    version: string | undefined;
    /** As Zenodo abbreviates it, e.g. "cc-by-nc-4.0". */
    licence: string | undefined;
    files: readonly RecordFile[];
    /** Where the newest version's record is; undefined where this is known to be it. */
    latestUrl: string | undefined;
}
/**
 * Reads a record's JSON as Zenodo's API gives it at /api/records/<id>: its own form (`files` a list, `metadata.license`)
 * or InvenioRDM's (`files.entries`, `metadata.rights`), on which Zenodo has run since 2023. Links may be relative to
 * `address`, where the text is from. Throws {@link Coos7Error} if it is no record, has no files, or if a file lacks
 * name, size or MD5.
 */
export declare function parseRecord(text: string, address: string): ZenodoRecord;
