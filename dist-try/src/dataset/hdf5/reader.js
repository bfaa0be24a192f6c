import { Coos7Error } from "../../core/errors.js";
import { markerOfFile, SIMULATED_BY } from "../companions.js";
import { CHANNELS, IMAGE_LENGTH, IMAGE_SIZE, } from "../dataset.js";
import { checkFinitePixels, checkImageRange } from "../pixels.js";
import { hdf5Error, openHdf5 } from "./library.js";
import { datasetStorage, requireWritten } from "./storage.js";
/** The keys of the optional IDs in a COOS-7 file. */
export const ID_KEYS = {
    dates: "dateIDs",
    microscopes: "microscopeIDs",
    plates: "plateIDs",
    wells: "wellIDs",
};
/** HDF5's type classes that appear in COOS-7 files. */
const INTEGER = 0;
const FLOAT = 1;
const STRING = 3;
/** Largest block of images that is decompressed at once: 16 MB of pixels. */
const MAX_BLOCK = 512;
/**
 * Opens one split of COOS-7 in HDF5: `data` (N, 2, 64, 64) float32, uint16 or uint8; `labels` (N) of any
 * integer type; optionally `dateIDs`, `microscopeIDs`, `plateIDs`, `wellIDs` (N), strings of fixed or variable
 * length, or numbers. Reads labels and IDs; pixels stay in the file.
 * `mark` says that the file was simulated, where it says so itself.
 * Throws {@link Coos7Error} naming file and key where the file is not as described. Whether labels fit the
 * dataset's classes is not checked here.
 */
