/**
 * An error written for the person who runs the package: one line that says what failed, where, what was
 * expected and what was found, and what to do. The command line prints its message alone and exits with
 * {@link Coos7Error.exitCode}; anything else that is thrown is a defect of the package.
 */
export declare class Coos7Error extends Error {
    name: string;
    /** Exit code of the command line: 1 failed, 2 wrong usage, 130 interrupted (which SIGTERM makes 143). */
    readonly exitCode: number;
    constructor(message: string, options?: {
        exitCode?: number;
        cause?: unknown;
    });
}
/** A wrong argument or option: the call itself has to change. Exit code 2. */
export declare class UsageError extends Coos7Error {
    name: string;
    constructor(message: string, options?: {
        cause?: unknown;
    });
}
/** The caller cancelled the work through its `AbortSignal`. Exit code 130. */
export declare class CancelledError extends Coos7Error {
    name: string;
    constructor(message?: string);
}
/** The text of anything that was thrown. */
export declare function errorMessage(error: unknown): string;
/**
 * Throws {@link CancelledError} if `signal` has been aborted, or the notebook cell interrupted that the call
 * was made in. Long calls poll it between batches.
 */
export declare function throwIfCancelled(signal: AbortSignal | undefined): void;
type Provider = () => AbortSignal | undefined;
/** The signal of the notebook cell that the calling code belongs to; `undefined` outside of a notebook. */
export declare function ambientSignal(): AbortSignal | undefined;
/** Sets where {@link ambientSignal} gets its answer from. */
export declare function provideAmbientSignal(provider: Provider): void;
/**
 * The signal that a long call obeys: aborted when the caller's own `signal` or that of the notebook cell is.
 * `undefined` where there is neither.
 */
export declare function effectiveSignal(signal: AbortSignal | undefined): AbortSignal | undefined;
/** An error as a message between threads: a structured clone of the error itself would lose its kind. */
export interface PackedError {
    name: string;
    message: string;
    stack?: string;
    /** Of a {@link Coos7Error}. */
    exitCode?: number;
}
/** Anything that was thrown, ready to be sent to another thread. */
export declare function packError(thrown: unknown): PackedError;
/** The error that was packed, of the same kind. */
export declare function unpackError(packed: PackedError): Error;
export {};
