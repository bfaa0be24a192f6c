import type { Cell } from "./cell.js";
/** What has become known of one run of compiled code. */
export interface RunRecord {
    value?: {
        value: unknown;
    };
    /** Steps that it has come to, see compiler/rewrite.ts. */
    reached: number[];
}
/** Begins to record a run of compiled code with this number. */
export declare function beginRun(id: number): RunRecord;
export declare function endRun(id: number): void;
/**
 * Settles like `value`, and rejects when the cell it was called in is interrupted. In a cell that has been
 * interrupted it never settles: code that caught the interrupt does not go on.
 */
declare function wait(value: unknown): Promise<unknown>;
/** The items of what `for await` loops over, each waited for by {@link wait}. */
declare function each(items: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<unknown>;
type Callback = (...values: unknown[]) => void;
type Timer = (callback: Callback, ...rest: unknown[]) => unknown;
/** `import()` of cells and local modules: modules compiled from TypeScript lie in memory, all others are Node's. */
declare function importModule(file: string | undefined, name: unknown, options?: unknown): Promise<unknown>;
/** A local module that waits while it is loaded. */
interface WaitingModule {
    path: string;
    /** Of its compiled code, which is another after a change. */
    id: number;
    cell: Cell | undefined;
    exports: object | undefined;
    failure: {
        error: unknown;
    } | undefined;
    /** Settles, and never rejects, when the module has come to its end. */
    ended: Promise<void>;
    waitsFor: WaitingModule | undefined;
}
/** What those that ask for a local module get while it waits: they begin once more when it has ended. */
export declare class Unready extends Error {
    readonly module: WaitingModule;
    constructor(module: WaitingModule);
}
/** Resolves when a local module has come to its end; rejects when the cell is interrupted. */
export declare function untilReady({ module }: Unready): Promise<void>;
/** What a local module exports whose code is `body`. Throws {@link Unready} until that has come to its end. */
declare function awaitedModule(path: string, id: number, body: (exports: object) => Promise<void>): object;
/** Loads a module for which `require` has failed, because it waits while it is loaded or can only be imported. */
export declare function preload(name: string): Promise<void>;
/** A module that {@link preload} has loaded. */
export declare function preloaded(name: string): {
    module: unknown;
} | undefined;
/** `import.meta` of cells and local modules. */
declare function meta(file: string | undefined): Record<string, unknown>;
/** The global `__cell__` of cells. Timers are stopped by an interrupt of the cell that set them. */
export declare const cellRuntime: Readonly<{
    scope: Record<string, unknown>;
    exports: object;
    value(id: number, value: unknown): void;
    reached(id: number, step: number): void;
    wait: typeof wait;
    each: typeof each;
    meta: typeof meta;
    importModule: typeof importModule;
    awaitedModule: typeof awaitedModule;
    setTimeout: Timer;
    setInterval: Timer;
    setImmediate: Timer;
}>;
export {};
