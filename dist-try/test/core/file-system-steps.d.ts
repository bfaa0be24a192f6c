/** Calls `before` with the number of each step, from 0, that code takes in the file system until the result is called. */
export declare function beforeEachStep(before: (step: number) => void): () => void;
