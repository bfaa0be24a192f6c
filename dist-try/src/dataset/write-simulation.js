import { join } from "node:path";
import { toCsv } from "../core/csv.js";
import { writeFileAtomic } from "../core/files.js";
import { fillDirectory } from "../core/output-directory.js";
import { countProgress } from "../core/progress.js";
import { inOrder, withPool } from "../core/workers.js";
import { requireLikeNeighbours, simulatedBy, writeCompanions } from "./companions.js";
import { createHdf5Split } from "./hdf5/writer.js";
import { parameterNames } from "./simulate/effects.js";
import { simulatorOptions } from "./simulate/options.js";
import { renderCells } from "./simulate/render.js";
import { openSimulator } from "./simulate/simulator.js";
/** Images that a worker renders at a time: 2 MB of pixels. */
const RANGE = 64;
/**
 * Writes the simulated dataset in the official layout: for each split `<out>/<split>.hdf5`, its pixels as
 * float32 like the official files', and `<out>/<split>_parameters.csv` with the true parameters of each cell
 * (columns: index in the split, then `parameterNames`); and `dataset.json`, by which the directory is known as
 * simulated; each HDF5 file says so too, in its attribute `simulated_by`. Renders on the workers of `options.pool`; the bytes do not depend on how many there are.
 * Throws `UsageError` where `out` is not empty, `Coos7Error` where it cannot be written; then nothing is left.
 */
export async function writeSimulation(options, out, run = {}) {
    const checked = simulatorOptions(options);
    const dataset = openSimulator(checked);
    await withPool(run.pool, (pool) => fillDirectory(out, { force: run.force ?? false }, async (staging) => {
        const splits = run.splits ?? dataset.splits;
        requireLikeNeighbours(dataset, out, splits, "hdf5");
        writeCompanions(dataset, staging);
        for (const split of splits)
            await writeSplit(checked, split, staging, pool, run);
    }));
}
async function writeSplit(options, split, directory, pool, { signal, onProgress }) {
    const { labels, ids, count } = await openSimulator(options).open(split);
    const writer = await createHdf5Split(join(directory, `${split}.hdf5`), {
        labels,
        ids,
        pixelType: "float32",
        simulatedBy: simulatedBy({ simulated: true, options }),
    });
    const advance = countProgress(onProgress, `Simulating ${split}`, count, "images");
    const cols = parameterNames.length;
    const parameters = { data: new Float32Array(count * cols), rows: count, cols };
    const ranges = [];
    for (let start = 0; start < count; start += RANGE)
        ranges.push({ options, split, start, end: Math.min(count, start + RANGE) });
    let done = 0;
    try {
        for await (const cells of inOrder(pool, RENDER, ranges, signal ? { signal } : {})) {
            writer.append(cells.images);
            parameters.data.set(cells.parameters.data, done * cols);
            done += cells.parameters.rows;
            advance(cells.parameters.rows);
        }
        writer.finish();
    }
    finally {
        writer.abort();
    }
    writeFileAtomic(join(directory, `${split}_parameters.csv`), toCsv(["index", ...parameterNames], parameterRows(parameters)));
}
/** The rows of a parameters file, values with the seven digits that single precision holds. */
function* parameterRows({ data, rows, cols }) {
    for (let i = 0; i < rows; i++)
        yield [
            i,
            ...Array.from(data.subarray(i * cols, (i + 1) * cols), (value) => Number(value.toPrecision(7))),
        ];
}
const RENDER = { module: import.meta.url, name: "renderRange" };
/** Renders a range of cells in a worker. */
export const renderRange = ({ options, split, start, end }) => renderCells(options, split, start, end);
//# sourceMappingURL=write-simulation.js.map