import { basename, join, resolve } from "node:path";
import { Coos7Error, throwIfCancelled } from "../core/errors.js";
import { writeFileAtomic } from "../core/files.js";
import { fillDirectory } from "../core/output-directory.js";
import { countProgress } from "../core/progress.js";
import { numberedClassNames, readClassNames } from "../dataset/class-names.js";
import { IMAGE_LENGTH, imageBatches } from "../dataset/dataset.js";
import { openHdf5Split } from "../dataset/hdf5/reader.js";
import { pixelArray } from "../dataset/pixels.js";
import { otherNames, sheetOf, splitBy } from "./import-fields.js";
import { mapSplits } from "./splits.js";
import { PixelStore, writeImported } from "./write-dataset.js";
/** Whether a file is called as HDF5 files are. */
export function isHdf5(path) {
    return /\.(?:hdf5|h5|hdf|he5)$/i.test(path);
}
/**
 * Makes a dataset of HDF5 files of any names, each a split with the keys of COOS-7's (see `openHdf5Split`): files are called
 * by what stands behind the last underscore of those that have the same beginning, else by their whole names. Classes are
 * named by `classes.json` beside them, where it is there.
 * Throws as `importCrops`.
 */
export async function importHdf5(folder, files, out, options, skipped) {
    const stems = files.map((path) => basename(path).replace(/\.[^.]+$/, ""));
    const beginnings = new Set(stems.map((stem) => stem.replace(/_[^_]*$/, "")));
    const names = beginnings.size === 1 && stems.every((stem) => stem.includes("_"))
        ? stems.map((stem) => stem.replace(/^.*_/, ""))
        : stems;
    const mapping = mapSplits(options.splitBy ? [] : names, options.splits);
    const run = { command: "import", replacesItself: true };
    return fillDirectory(out, { force: options.force ?? false, run }, async (staging) => {
        const pixels = new PixelStore(staging);
        try {
            const cells = [];
            let mark;
            for (const [i, path] of files.entries()) {
                const split = options.splitBy ? "training" : mapping.get(names[i]);
                const reader = await openHdf5Split(path, split);
                const { labels, ids, pixelType, count } = reader;
                mark ??= reader.mark;
                const advance = countProgress(options.onProgress, `Reading ${basename(path)}`, count, "images");
                const half = IMAGE_LENGTH / 2;
                try {
                    for await (const { start, count: batch, images } of imageBatches(reader)) {
                        throwIfCancelled(options.signal);
                        for (let k = 0; k < batch; k++) {
                            const stored = pixelArray(pixelType, IMAGE_LENGTH);
                            stored.set(images.subarray(k * IMAGE_LENGTH, (k + 1) * IMAGE_LENGTH));
                            pixels.add(stored.subarray(0, half), stored.subarray(half), path);
                            const row = start + k;
                            const id = (list, name) => list ? { [name]: list[row] } : {};
                            cells.push({
                                label: labels[row],
                                split,
                                ...id(ids.dates, "date"),
                                ...id(ids.microscopes, "microscope"),
                                ...id(ids.plates, "plate"),
                                ...id(ids.wells, "well"),
                                origin: { file: path, row },
                            });
                        }
                        advance(batch);
                    }
                }
                finally {
                    reader.close();
                }
            }
            const largest = cells.reduce((most, { label }) => Math.max(most, label), 1);
            const classNames = readClassNames(resolve(folder)) ?? numberedClassNames(largest + 1);
            const wrong = cells.find(({ label }) => label < 0 || label >= classNames.length);
            if (wrong)
                throw new Coos7Error(`${wrong.origin.file}: expected labels from 0 to ${classNames.length - 1} but row ${wrong.origin.row} has ${wrong.label}`);
            splitBy(cells, classNames, options);
            const present = new Set(cells.map(({ split }) => split));
            await writeImported({ classNames, cells, pixels, mark, splitNames: otherNames(mapping, present) }, staging, options);
            writeFileAtomic(join(staging, "contact-sheet.png"), sheetOf(cells, pixels));
            return {
                schemes: [],
                classNames: [...classNames],
                cells,
                fields: 0,
                splits: mapping,
                skipped: skipped.entries(),
                doubtful: [],
                remarks: [],
            };
        }
        finally {
            pixels.remove();
        }
    });
}
//# sourceMappingURL=import-hdf5.js.map