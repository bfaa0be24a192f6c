import { type OutputRun } from "./owned-folder.js";
/** How a folder is filled. */
export interface OutputOptions {
    /**
     * Replace others' files that have the names of files to be written, and what an earlier run made from other data.
     * Nothing else is touched, whatever lies there. Default: false.
     */
    force?: boolean;
    /** Who writes, where the folder gets a manifest: then what is listed there may be replaced without `force`. */
    run?: OutputRun;
    /** Whether there may be other files in the folder. Default: only with `force`. */
    shared?: boolean;
}
/**
 * Fills a directory wholly or not at all: `work` writes into a temporary folder inside `directory`; what it wrote then
 * takes its place there, also if this process is killed meanwhile: the next run there finishes that first. If `work` fails,
 * or writes nothing, the directory is as it was before, and folders that were made for it go if they are empty. Others'
 * files stay as they are; where one has the name of a file to be written, that is an error. While it lasts no other run
 * can do the same.
 * Throws {@link UsageError} where something is there that may not be replaced, {@link Coos7Error} where the directory
 * cannot be written, and where another run is writing to it.
 */
export declare function fillDirectory<T>(directory: string, options: OutputOptions, work: (staging: string) => Promise<T>): Promise<T>;
/**
 * Looks before long work whether a folder can be filled: throws {@link UsageError} if a file is at `path`, or a non-empty folder
 * and `force` is not set, {@link Coos7Error} where that cannot be known or a part of the path is a file.
 */
export declare function checkOutput(path: string, force: boolean): void;
/** The same for a file: throws {@link UsageError} if a folder is there, or a file and `force` is not set. */
export declare function checkOutputFile(path: string, force: boolean): void;
