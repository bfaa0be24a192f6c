/** Exit codes by what ended the work: 128 and the signal's number. */
const INTERRUPTED = { SIGINT: 130, SIGTERM: 143 } as const;
/** Work that has not stopped by itself after so long is ended; what is complete has its final name by then. */
const PATIENCE_MS = 1500;

/** What ends the work of a command from outside. */
export interface Interruption {
  signal: AbortSignal;
  /** Set once the work has been interrupted. */
  exitCode?: number;
}

/** Ctrl-C and a polite request to end abort the signal that is returned; asked a second time, the process ends at once. */
export function obeySignals(): Interruption {
  const controller = new AbortController();
  const interruption: Interruption = { signal: controller.signal };
  for (const [name, exitCode] of Object.entries(INTERRUPTED))
    process.once(name, () => {
      interruption.exitCode ??= exitCode;
      controller.abort();
      setTimeout(() => {
        console.error("coos7: Cancelled");
        process.exit(interruption.exitCode);
      }, PATIENCE_MS).unref();
    });
  return interruption;
}
