import { renderCells } from "../../../src/dataset/simulate/render.js";
/** Renders a range: a task for `WorkerPool`. */
export function renderRange({ options, split, start, end }) {
    return { images: renderCells(options, split, start, end).images };
}
//# sourceMappingURL=render-range.js.map