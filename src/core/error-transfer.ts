import { CancelledError, Coos7Error, UsageError } from "./errors.js";

/** An error as a message between threads: a structured clone of the error itself would lose its kind. */
export interface PackedError {
  name: string;
  message: string;
  stack?: string;
  /** Of a {@link Coos7Error}. */
  exitCode?: number;
}

/** Anything that was thrown, ready to be sent to another thread. */
export function packError(thrown: unknown): PackedError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return {
    name: error.name,
    message: error.message,
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(error instanceof Coos7Error ? { exitCode: error.exitCode } : {}),
  };
}

/** The error that was packed, of the same kind. */
export function unpackError(packed: PackedError): Error {
  let error: Error;
  if (packed.name === "UsageError") error = new UsageError(packed.message);
  else if (packed.name === "CancelledError") error = new CancelledError(packed.message);
  else if (packed.exitCode !== undefined)
    error = new Coos7Error(packed.message, { exitCode: packed.exitCode });
  else error = new Error(packed.message);
  error.name = packed.name;
  if (packed.stack) error.stack = packed.stack;
  return error;
}
