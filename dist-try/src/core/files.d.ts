/** A path beside `path` for a file or folder that this process is writing; its name says which process that is. */
export declare function temporaryPath(path: string): string;
/** Whether a file or folder of this name is one that is being written, or that a killed run left half written. */
export declare function isTemporary(name: string): boolean;
/**
 * Makes a folder, and those above it where they are missing; returns those it made, the topmost first.
 * (Node's own recursive `mkdir` never returns for folders that cannot be made, such as /proc/x.)
 */
export declare function makeFolder(path: string): string[];
/** Removes folders that {@link makeFolder} made, the deepest first, as long as nothing is in them. */
export declare function removeEmptyFolders(made: readonly string[]): void;
/**
 * Writes a whole file or nothing: to a temporary name in the same folder, flushed to disk, then renamed; with `exclusive`
 * only where there is no file of that name yet. Makes the folder if it is missing.
 * Throws {@link Coos7Error} naming the file, and leaves no partial file and no folder that was not there.
 */
export declare function writeFileAtomic(path: string, content: string | Uint8Array, options?: {
    exclusive?: boolean;
}): void;
/**
 * Gives a finished temporary file its final name and flushes the folder, so that the name survives a crash. With
 * `exclusive` an error with the code EEXIST is thrown where that name is taken.
 */
export declare function publishFile(temporary: string, path: string, { exclusive }?: {
    exclusive?: boolean;
}): void;
/** Renames a file without ever replacing another. Throws an error with the code EEXIST where the name is taken. */
export declare function moveToFreeName(from: string, to: string): void;
/** Flushes the names in a folder to disk, where the platform can: not everywhere can a folder be opened for that. */
export declare function flushFolder(path: string): void;
/**
 * Removes what killed processes left half written directly in `folder`: files, and where the caller holds the folder's
 * lock also folders, which other runs' recovery may need. A temporary name says which process made it, and no other one
 * ever uses it: once that process has ended, it is nobody's. What may belong to a running one stays;
 * `ended` are tags of processes elsewhere that are known to have ended.
 */
export declare function removeTemporaryFiles(folder: string, { folders, ended }?: {
    folders?: boolean;
    ended?: readonly string[];
}): void;
/** {@link removeTemporaryFiles}, the first time that this thread writes to a folder. */
export declare function sweepOnce(folder: string): void;
/** What is at a place in a folder. */
export type FileAt = {
    kind: "none";
} | {
    kind: "other";
}
/** `stamp` tells it from what another writer puts there: inode, size and time of the last change of its content. */
 | {
    kind: "file" | "link";
    size: number;
    stamp: string;
}
/** A part of the path, `path`, is no folder (a link to one is none either: it leads out of `folder`). */
 | {
    kind: "blocked";
    path: string;
};
/** What is at `name`, a path with `/` between the parts, in `folder`; links are not followed. */
export declare function fileAt(folder: string, name: string): FileAt;
/** Removes a file or folder of one's own if that is possible; for cleaning up after a failure that is reported itself. */
export declare function removeIfThere(path: string): void;
/** What an input or output error means, with what to do about it. */
export declare function describeIoError(error: unknown): string;
/**
 * The bytes of an ordinary file of at most `limit` bytes. Throws what the system says, and an error in words for a
 * larger file and for what is no ordinary file: a pipe could keep its reader waiting for ever, a device has no end.
 */
export declare function readFileBytes(path: string, limit: number): Uint8Array;
/** The text, in UTF-8, of an ordinary file of at most `limit` bytes; throws like {@link readFileBytes}. */
export declare function readText(path: string, limit: number): string;
/**
 * The same, but undefined where nothing has that name. A symbolic link that leads nowhere has the name: what it was
 * meant to give is missing, not left out.
 */
export declare function readTextIfThere(path: string, limit: number): string | undefined;
/** Free bytes of the disk that holds `folder`, or would if it were made. */
export declare function freeDiskBytes(folder: string): number;
/** Throws {@link Coos7Error} unless the disk that holds `folder`, or would, has room for `bytes` more. */
export declare function requireDiskSpace(folder: string, bytes: number): void;
