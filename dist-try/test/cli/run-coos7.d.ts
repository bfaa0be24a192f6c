import { type ChildProcess } from "node:child_process";
/** A temporary folder that goes away with the test. */
export declare function temporaryFolder(t: {
    after(clean: () => void): void;
}): string;
/** Runs the real command to its end, with its cache in `cache`. */
export declare function coos7(cache: string, ...args: string[]): {
    status: number | null;
    stdout: string;
    stderr: string;
};
/** Starts the real command. */
export declare function startCoos7(cache: string, ...args: string[]): ChildProcess;
/** How many files there are below a folder, but for those that are being written. */
export declare function countFiles(folder: string): number;
/** Digests of all files below a folder by relative name, but for the records of times: `run.json`, and in the report. */
export declare function digests(folder: string): Record<string, string>;
