import { ambientSignal } from "./ambient-signal.js";

/**
 * An error written for the person who runs the package: one line that says what failed, where, what was
 * expected and what was found, and what to do. The command line prints its message alone and exits with
 * {@link Coos7Error.exitCode}; anything else that is thrown is a defect of the package.
 */
export class Coos7Error extends Error {
  override name = "Coos7Error";
  /** Exit code of the command line: 1 failed, 2 wrong usage, 130 interrupted (which SIGTERM makes 143). */
  readonly exitCode: number;

  constructor(message: string, options: { exitCode?: number; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.exitCode = options.exitCode ?? 1;
  }
}

/** A wrong argument or option: the call itself has to change. Exit code 2. */
export class UsageError extends Coos7Error {
  override name = "UsageError";

  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, { ...options, exitCode: 2 });
  }
}

/** The caller cancelled the work through its `AbortSignal`. Exit code 130. */
export class CancelledError extends Coos7Error {
  override name = "CancelledError";

  constructor(message = "Cancelled") {
    super(message, { exitCode: 130 });
  }
}

/** The text of anything that was thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Throws {@link CancelledError} if `signal` has been aborted, or the notebook cell interrupted that the call
 * was made in. Long calls poll it between batches.
 */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted || ambientSignal()?.aborted) throw new CancelledError();
}