export async function openHdf5Split(path, name) {
    const { file, openSource } = await openHdf5(path);
    try {
        return new Hdf5Split(file, path, name, openSource);
    }
    catch (error) {
        file.close();
        throw hdf5Error("read", path, error);
    }
}
class Hdf5Split {
    name;
    count;
    labels;
    rows;
    ids;
    pixelType;
    mark;
    #file;
    #path;
    #data;
    /** Which bits of a pixel count, where it does not use all of them. */
    #bits;
    /** Images that are read together, so that a compressed chunk is not decompressed for each of its images. */
    #block;
    #cached;
    #closed = false;
    constructor(file, path, name, openFile) {
        this.name = name;
        this.#file = file;
        this.#path = path;
        this.#data = requireKey(file, path, "data");
        const { metadata } = this.#data;
        const shape = metadata.shape ?? [];
        if (shape.length !== 4 || shape[1] !== CHANNELS || shape[2] !== IMAGE_SIZE || shape[3] !== IMAGE_SIZE)
            throw new Coos7Error(`${path}: expected data of shape (N, ${CHANNELS}, ${IMAGE_SIZE}, ${IMAGE_SIZE}) but found (${shape.join(", ")})`);
        this.count = shape[0];
        if (this.count === 0)
            throw new Coos7Error(`${path}: expected at least one image but data has none`);
        this.pixelType = pixelType(path, metadata);
        for (const key of ["data", "labels", ...Object.values(ID_KEYS)]) {
            if (!file.keys().includes(key))
                continue;
            const dataset = requireKey(file, path, key);
            const storage = datasetStorage(openFile, path, dataset);
            requireWritten(path, key === "data" ? "images" : key, dataset, storage);
            if (key === "data")
                this.#bits = storage.bits;
            else if (storage.bits)
                throw new Coos7Error(`${path}: ${partOfBits(key, dataset, storage.bits)}`);
        }
        this.#block = this.#data.filters.length === 0 ? 0 : Math.min(metadata.chunks?.[0] ?? 0, MAX_BLOCK);
        this.labels = readLabels(file, path, this.count);
        this.rows = Int32Array.from(this.labels.keys());
        this.ids = readIds(file, path, this.count);
        if (Object.keys(file.attrs).includes(SIMULATED_BY))
            this.mark = markerOfFile(String(file.get_attribute(SIMULATED_BY, false)));
    }
    async read(start, end) {
        if (this.#closed)
            throw new Coos7Error(`${this.#path} has been closed`);
        checkImageRange(this.#path, start, end, this.count);
        try {
            const images = this.#block > 1 ? this.#readBlocks(start, end) : this.#slice(start, end);
            if (this.pixelType === "float32")
                checkFinitePixels(this.#path, images, start);
            return images;
        }
        catch (error) {
            throw hdf5Error("read", this.#path, error);
        }
    }
    close() {
        if (this.#closed)
            return;
        this.#closed = true;
        this.#cached = undefined;
        this.#file.close();
    }
    #slice(start, end) {
        if (start === end)
            return new Float32Array(0);
        const stored = this.#data.slice([[start, end]]);
        if (this.#bits) {
            const { offset, precision } = this.#bits;
            return Float32Array.from(stored, (value) => (value >>> offset) & (2 ** precision - 1));
        }
        return stored instanceof Float32Array ? stored : Float32Array.from(stored);
    }
    #readBlocks(start, end) {
        const images = new Float32Array((end - start) * IMAGE_LENGTH);
        for (let from = start; from < end;) {
            const blockStart = from - (from % this.#block);
            const blockEnd = Math.min(blockStart + this.#block, this.count);
            if (this.#cached?.start !== blockStart)
                this.#cached = { start: blockStart, images: this.#slice(blockStart, blockEnd) };
            const to = Math.min(end, blockEnd);
            images.set(this.#cached.images.subarray((from - blockStart) * IMAGE_LENGTH, (to - blockStart) * IMAGE_LENGTH), (from - start) * IMAGE_LENGTH);
            from = to;
        }
        return images;
    }
}
function requireKey(file, path, key) {
    const keys = file.keys();
    if (!keys.includes(key))
        throw new Coos7Error(`${path}: expected the key ${key} but found ${keys.length > 0 ? keys.join(", ") : "no keys"}`);
    const link = externalLink(file, key);
    if (link)
        throw new Coos7Error(`${path}: expected ${key} to be a dataset but found a link into the file ${link}; copy the dataset into this file, e.g. with h5py`);
    const entity = file.get(key);
    if (entity?.constructor.name !== "Dataset")
        throw new Coos7Error(`${path}: expected ${key} to be a dataset but found a ${entity?.constructor.name}`);
    return entity;
}
/** The file that a key is a link into; undefined where it is none. */
function externalLink(file, key) {
    try {
        return file.get_external_link(`/${key}`).filename;
    }
    catch {
        return undefined;
    }
}
function partOfBits(key, { metadata }, { offset, precision }) {
    return `expected ${key} to be ordinary integers but found such of ${precision} bits at bit ${offset} of ${8 * metadata.size}; save them as ${typeName(metadata)}`;
}
function pixelType(path, metadata) {
    const found = typeName(metadata);
    if (found === "float32" || found === "uint16" || found === "uint8")
        return found;
    throw new Coos7Error(`${path}: expected data of type float32, uint16 or uint8 but found ${found}`);
}
function readLabels(file, path, count) {
    const labels = requireKey(file, path, "labels");
    checkLength(path, "labels", labels, count);
    if (labels.metadata.type !== INTEGER)
        throw new Coos7Error(`${path}: expected labels of an integer type but found ${typeName(labels.metadata)}`);
    const values = labels.value;
    // A label that does not fit 32 bits must not wrap around to one that looks right.
    return Int32Array.from(values, (label, i) => {
        if (Number(label) !== (Number(label) | 0))
            throw new Coos7Error(`${path}: expected labels from 0 to K - 1 but labels[${i}] is ${label}`);
        return Number(label);
    });
}
function readIds(file, path, count) {
    const ids = {};
    const keys = file.keys();
    for (const [field, key] of Object.entries(ID_KEYS)) {
        if (!keys.includes(key))
            continue;
        const dataset = requireKey(file, path, key);
        checkLength(path, key, dataset, count);
        const { type } = dataset.metadata;
        if (type !== STRING && type !== INTEGER && type !== FLOAT)
            throw new Coos7Error(`${path}: expected ${key} to be strings or numbers but found ${typeName(dataset.metadata)}`);
        ids[field] = Array.from(dataset.value, String);
    }
    return ids;
}
function checkLength(path, key, dataset, count) {
    const shape = dataset.shape ?? [];
    if (shape.length !== 1 || shape[0] !== count)
        throw new Coos7Error(`${path}: expected ${key} of shape (${count}), one per image of data, but found (${shape.join(", ")})`);
}
function typeName({ type, size, signed, vlen }) {
    if (type === INTEGER)
        return `${signed ? "" : "u"}int${size * 8}`;
    if (type === FLOAT)
        return `float${size * 8}`;
    if (type === STRING)
        return vlen ? "strings of variable length" : `strings of ${size} bytes`;
    return ({
        2: "times",
        4: "bit fields",
        5: "opaque bytes",
        6: "compounds",
        7: "references",
        8: "an enumeration (h5py's bool is one)",
        9: "lists",
        10: "arrays",
    }[type] ?? `HDF5 type class ${type}`);
}
//# sourceMappingURL=reader.js.map