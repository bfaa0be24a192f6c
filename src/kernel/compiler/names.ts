// What the compiler writes into the code of cells, and the thread that runs them provides.

/** The global that holds what compiled cells call, see cells/runtime.ts. */
export const RUNTIME = "__cell__";
/** The variables that cells share, in the code of a cell. */
export const SCOPE = "__scope__";
