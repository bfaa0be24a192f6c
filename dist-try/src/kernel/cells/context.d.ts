import type { Cell } from "./cell.js";
/** The cell whose code runs; outside of promises and timers that are known, the one that started last. */
export declare function currentCell(): Cell | undefined;
/** From here on, code of unknown origin belongs to `cell`. */
export declare function enterCell(cell: Cell | undefined): void;
/** Calls `work` as a part of `cell`. */
export declare function runInCell<T>(cell: Cell | undefined, work: () => T): T;
