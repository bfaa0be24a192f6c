import type { ConverterSet, Executor } from "tslab/dist/executor.js";
/** The name of the module that could only have been imported, on the error of `require`. */
export declare const REQUESTED: unique symbol;
type CreateExecutor = (rootDir: string, converters: ConverterSet, console: {
    log(value?: unknown): void;
    error(...values: unknown[]): void;
}) => Executor;
/**
 * tslab's executor, which runs the code of cells, and where its `display` sends the content of messages. tslab brings a
 * compiler, an old TypeScript that takes half a second and 60 MB to load, and reads the comments of cells with it: cells
 * are compiled elsewhere, and their comments are read there.
 */
export declare function tslabExecutor(onDisplay: (content: Record<string, unknown>, update: boolean | undefined) => void): CreateExecutor;
/**
 * `require` of cells: what has been imported because it cannot be required, and this package for notebooks that lie
 * where no copy of it is found. `protect` keeps an interrupt out: a module whose loading is ended half-way could not
 * be loaded again.
 */
export declare function extendModuleLoading(protect: <T>(work: () => T) => T): void;
/**
 * `breakOnSigint` of `node:vm`, which tslab sets: when such code ends, Node sets SIGINT back to its default, and the
 * next one ends the kernel. The kernel stops cells in its own way.
 */
export declare function ignoreBreakOnSigint(): void;
/**
 * Makes `error.stack` show positions in the text of cells, also where a cell prints it. What it returns is to be called
 * before each cell: those that put something else there, and libraries that do, mean their own code.
 */
export declare function translateStacks(translate: (error: Error, frames: string[]) => string): () => void;
/**
 * What nobody catches goes to `report` and ends nothing: neither where a cell has taken all listeners away nor where one of
 * its own throws.
 */
export declare function catchAll(report: (error: unknown) => void): void;
/** Everything that this thread prints goes to `write`. */
export declare function captureText(write: (name: "stdout" | "stderr", text: string) => void): void;
/**
 * Children that inherit stdout or stderr: those of the kernel's process are not a cell's. They get pipes instead, and
 * what they print is printed.
 */
export declare function captureChildren(): void;
export {};
