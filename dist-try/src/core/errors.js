/**
 * An error written for the person who runs the package: one line that says what failed, where, what was
 * expected and what was found, and what to do. The command line prints its message alone and exits with
 * {@link Coos7Error.exitCode}; anything else that is thrown is a defect of the package.
 */
export class Coos7Error extends Error {
    name = "Coos7Error";
    /** Exit code of the command line: 1 failed, 2 wrong usage, 130 interrupted (which SIGTERM makes 143). */
    exitCode;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.exitCode = options.exitCode ?? 1;
    }
}
/** A wrong argument or option: the call itself has to change. Exit code 2. */
export class UsageError extends Coos7Error {
    name = "UsageError";
    constructor(message, options = {}) {
        super(message, { ...options, exitCode: 2 });
    }
}
/** The caller cancelled the work through its `AbortSignal`. Exit code 130. */
export class CancelledError extends Coos7Error {
    name = "CancelledError";
    constructor(message = "Cancelled") {
        super(message, { exitCode: 130 });
    }
}
/** The text of anything that was thrown. */
export function errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}
/**
 * Throws {@link CancelledError} if `signal` has been aborted, or the notebook cell interrupted that the call
 * was made in. Long calls poll it between batches.
 */
export function throwIfCancelled(signal) {
    if (signal?.aborted || ambientSignal()?.aborted)
        throw new CancelledError();
}
// Lets a host, such as a notebook's kernel, cancel the long calls that were made on its behalf without a
// signal being handed through every one of them. The provider lies on globalThis because a cell may have
// loaded another copy of this package than the kernel itself.
const PROVIDER = Symbol.for("coos7.ambientSignal");
/** The signal of the notebook cell that the calling code belongs to; `undefined` outside of a notebook. */
export function ambientSignal() {
    return globalThis[PROVIDER]?.();
}
/** Sets where {@link ambientSignal} gets its answer from. */
export function provideAmbientSignal(provider) {
    globalThis[PROVIDER] = provider;
}
/**
 * The signal that a long call obeys: aborted when the caller's own `signal` or that of the notebook cell is.
 * `undefined` where there is neither.
 */
export function effectiveSignal(signal) {
    const ambient = ambientSignal();
    return signal && ambient && signal !== ambient ? AbortSignal.any([signal, ambient]) : (signal ?? ambient);
}
/** Anything that was thrown, ready to be sent to another thread. */
export function packError(thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return {
        name: error.name,
        message: error.message,
        ...(error.stack === undefined ? {} : { stack: error.stack }),
        ...(error instanceof Coos7Error ? { exitCode: error.exitCode } : {}),
    };
}
/** The error that was packed, of the same kind. */
export function unpackError(packed) {
    let error;
    if (packed.name === "UsageError")
        error = new UsageError(packed.message);
    else if (packed.name === "CancelledError")
        error = new CancelledError(packed.message);
    else if (packed.exitCode !== undefined)
        error = new Coos7Error(packed.message, { exitCode: packed.exitCode });
    else
        error = new Error(packed.message);
    error.name = packed.name;
    if (packed.stack)
        error.stack = packed.stack;
    return error;
}
//# sourceMappingURL=errors.js.map