import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFileAtomic } from "../core/files.js";
import { imageBatches } from "../dataset/dataset.js";
import { createHdf5Split } from "../dataset/hdf5/writer.js";
import { locateSplits } from "../dataset/locate.js";
import { openDataset } from "../dataset/open.js";
import { cellImages } from "../dataset/tiff/tree.js";
import { listImages } from "./list-images.js";
const ID_FIELDS = ["dates", "microscopes", "plates", "wells"];
/** Whether paths are those of a dataset: one folder with splits, or one HDF5 file. */
export function isDataset(paths) {
    const [path, ...more] = paths;
    if (path === undefined || more.length > 0)
        return false;
    if (/\.(?:hdf5|h5)$/i.test(path))
        return true;
    try {
        // A folder of cells may lie in one of a class: only folders called as splits are a dataset.
        return statSync(path).isDirectory() && locateSplits(path).warnings.length === 0;
    }
    catch {
        return false;
    }
}
/**
 * Opens a dataset, or TIFF files as `listImages` takes them, which are written to a temporary dataset, so that features
 * can be computed of them like of any. Throws what `openDataset` and `listImages` throw.
 */
export async function openImages(paths, run = {}) {
    if (isDataset(paths)) {
        const dataset = await openDataset(paths[0], warned(run));
        return { dataset, splits: dataset.splits, ...(await describe(dataset)), close: () => { } };
    }
    const files = listImages(paths, run);
    const folder = mkdtempSync(join(tmpdir(), "coos7-classify-"));
    try {
        const { pixelType, read } = await cellImages(paths.join(", "), files);
        // A dataset has two classes at least; these labels stand for none.
        const labels = Int32Array.from(files, (_, i) => i % 2);
        const writer = await createHdf5Split(join(folder, "test1.hdf5"), { labels, ids: {}, pixelType });
        for await (const { images } of imageBatches({ count: files.length, read }))
            writer.append(images);
        writer.finish();
        writeFileAtomic(join(folder, "classes.json"), '["one", "other"]\n');
        const dataset = await openDataset(folder, warned(run));
        return {
            dataset,
            splits: ["test1"],
            names: files.map(({ name }) => name),
            ids: {},
            close: () => rmSync(folder, { recursive: true, force: true }),
        };
    }
    catch (error) {
        rmSync(folder, { recursive: true, force: true });
        throw error;
    }
}
/** Only what opening a dataset takes. */
function warned({ onWarning }) {
    return onWarning ? { onWarning } : {};
}
async function describe(dataset) {
    const names = [];
    const all = [];
    const counts = [];
    for (const split of dataset.splits) {
        const reader = await dataset.open(split);
        names.push(...Array.from(reader.rows, (row) => `${split} ${row}`));
        all.push(reader.ids);
        counts.push(reader.count);
        reader.close();
    }
    const ids = {};
    for (const field of ID_FIELDS)
        if (all.some((one) => one[field]))
            ids[field] = all.flatMap((one, i) => one[field] ?? new Array(counts[i]).fill(""));
    return { names, ids };
}
//# sourceMappingURL=image-set.js.map