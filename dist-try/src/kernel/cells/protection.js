import { INTERRUPTIBLE, PHASE, PROTECTED, TERMINATING } from "./protocol.js";
/**
 * Keeps an interrupt from terminating work that would be left unusable half-way. The counterpart is in
 * the sockets' thread, which claims the phase before it terminates.
 */
export class Protection {
    #shared;
    #depth = 0;
    constructor(shared) {
        this.#shared = shared;
    }
    /** Runs `work`; a termination that has been sent already strikes before it begins. */
    run(work) {
        if (this.#depth === 0)
            while (Atomics.compareExchange(this.#shared, PHASE, INTERRUPTIBLE, PROTECTED) === TERMINATING)
                Atomics.wait(this.#shared, PHASE, TERMINATING, 10);
        this.#depth++;
        try {
            return work();
        }
        finally {
            if (--this.#depth === 0)
                Atomics.compareExchange(this.#shared, PHASE, PROTECTED, INTERRUPTIBLE);
        }
    }
    /** Called where a termination can no longer be on its way: at the start of a message's handling. */
    reset() {
        this.#depth = 0;
        Atomics.store(this.#shared, PHASE, INTERRUPTIBLE);
    }
}
//# sourceMappingURL=protection.js.map