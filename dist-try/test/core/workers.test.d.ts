import { type TaskContext } from "../../src/core/workers.js";
export declare function square(n: number, { tick }: TaskContext): number;
export declare function fail(kind: string): never;
export declare function spin(): never;
export declare function die(): never;
/** Fills so many MB of the heap, then returns how many. */
export declare function fill(mb: number, { tick }: TaskContext): number;
export declare function allocate(bytes: number): number;
