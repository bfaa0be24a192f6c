import { closeSync, fsyncSync, openSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Coos7Error } from "../../core/errors.js";
import { describeIoError, makeFolder, publishFile, removeEmptyFolders, sweepOnce, temporaryPath, } from "../../core/files.js";
import { SIMULATED_BY } from "../companions.js";
import { CHANNELS, IMAGE_LENGTH, IMAGE_SIZE } from "../dataset.js";
import { pixelArray } from "../pixels.js";
import { hdf5Error, loadHdf5 } from "./library.js";
import { ID_KEYS } from "./reader.js";
/**
 * Starts a file with the keys of the official ones: `data` (N, 2, 64, 64), `labels` (N) int32 and, as far as
 * there are IDs, `dateIDs`, `microscopeIDs`, `plateIDs`, `wellIDs` (N) strings of fixed length. Equal content
 * gives equal bytes. Simulated data have the attribute `simulated_by` beside them. Makes the folder if it is missing; with `exclusive` no file is replaced.
 * Throws {@link Coos7Error} naming the file if it cannot be written.
 */
export async function createHdf5Split(path, header, options = {}) {
    const { File } = await loadHdf5();
    const temporary = temporaryPath(resolve(path));
    let made = [];
    try {
        made = makeFolder(dirname(temporary));
        sweepOnce(dirname(temporary));
        // The library can report little more than that a file could not be opened; the system says why.
        closeSync(openSync(temporary, "wx"));
    }
    catch (error) {
        removeEmptyFolders(made);
        throw new Coos7Error(`Could not write ${path}: ${describeIoError(error)}`, { cause: error });
    }
    let file;
    let data;
    const abort = () => {
        try {
            file?.close();
        }
        catch {
            // What a full disk kept from being written cannot be flushed now either; the file is removed anyway.
        }
        file = undefined;
        rmSync(temporary, { force: true });
        removeEmptyFolders(made);
    };
    const guarded = (work) => {
        try {
            work();
        }
        catch (error) {
            abort();
            throw hdf5Error("write", path, error);
        }
    };
    const count = header.labels.length;
    guarded(() => {
        file = new File(temporary, "w");
        if (header.simulatedBy !== undefined)
            file.create_attribute(SIMULATED_BY, header.simulatedBy, undefined, stringType([header.simulatedBy]));
        data = createData(file, count, header.pixelType);
        file.create_dataset({ name: "labels", data: header.labels, dtype: "<i4" });
        for (const [field, key] of Object.entries(ID_KEYS)) {
            const ids = header.ids[field];
            if (ids)
                file.create_dataset({ name: key, data: ids, dtype: stringType(ids) });
        }
    });
    let written = 0;
    return {
        append(images) {
            guarded(() => {
                const end = written + images.length / IMAGE_LENGTH;
                if (!Number.isInteger(end) || end > count)
                    throw new Coos7Error(`${path}: expected ${count} whole images but was given ${end}`);
                if (end === written)
                    return;
                let stored = images;
                if (header.pixelType !== "float32") {
                    const narrow = pixelArray(header.pixelType, images.length);
                    narrow.set(images);
                    stored = narrow;
                }
                data.write_slice([[written, end]], stored);
                written = end;
            });
        },
        finish() {
            guarded(() => {
                if (written !== count)
                    throw new Coos7Error(`${path}: expected ${count} images but only ${written} were written`);
                file.close();
                file = undefined;
                flush(temporary);
                publishFile(temporary, path, options);
            });
        },
        abort,
    };
}
/** An empty array of images that becomes `count` long without its pixels ever being in memory together. */
function createData(file, count, pixelType) {
    const image = [CHANNELS, IMAGE_SIZE, IMAGE_SIZE];
    const data = file.create_dataset({
        name: "data",
        data: pixelArray(pixelType, 0),
        shape: [0, ...image],
        maxshape: [count, ...image],
        chunks: [1, ...image],
        dtype: { float32: "<f4", uint16: "<H", uint8: "<B" }[pixelType],
    });
    data.resize([count, ...image]);
    return data;
}
/** A type of fixed length that holds every string: bytes, as in the official files, unless UTF-8 is needed. */
function stringType(strings) {
    const encoder = new TextEncoder();
    let width = 1;
    let ascii = true;
    for (const text of strings) {
        const { length } = encoder.encode(text);
        width = Math.max(width, length);
        ascii &&= length === text.length;
    }
    return `${ascii ? "A" : "S"}${width}`;
}
function flush(path) {
    const file = openSync(path, "r");
    try {
        fsyncSync(file);
    }
    finally {
        closeSync(file);
    }
}
//# sourceMappingURL=writer.js.map