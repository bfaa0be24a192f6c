import type { SplitName } from "../../../src/dataset/dataset.js";
import type { SimulatorOptions } from "../../../src/dataset/simulate/options.js";
import { renderCells } from "../../../src/dataset/simulate/render.js";

/** A range of a split to render in a worker. */
export interface Range {
  options: SimulatorOptions;
  split: SplitName;
  start: number;
  end: number;
}

/** Renders a range: a task for `WorkerPool`. */
export function renderRange({ options, split, start, end }: Range): { images: Float32Array } {
  return { images: renderCells(options, split, start, end).images };
}
