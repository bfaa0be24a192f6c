import type { RunOptions } from "../core/progress.js";
import type { WorkerPool } from "../core/workers.js";
import { type Reproduction, type TitledOptions } from "../reproduce/reproduce.js";
import { type RobustMethod } from "../robust/methods.js";
import { type Command } from "./command.js";
export declare const command: Command;
/** Prints the table of a run whose results lie in `folder`, which began at `started` (`performance.now()`). */
export declare function printResults({ table }: Reproduction, { folder, json, started }: {
    folder: string;
    json: boolean;
    started: number;
}): void;
/**
 * Writes a run's results into a folder of results: Table 3, predictions, figures, report. `obtain` computes or gathers
 * them; nothing changes in the folder before it has, and only one process at a time does this.
 */
export declare function fillResults(options: TitledOptions & {
    methods: readonly RobustMethod[];
}, { folder, force }: {
    folder: string;
    force: boolean;
}, { pool, signal }: {
    pool: WorkerPool;
    signal: AbortSignal;
}, obtain: (run: RunOptions & {
    pool: WorkerPool;
}, log: (line: string) => void) => Promise<Reproduction>): Promise<Reproduction>;
