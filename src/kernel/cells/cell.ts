import { setMaxListeners } from "node:events";
import { Coos7Error } from "../../core/errors.js";
import type { TakeOutput } from "../../notebook/host.js";
import { TextLimiter } from "./text-limiter.js";

/** What the code of an interrupted cell gets thrown where it waits. */
export class Interrupted extends Coos7Error {
  override name = "Interrupted";

  constructor() {
    super("the cell was interrupted", { exitCode: 130 });
  }
}

/** One run of a cell, with everything that an interrupt has to stop. */
export class Cell {
  /** Id of the execute request. */
  readonly id: number;
  /** What tracebacks call it, e.g. `cell[3]`. */
  readonly label: string;
  readonly silent: boolean;
  readonly allowStdin: boolean;
  readonly limiter: TextLimiter = new TextLimiter();
  /** Takes what its code puts out, in place of the notebook. */
  readonly take: TakeOutput | undefined;
  readonly #abort = new AbortController();
  readonly #stops = new Set<(reason: Interrupted) => void>();
  #pending: Promise<unknown>[] = [];
  #interrupted = false;
  #ended = false;

  constructor(options: {
    id: number;
    label: string;
    silent: boolean;
    allowStdin: boolean;
    take?: TakeOutput;
  }) {
    this.id = options.id;
    this.label = options.label;
    this.silent = options.silent;
    this.allowStdin = options.allowStdin;
    this.take = options.take;
    // Every long call of the cell listens for the interrupt.
    setMaxListeners(0, this.#abort.signal);
  }

  /** Aborted when the cell is interrupted. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get interrupted(): boolean {
    return this.#interrupted;
  }

  /** Whether what its code still puts out is to be dropped: it was interrupted, and has been reported so. */
  get muted(): boolean {
    return this.silent || (this.#interrupted && this.#ended);
  }

  end(): void {
    this.#ended = true;
  }

  /** Has the cell end after `work`, which its code does not wait for itself, such as a figure being drawn. */
  waitFor(work: Promise<unknown>): void {
    this.#pending.push(work);
  }

  /** Resolves when all that the cell waits for is done; rejects with its error, or when the cell is interrupted. */
  async settled(): Promise<void> {
    while (this.#pending.length > 0) {
      const pending = this.#pending;
      this.#pending = [];
      let forget = (): void => {};
      const interruption = new Promise<never>((_, reject) => {
        forget = this.onInterrupt(reject);
      });
      try {
        await Promise.race([Promise.all(pending), interruption]);
      } finally {
        forget();
      }
    }
  }

  /** Calls `stop` if the cell is interrupted before the returned function is called. */
  onInterrupt(stop: (reason: Interrupted) => void): () => void {
    this.#stops.add(stop);
    return () => this.#stops.delete(stop);
  }

  /** Stops what waits: long calls by the signal, the cell's own code at its awaits, its timers. */
  interrupt(): void {
    if (this.#interrupted) return;
    this.#interrupted = true;
    const reason = new Interrupted();
    this.#abort.abort(reason);
    for (const stop of this.#stops) stop(reason);
    this.#stops.clear();
  }
}
