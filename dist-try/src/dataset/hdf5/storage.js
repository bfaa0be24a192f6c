import { closeSync, existsSync, openSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
import { Coos7Error } from "../../core/errors.js";
import { visitChunks } from "./chunk-index.js";
import { hdf5Error, loadHdf5 } from "./library.js";
import { Hdf5Structure } from "./structure.js";
import { readMappings } from "./virtual-mappings.js";
/** Types of messages in an object's header. */
const [DATASPACE, DATATYPE, EXTERNAL_FILES, LAYOUT] = [0x01, 0x03, 0x07, 0x08];
/** Kinds of layout. */
const [COMPACT, CONTIGUOUS, CHUNKED, VIRTUAL] = [0, 1, 2, 3];
/** Virtual datasets may be made of virtual ones. */
const MOST_LEVELS = 8;
/** More rows than any split has; a damaged file may tell of any number. */
const MOST_ROWS = 1e7;
/** What deflate, the strongest of the usual compressions, can make one byte of; HDF5's own data come on top. */
const MAX_COMPRESSION = 1100;
/**
 * Reads from the structure of the file at `path` which rows of one of its datasets were stored.
 * Throws {@link Coos7Error} in one line where that cannot be said: values in files of other kinds (external storage),
 * virtual datasets without end, and what is damaged.
 */
export function datasetStorage(open, path, dataset, level = 0) {
    const file = openSync(path, "r");
    try {
        const { size } = statSync(path);
        const structure = new Hdf5Structure(file, path, size);
        // A reference to an object is the address of its header.
        const reference = Buffer.from(dataset.create_reference().ref_data);
        const address = Number(reference.readBigUInt64LE());
        const messages = structure.messages(address);
        // Through a chain of links a dataset could lie in another file, where the address says nothing of this one.
        const space = messages.get(DATASPACE);
        if (!space || spaceShape(space).join() !== (dataset.shape ?? []).join())
            throw structure.damaged(`${dataset.path} is not where it should be`);
        const type = messages.get(DATATYPE);
        const layout = messages.get(LAYOUT);
        if (!type || !layout)
            throw structure.damaged(`${dataset.path} has no type or no layout`);
        if (messages.has(EXTERNAL_FILES))
            throw new Coos7Error(`${path}: the values of ${dataset.path} lie in other files (external storage), which is not supported; copy them into one file, e.g. with h5py`);
        if ((dataset.shape?.[0] ?? 1) > MOST_ROWS)
            requireRoom(path, dataset, size);
        const stored = unwrittenRows({ open, path, level, structure, dataset }, layout);
        if (stored.unwritten.length === 0)
            requireRoom(path, dataset, size);
        return { ...stored, ...typeOf(type) };
    }
    finally {
        closeSync(file);
    }
}
/**
 * Throws {@link Coos7Error} in one line where values of a dataset were never stored, saying of how many rows of how many
 * and of which first, and where they are floats of another kind. `what` are its rows, e.g. "images".
 */
export function requireWritten(path, what, dataset, storage) {
    const { unwritten, source, isUncommonFloat } = storage;
    if (isUncommonFloat)
        throw new Coos7Error(`${path}: expected ${dataset.path.slice(1)} to be floats as IEEE 754 has them but found another kind; save them as float32`);
    if (unwritten.length === 0)
        return;
    const rows = dataset.shape?.[0] ?? 1;
    const which = unwritten.length === rows
        ? `none of its ${rows.toLocaleString("en")} ${what} was ever written`
        : `${unwritten.length.toLocaleString("en")} of its ${rows.toLocaleString("en")} ${what} were never written (${formatRows(unwritten)})`;
    const why = source === undefined
        ? "what wrote it stopped before its end: let it finish, or keep the rows that are there"
        : `it is a virtual dataset, and ${source} is not there or not whole: put it there, or keep the rows that are there`;
    throw new Coos7Error(`${path}: ${which}; ${why}`);
}
/** "rows 3 to 5, 9 and more": the first few runs of rows. */
function formatRows(rows) {
    const runs = [];
    for (const row of rows) {
        const run = runs.at(-1);
        if (run && run[1] === row - 1)
            run[1] = row;
        else if (runs.length === RUNS_SHOWN)
            break;
        else
            runs.push([row, row]);
    }
    const shown = runs.map(([first, last]) => (first === last ? `${first}` : `${first} to ${last}`)).join(", ");
    const more = rows.at(-1) > runs.at(-1)[1] ? " and more" : "";
    return `${rows.length === 1 ? "row" : "rows"} ${shown}${more}`;
}
const RUNS_SHOWN = 3;
/**
 * What a file says that it holds has to fit into it, unless it is put together of other files or of itself: a damaged
 * header could ask for any amount of memory.
 */
function requireRoom(path, { path: key, metadata, filters }, fileSize) {
    const bytes = (metadata.shape ?? []).reduce((product, length) => product * length, metadata.size);
    const most = filters.length === 0 ? fileSize : fileSize * MAX_COMPRESSION;
    if (bytes > most && !metadata.virtual_sources)
        throw new Coos7Error(`${path}: expected ${bytes.toLocaleString("en")} bytes of ${key.slice(1)}, of shape (${metadata.shape?.join(", ")}), but the file has ${fileSize.toLocaleString("en")} in all; it is incomplete or damaged: get it again`);
}
/** The lengths of a dataset. */
function spaceShape(space) {
    const version = space.uint(1);
    const axes = space.uint(1);
    space.skip(version === 1 ? 6 : 2);
    return Array.from({ length: axes }, () => space.length());
}
/** What of a type the library does not heed. */
function typeOf(type) {
    const kind = type.uint(1) & 0x0f;
    const flags = type.uint(3);
    const size = type.uint(4);
    const [offset, precision] = [type.uint(2), type.uint(2)];
    if (kind === 0) {
        const isWhole = offset === 0 && precision === 8 * size;
        return { isUncommonFloat: false, ...(isWhole ? {} : { bits: { offset, precision } }) };
    }
    if (kind !== 1)
        return { isUncommonFloat: false };
    // Where exponent and mantissa are and how wide, the exponent's bias, and a hidden first bit of the mantissa.
    const found = [offset, precision, type.uint(1), type.uint(1), type.uint(1), type.uint(1), type.uint(4)];
    const expected = {
        2: [0, 16, 10, 5, 0, 10, 15],
        4: [0, 32, 23, 8, 0, 23, 127],
        8: [0, 64, 52, 11, 0, 52, 1023],
    }[size];
    const isVax = (flags & 0x40) !== 0;
    const isNormalised = (flags & 0x30) === 0x20;
    return { isUncommonFloat: isVax || !isNormalised || expected?.join() !== found.join() };
}
/** From the message "Data Layout". */
function unwrittenRows(place, layout) {
    const { structure, dataset } = place;
    const shape = dataset.shape ?? [];
    const rows = shape.length === 0 ? 1 : shape[0];
    if (rows > 10 * MOST_ROWS)
        throw structure.damaged(`${dataset.path} would have ${rows} rows`);
    const every = () => Array.from({ length: rows }, (_, row) => row);
    if (shape.includes(0))
        return { unwritten: [] };
    const version = layout.uint(1);
    let kind;
    let axes = 0;
    let isFiltered = false;
    let root;
    if (version === 1 || version === 2) {
        axes = layout.uint(1);
        kind = layout.uint(1);
        layout.skip(5);
        if (kind !== COMPACT)
            root = layout.offset();
    }
    else if (version >= 3 && version <= 5) {
        kind = layout.uint(1);
        if (kind === CHUNKED && version > 3)
            isFiltered = (layout.uint(1) & 2) !== 0;
        if (kind === CHUNKED)
            axes = layout.uint(1);
        if (kind === CONTIGUOUS || (kind === CHUNKED && version === 3))
            root = layout.offset();
    }
    else
        throw structure.unknown(`layout of version ${version}`);
    if (kind === COMPACT)
        return { unwritten: [] };
    if (kind === CONTIGUOUS)
        return { unwritten: root === undefined ? every() : [] };
    if (kind === VIRTUAL)
        return unwrittenVirtualRows(place, layout, rows);
    if (kind !== CHUNKED)
        throw structure.unknown(`layout of kind ${kind}`);
    const width = version > 3 ? layout.uint(1) : 4;
    const chunks = Array.from({ length: axes }, () => layout.uint(width)).slice(0, -1);
    if (chunks.length !== shape.length || chunks.some((length) => !(length > 0)))
        throw structure.damaged(`the chunks of ${dataset.path} do not fit its shape`);
    const maxShape = (dataset.metadata.maxshape ?? shape).map((length) => length === null || length > Number.MAX_SAFE_INTEGER ? Number.POSITIVE_INFINITY : length);
    const grid = shape.map((length, axis) => Math.ceil(length / chunks[axis]));
    const stored = new Float64Array(grid[0]);
    visitChunks(structure, { version, chunks, maxShape, isFiltered, rest: layout, root }, (at) => {
        if (at.every((index, axis) => index < grid[axis]))
            stored[at[0]]++;
    });
    const needed = grid.slice(1).reduce((product, length) => product * length, 1);
    return { unwritten: every().filter((row) => stored[Math.floor(row / chunks[0])] < needed) };
}
/** Rows that no source covers in full, or whose source is not there or was not written itself. */
function unwrittenVirtualRows(place, layout, rows) {
    const { path, structure, dataset } = place;
    const shape = dataset.shape;
    const covered = new Float64Array(rows);
    let source;
    for (const { file, name, from, to } of readMappings(structure, layout, shape)) {
        const lost = lostRows(place, file, name);
        if (!lost || lost.unwritten.size > 0)
            source ??= `${name} of ${file === "." ? path : sourcePath(path, file)}`;
        // Row by row where a source has as many as it gives; otherwise all that it gives counts as lost with any of it.
        const sourceRows = from?.rows ?? Array.from({ length: lost?.rows ?? 0 }, (_, row) => row);
        const areParallel = sourceRows.length === to.rows.length;
        const isAnyLost = !lost || sourceRows.some((row) => lost.unwritten.has(row));
        to.rows.forEach((row, i) => {
            const isLost = isAnyLost && !(lost && areParallel && !lost.unwritten.has(sourceRows[i]));
            if (!isLost && row < rows)
                covered[row] += to.valuesPerRow;
        });
    }
    const needed = shape.slice(1).reduce((product, length) => product * length, 1);
    const unwritten = Array.from(covered.keys()).filter((row) => covered[row] < needed);
    return { unwritten, ...(source === undefined ? {} : { source }) };
}
/** How many rows a source of a virtual dataset has, and which were never written; undefined where it is not there. */
function lostRows({ open, path, level, dataset }, fileName, name) {
    const place = fileName === "." ? path : sourcePath(path, fileName);
    if (!existsSync(place))
        return undefined;
    if (level === MOST_LEVELS)
        throw new Coos7Error(`${path}: ${dataset.path} is a virtual dataset made of more than ${MOST_LEVELS} levels of such; copy it into one file, e.g. with h5py`);
    const file = open(place);
    try {
        const entity = file.get(name);
        if (entity?.constructor.name !== "Dataset")
            return undefined;
        const source = entity;
        const { unwritten } = datasetStorage(open, place, source, level + 1);
        return { rows: source.shape?.[0] ?? 1, unwritten: new Set(unwritten) };
    }
    finally {
        file.close();
    }
}
/**
 * The files that virtual datasets among `keys` take their values from, besides the file at `path` itself, each once; such
 * as are not there are left out. Throws {@link Coos7Error} where a file cannot be read.
 */
export async function sourceFiles(path, keys) {
    const { File } = await loadHdf5();
    const found = new Set();
    const collect = (place, names) => {
        const file = new File(place, "r");
        try {
            for (const name of names) {
                const entity = file.get(name);
                if (entity?.constructor.name !== "Dataset")
                    continue;
                for (const { file_name, dset_name } of entity.metadata.virtual_sources ?? []) {
                    const source = file_name === "." ? place : sourcePath(place, file_name);
                    if (source === place || found.has(source) || !existsSync(source))
                        continue;
                    found.add(source);
                    collect(source, [dset_name]);
                }
            }
        }
        finally {
            file.close();
        }
    };
    try {
        collect(path, keys);
    }
    catch (error) {
        throw hdf5Error("read", path, error);
    }
    return [...found];
}
/** Where HDF5 looks for a source: at its absolute path, then beside the file that names it. */
function sourcePath(path, name) {
    if (!isAbsolute(name))
        return join(dirname(path), name);
    return existsSync(name) ? name : join(dirname(path), basename(name));
}
//# sourceMappingURL=storage.js.map