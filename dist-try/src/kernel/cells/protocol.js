/** Index of the phase: one of the three below. */
export const PHASE = 0;
/** Index of the number of output messages that the sockets' thread has not taken yet. */
export const PENDING = 1;
/** Index of the number of answers that have been posted to a thread that stands still. */
export const ANSWERED = 2;
/** More pending messages than this make a cell wait: it is faster than the sockets. */
export const MAX_PENDING = 20_000;
/** The running JavaScript may be terminated at any moment. */
export const INTERRUPTIBLE = 0;
/** The module loader is at work: ending it half-way would leave modules that cannot be loaded again. */
export const PROTECTED = 1;
/** A termination has been sent and not yet taken effect. */
export const TERMINATING = 2;
//# sourceMappingURL=protocol.js.map