/**
 * Ends the JavaScript that runs in the worker thread at this moment, wherever it is: the thread itself and
 * everything it has in memory stay. Asks the thread's inspector, which answers also while the thread spins,
 * through a session that lasts for this one request. The calling thread must have no other worker.
 */
export declare function terminateExecution(): Promise<void>;
/** The promise's value, or `undefined` where it takes longer than `ms`. */
export declare function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined>;
