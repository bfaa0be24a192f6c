import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UsageError } from "../core/errors.js";
import { writeFileAtomic } from "../core/files.js";
import { checkOutputFile, fillDirectory } from "../core/output-directory.js";
import { countProgress } from "../core/progress.js";
import { markerOf, requireLikeNeighbours, simulatedBy, simulatedDescription, writeCompanions, } from "./companions.js";
import { CHANNELS, IMAGE_SIZE, imageBatches, } from "./dataset.js";
import { createHdf5Split } from "./hdf5/writer.js";
import { idsCsv, idsPath } from "./ids.js";
import { CHANNEL_NAMES, pixelArray } from "./pixels.js";
import { encodeTiff } from "./tiff/encode.js";
/**
 * Writes a dataset as HDF5 files in the official layout: `<out>/<split>.hdf5` for each split, with class names
 * and the mark of simulated data beside them; or, if `out` ends in `.hdf5` or `.h5`, the one split into that
 * file. Pixels, labels, IDs, pixel type and row order stay as they are; equal content gives equal bytes.
 * Throws {@link UsageError} where `out` is there already, or is one file for several splits; `Coos7Error` where
 * it cannot be written; then nothing is left.
 */
export async function pack(dataset, out, options = {}) {
    const splits = options.splits ?? dataset.splits;
    if (!/\.(hdf5|h5)$/i.test(out)) {
        await fillDirectory(out, { force: options.force ?? false }, async (staging) => {
            requireLikeNeighbours(dataset, out, splits, "hdf5");
            writeCompanions(dataset, staging);
            for (const split of splits)
                await packSplit(dataset, split, join(staging, `${split}.hdf5`), options);
        });
        return;
    }
    const [split, ...others] = splits;
    if (split === undefined || others.length > 0)
        throw new UsageError(`Expected one split to pack into ${out} but found ${splits.join(", ")}; give a directory as --out, or one of them with --splits`);
    if (dataset.simulated)
        throw new UsageError(`Simulated data are packed into a directory, with the file that marks them as simulated; give a directory as --out instead of ${out}`);
    checkOutputFile(out, options.force ?? false);
    await packSplit(dataset, split, out, options, { exclusive: !options.force });
}
async function packSplit(dataset, split, path, options, output = {}) {
    const reader = await dataset.open(split);
    try {
        const { labels, ids, pixelType } = reader;
        const header = { labels, ids, pixelType, simulatedBy: simulatedBy(markerOf(dataset)) };
        const writer = await createHdf5Split(path, header, output);
        try {
            const advance = countProgress(options.onProgress, `Packing ${split}`, reader.count, "images");
            for await (const { count, images } of imageBatches(reader, options)) {
                writer.append(images);
                advance(count);
            }
            writer.finish();
        }
        finally {
            writer.abort();
        }
    }
    finally {
        reader.close();
    }
}
const OWN_FILE = new RegExp(`^COOSv1cell_(\\d+)_(?:${CHANNEL_NAMES.join("|")})\\.tif$`);
const CHANNEL_LENGTH = IMAGE_SIZE * IMAGE_SIZE;
/**
 * Writes a dataset as TIFF files, in the authors' layout `<out>/<split>/<label>/COOSv1cell_<i>_{protein,nucleus}.tif`
 * with i the row in the source (`SplitReader.rows`), pixels as they are stored; and the IDs as `<out>/<split>_ids.csv`, class names and
 * the mark of simulated data with them; each simulated image says so in its tag ImageDescription too. Opening the result gives the same dataset again.
 * Throws `UsageError` where `out` is not empty, `Coos7Error` where it cannot be written; then nothing is left.
 */
export async function unpack(dataset, out, options = {}) {
    await fillDirectory(out, { force: options.force ?? false }, async (staging) => {
        const splits = options.splits ?? dataset.splits;
        requireLikeNeighbours(dataset, out, splits, "tiff");
        writeCompanions(dataset, staging);
        for (const split of splits) {
            const reader = await dataset.open(split);
            try {
                requireOwnImages(join(out, split), reader);
                await unpackSplit(reader, join(staging, split), simulatedDescription(markerOf(dataset)), options);
            }
            finally {
                reader.close();
            }
        }
    });
}
/** Throws {@link UsageError} where a split's folder has images that its own would be mixed with. */
function requireOwnImages(folder, { labels, count }) {
    if (!existsSync(folder))
        return;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!/\.tiff?$/i.test(entry.name))
            continue;
        const cell = Number(OWN_FILE.exec(entry.name)?.[1] ?? count);
        const path = join(entry.parentPath, entry.name);
        if (cell < count && dirname(path) === join(folder, String(labels[cell])))
            continue;
        throw new UsageError(`${path} is not an image of the split to be written, and would be taken for one; move ${folder} away or choose another --out`);
    }
}
async function unpackSplit(reader, folder, description, options) {
    const { name, labels, rows, ids, pixelType, count } = reader;
    const advance = countProgress(options.onProgress, `Unpacking ${name}`, count, "images");
    for (const label of new Set(labels))
        mkdirSync(join(folder, String(label)), { recursive: true });
    const csv = idsCsv(rows, labels, ids);
    if (csv !== undefined)
        writeFileAtomic(idsPath(folder), csv);
    for await (const { start, count: batch, images } of imageBatches(reader, options)) {
        const writing = [];
        for (let k = 0; k < batch * CHANNELS; k++) {
            const i = start + Math.floor(k / CHANNELS);
            const pixels = pixelArray(pixelType, CHANNEL_LENGTH);
            pixels.set(images.subarray(k * CHANNEL_LENGTH, (k + 1) * CHANNEL_LENGTH));
            const file = `COOSv1cell_${rows[i]}_${CHANNEL_NAMES[k % CHANNELS]}.tif`;
            writing.push(writeFile(join(folder, String(labels[i]), file), encodeTiff(pixels, IMAGE_SIZE, IMAGE_SIZE, description)));
        }
        // All of them end before an error is passed on: the folder is removed then.
        for (const result of await Promise.allSettled(writing))
            if (result.status === "rejected")
                throw result.reason;
        advance(batch);
    }
}
//# sourceMappingURL=convert.js.map