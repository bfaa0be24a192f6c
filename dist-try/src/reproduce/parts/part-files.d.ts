import type { StageRecord } from "../stages.js";
/** Raised when records change in a way that older versions of this package cannot read. */
declare const FORMAT = 1;
/** What is known of a part of a run: its record, `NAME.json`, which is written once all files that it lists are there. */
export interface PartRecord<Info> {
    format: typeof FORMAT;
    /** Stands for everything that the part depends on: equal keys, equal files. */
    key: string;
    /** SHA-256, in hex, of its files by their paths in the folder. */
    files: Record<string, string>;
    /** How long it took, for `run.json`. */
    stages: readonly StageRecord[];
    info: Info;
}
/**
 * A folder in which the parts of one run meet, on however many machines they are made. Nothing is locked: each file is
 * written under a temporary name and renamed, and equal keys give equal bytes, so that two machines that make the same part
 * at once write the same.
 */
export declare class PartFolder {
    #private;
    readonly path: string;
    /** Throws {@link UsageError} where `path` holds files that are no parts. */
    constructor(path: string);
    /** The record of a part, undefined where it is not there or was made of something else. */
    find<Info>(name: string, key: string): PartRecord<Info> | undefined;
    /** Whether a part is there as a whole: then it need not be made again. */
    isDone(name: string, key: string): boolean;
    /**
     * The record of a part that another command makes, `command`. Throws {@link Coos7Error} where it is not there, and where
     * it was made of something else than `key` stands for.
     */
    require<Info>(name: string, key: string | undefined, command: string): PartRecord<Info>;
    /** The bytes of a part's file. Throws {@link Coos7Error} where it is missing or not the one that the record lists. */
    read({ files }: PartRecord<unknown>, file: string): Uint8Array;
    /** Writes a part: its files, by their paths in the folder, and then its record. */
    write<Info>(name: string, { key, info, stages }: Pick<PartRecord<Info>, "key" | "info" | "stages">, files?: Readonly<Record<string, () => Promise<Uint8Array>>>): Promise<PartRecord<Info>>;
    /** The names of the parts in one of its folders. */
    names(below: string): string[];
}
export {};
