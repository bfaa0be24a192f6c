import type { SplitName } from "../../../src/dataset/dataset.js";
import type { SimulatorOptions } from "../../../src/dataset/simulate/options.js";
/** A range of a split to render in a worker. */
export interface Range {
    options: SimulatorOptions;
    split: SplitName;
    start: number;
    end: number;
}
/** Renders a range: a task for `WorkerPool`. */
export declare function renderRange({ options, split, start, end }: Range): {
    images: Float32Array;
};
