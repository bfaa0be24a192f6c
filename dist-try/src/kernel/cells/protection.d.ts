/**
 * Keeps an interrupt from terminating work that would be left unusable half-way. The counterpart is in
 * the sockets' thread, which claims the phase before it terminates.
 */
export declare class Protection {
    #private;
    constructor(shared: Int32Array);
    /** Runs `work`; a termination that has been sent already strikes before it begins. */
    run<T>(work: () => T): T;
    /** Called where a termination can no longer be on its way: at the start of a message's handling. */
    reset(): void;
}
