// What the compiler's process and the rest of the kernel tell each other.
/** The global that compiled cells call, and the thread that runs them provides: see cells/runtime.ts. */
export const RUNTIME = "__cell__";
/** The variables that cells share, in the code of a cell. */
export const SCOPE = "__scope__";
//# sourceMappingURL=messages.js.map