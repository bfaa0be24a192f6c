/**
 * The folder that says that a directory is being written. In it lies one file, whose name says by which process, and
 * whose content says so to people. (Earlier versions wrote a file of this name.)
 *
 * Why two runs never hold it at once, whatever they do between each other's steps: a lock is made elsewhere, complete, and
 * put in its place by a rename, which succeeds only where there is nothing, or an empty folder. It is given up, or taken
 * from a process that has ended, by removing that process's file, whose name never occurs again: so it can only be that
 * lock which goes, never one that a third run has put there in the meantime. What is then left is an empty folder, which
 * anyone may remove or replace, and no lock.
 */
export declare const LOCK = ".coos7.lock";
/** What ends a lock; `record` is its file, which is there as long as nobody has taken it away. */
export type DirectoryLock = (() => void) & {
    readonly record: string;
};
/**
 * Keeps other runs from writing to a directory that is there: they get an error that names this one. Returns what ends
 * that. What a killed process left, also before the machine was started anew, does not count.
 * Throws {@link Coos7Error} where another run has the directory, an input or output error where it cannot be written.
 */
export declare function lockDirectory(directory: string): DirectoryLock;
/** How a lock tells other machines that its holder runs, in milliseconds. */
export interface LockTiming {
    /** Between two signs of life. */
    beat: number;
    /** Without one for so long, by the watching machine's own measure, a holder elsewhere counts as lost. */
    patience: number;
}
/** A lock that shows other machines that its holder runs. */
export interface HeldDirectory {
    /** Whether nobody has taken the lock away, as another machine may that saw no sign of life. */
    isHeld(): boolean;
    release(): void;
    /** {@link processTag}s of holders elsewhere that were lost. */
    lost: readonly string[];
}
/**
 * {@link lockDirectory} also where processes on other machines write to the directory, on a file system that they share.
 * A lock's holder counts up a number in the lock's file; whether one elsewhere still runs is seen by that number changing,
 * so that neither machine's clock matters, nor locks of the file system. While it changes it is an error as for
 * `lockDirectory`, after a beat; a holder that shows no sign of life for `patience` has lost the lock. `onWaiting` is told,
 * in a line, before that is waited for.
 */
export declare function holdDirectory(directory: string, { beat, patience }?: LockTiming, onWaiting?: (line: string) => void): Promise<HeldDirectory>;
