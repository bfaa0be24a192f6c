import { Coos7Error } from "./errors.js";
import { sharedMatrix } from "./matrix.js";
/** "\x93NUMPY", then version 1.0. */
const MAGIC = Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59);
const PREFIX_LENGTH = 10;
const TYPE = /'descr':\s*'([^']*)'/;
const ORDER = /'fortran_order':\s*(True|False)/;
const SHAPE = /'shape':\s*\(([\d,\s]*)\)/;
const ALIGNMENT = 64;
/**
 * The bytes of a `.npy` file (NumPy's format, version 1.0: little-endian float32, C order) of a matrix.
 * Source: NumPy's description of the format, `numpy.lib.format`.
 */
export function encodeNpy(matrix) {
    const { data, rows, cols } = matrix;
    const dictionary = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${cols}), }`;
    const length = Math.ceil((PREFIX_LENGTH + dictionary.length + 1) / ALIGNMENT) * ALIGNMENT;
    const bytes = new Uint8Array(length + data.byteLength);
    bytes.set(MAGIC);
    const view = new DataView(bytes.buffer);
    view.setUint8(6, 1);
    view.setUint16(8, length - PREFIX_LENGTH, true);
    bytes.set(new TextEncoder().encode(`${dictionary.padEnd(length - PREFIX_LENGTH - 1)}\n`), PREFIX_LENGTH);
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), length);
    return bytes;
}
/**
 * The matrix in the bytes of a `.npy` file, on shared memory. Throws {@link Coos7Error} naming `source` (the file) for anything
 * but a whole two-dimensional little-endian float32 array in C order.
 */
export function decodeNpy(bytes, source) {
    const fail = (expected, found) => {
        throw new Coos7Error(`Could not read ${source}: expected ${expected} but found ${found}; ` +
            "save it with numpy.save(file, numpy.ascontiguousarray(array, '<f4'))");
    };
    if (bytes.length < PREFIX_LENGTH || MAGIC.some((byte, i) => bytes[i] !== byte))
        fail("a .npy file", bytes.length === 0 ? "an empty file" : "something else");
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const major = view.getUint8(6);
    if (major !== 1)
        fail("version 1.0 of the .npy format", `version ${major}.${view.getUint8(7)}`);
    const start = PREFIX_LENGTH + view.getUint16(8, true);
    if (bytes.length < start)
        fail(`a header of ${start} bytes`, `a file of ${bytes.length} bytes`);
    const header = new TextDecoder("latin1").decode(bytes.subarray(PREFIX_LENGTH, start)).trim();
    const type = TYPE.exec(header)?.[1];
    const order = ORDER.exec(header)?.[1];
    const shape = SHAPE.exec(header)?.[1];
    // Without these three nothing may be left: of a key that is there twice the other value might be meant.
    const rest = header.replace(TYPE, "").replace(ORDER, "").replace(SHAPE, "");
    if (type === undefined || order === undefined || shape === undefined || !/^\{[\s,]*\}$/.test(rest))
        return fail("a header with descr, fortran_order and shape", JSON.stringify(header.slice(0, 80)));
    if (type !== "<f4")
        fail("numbers of type <f4 (little-endian float32)", type);
    if (order !== "False")
        fail("C order (rows one after the other)", "Fortran order");
    const sizes = shape
        .split(",")
        .filter((size) => size.trim() !== "")
        .map(Number);
    if (sizes.length !== 2)
        fail("two dimensions", `the shape (${shape})`);
    const [rows, cols] = sizes;
    const expected = start + rows * cols * Float32Array.BYTES_PER_ELEMENT;
    if (bytes.length !== expected)
        fail(`${expected} bytes for ${rows} x ${cols} numbers`, `${bytes.length} bytes`);
    const matrix = sharedMatrix(rows, cols);
    new Uint8Array(matrix.data.buffer).set(bytes.subarray(start));
    return matrix;
}
const TYPES = { Float32Array, Float64Array, Int32Array, Uint32Array, Uint8Array };
const BUNDLE_ALIGNMENT = 8;
/**
 * The bytes of a bundle: the length of the header (uint32, little-endian), the header in JSON, then each
 * array's bytes, each at a multiple of 8 bytes from the start.
 */
export function encodeArrays(bundle) {
    const entries = Object.entries(bundle.arrays);
    const header = new TextEncoder().encode(JSON.stringify({
        info: bundle.info,
        arrays: entries.map(([name, array]) => ({
            name,
            type: array[Symbol.toStringTag],
            length: array.length,
        })),
    }));
    let size = align(4 + header.length);
    for (const [, array] of entries)
        size += align(array.byteLength);
    const bytes = new Uint8Array(size);
    new DataView(bytes.buffer).setUint32(0, header.length, true);
    bytes.set(header, 4);
    let offset = align(4 + header.length);
    for (const [, array] of entries) {
        bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
        offset += align(array.byteLength);
    }
    return bytes;
}
/**
 * The bundle that {@link encodeArrays} made `bytes` of; its arrays lie on shared memory, ready for workers.
 * The bytes must be as they were written: whoever stores them guards them with a checksum.
 */
export function decodeArrays(bytes) {
    const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headerLength)));
    const arrays = {};
    let offset = align(4 + headerLength);
    for (const { name, type, length } of header.arrays) {
        const byteLength = length * TYPES[type].BYTES_PER_ELEMENT;
        const memory = new SharedArrayBuffer(byteLength);
        new Uint8Array(memory).set(bytes.subarray(offset, offset + byteLength));
        arrays[name] = new TYPES[type](memory);
        offset += align(byteLength);
    }
    return { info: header.info, arrays };
}
function align(size) {
    return Math.ceil(size / BUNDLE_ALIGNMENT) * BUNDLE_ALIGNMENT;
}
//# sourceMappingURL=array-files.js.map