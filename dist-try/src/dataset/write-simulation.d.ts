import { type RunOptions } from "../core/progress.js";
import { type TaskFunction } from "../core/workers.js";
import type { SplitName } from "./dataset.js";
import { type SimulatorOptions } from "./simulate/options.js";
import { type RenderedCells } from "./simulate/render.js";
/** Options of {@link writeSimulation}. */
export interface WriteSimulationOptions extends RunOptions {
    /** Replace what has the same name in an output that is not empty. */
    force?: boolean;
    /** The splits to write; all five by default. */
    splits?: readonly SplitName[];
}
/**
 * Writes the simulated dataset in the official layout: for each split `<out>/<split>.hdf5`, its pixels as
 * float32 like the official files', and `<out>/<split>_parameters.csv` with the true parameters of each cell
 * (columns: index in the split, then `parameterNames`); and `dataset.json`, by which the directory is known as
 * simulated; each HDF5 file says so too, in its attribute `simulated_by`. Renders on the workers of `options.pool`; the bytes do not depend on how many there are.
 * Throws `UsageError` where `out` is not empty, `Coos7Error` where it cannot be written; then nothing is left.
 */
export declare function writeSimulation(options: SimulatorOptions, out: string, run?: WriteSimulationOptions): Promise<void>;
interface CellRange {
    options: SimulatorOptions;
    split: SplitName;
    start: number;
    end: number;
}
/** Renders a range of cells in a worker. */
export declare const renderRange: TaskFunction<CellRange, RenderedCells>;
export {};
