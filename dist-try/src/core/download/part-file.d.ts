import { type FileHandle } from "node:fs/promises";
/**
 * What has come so far of a file that is being downloaded. It lies beside the file as `<name>.part`, where the next
 * attempt finds it; as long as a process writes it, it is named after that process instead. Taking it over is one
 * rename, so that two processes never write the same part.
 */
export declare class PartFile {
    #private;
    readonly destination: string;
    readonly path: string;
    /** Whether another process was at work on the same file before. */
    readonly waited: boolean;
    private constructor();
    /**
     * Takes over what an earlier attempt left of `destination`, or begins anew. Where another process is at work on
     * it, waits for its end. Throws what the file system throws, and `CancelledError` when `signal` is aborted.
     */
    static claim(destination: string, options: {
        signal: AbortSignal | undefined;
        onWarning: (line: string) => void;
    }): Promise<PartFile>;
    /** Bytes that are there. */
    get size(): number;
    /** Opens the part for {@link PartFile.append}. */
    openForWriting(): Promise<FileHandle>;
    /** Adds bytes at the end. */
    append(file: FileHandle, bytes: Uint8Array): Promise<void>;
    /** Throws away what is there. */
    clear(file: FileHandle): Promise<void>;
    /** Leaves what is there to the next attempt, which finds it under the process's name too if need be. */
    release(): void;
    /** Removes it. */
    discard(): void;
    /** Gives the complete file its name. */
    publish(): void;
}
/** Bytes of `destination` that earlier attempts left. */
export declare function partSize(destination: string): number;
