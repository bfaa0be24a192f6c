import { setMaxListeners } from "node:events";
import { Coos7Error } from "../../core/errors.js";
import { TextLimiter } from "./text-limiter.js";
/** What the code of an interrupted cell gets thrown where it waits. */
export class Interrupted extends Coos7Error {
    name = "Interrupted";
    constructor() {
        super("the cell was interrupted", { exitCode: 130 });
    }
}
/** One run of a cell, with everything that an interrupt has to stop. */
export class Cell {
    /** Id of the execute request. */
    id;
    /** What tracebacks call it, e.g. `cell[3]`. */
    label;
    silent;
    allowStdin;
    limiter = new TextLimiter();
    /** Takes what its code puts out, in place of the notebook. */
    take;
    #abort = new AbortController();
    #stops = new Set();
    #pending = [];
    #interrupted = false;
    #ended = false;
    constructor(options) {
        this.id = options.id;
        this.label = options.label;
        this.silent = options.silent;
        this.allowStdin = options.allowStdin;
        this.take = options.take;
        // Every long call of the cell listens for the interrupt.
        setMaxListeners(0, this.#abort.signal);
    }
    /** Aborted when the cell is interrupted. */
    get signal() {
        return this.#abort.signal;
    }
    get interrupted() {
        return this.#interrupted;
    }
    /** Whether what its code still puts out is to be dropped: it was interrupted, and has been reported so. */
    get muted() {
        return this.silent || (this.#interrupted && this.#ended);
    }
    end() {
        this.#ended = true;
    }
    /** Has the cell end after `work`, which its code does not wait for itself, such as a figure being drawn. */
    waitFor(work) {
        this.#pending.push(work);
    }
    /** Resolves when all that the cell waits for is done; rejects with its error, or when the cell is interrupted. */
    async settled() {
        while (this.#pending.length > 0) {
            const pending = this.#pending;
            this.#pending = [];
            let forget = () => { };
            const interruption = new Promise((_, reject) => {
                forget = this.onInterrupt(reject);
            });
            try {
                await Promise.race([Promise.all(pending), interruption]);
            }
            finally {
                forget();
            }
        }
    }
    /** Calls `stop` if the cell is interrupted before the returned function is called. */
    onInterrupt(stop) {
        this.#stops.add(stop);
        return () => this.#stops.delete(stop);
    }
    /** Stops what waits: long calls by the signal, the cell's own code at its awaits, its timers. */
    interrupt() {
        if (this.#interrupted)
            return;
        this.#interrupted = true;
        const reason = new Interrupted();
        this.#abort.abort(reason);
        for (const stop of this.#stops)
            stop(reason);
        this.#stops.clear();
    }
}
//# sourceMappingURL=cell.js.map