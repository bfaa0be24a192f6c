import { Coos7Error, errorMessage } from "../errors.js";
import { local, unsigned } from "./code.js";
const TYPE_CODES = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c, v128: 0x7b };
/** Defines a function; the last of its statements leaves the result. */
export function defineFunction(name, parameters, result, body) {
    const locals = [];
    const scope = {
        locals: (type, ...names) => Object.fromEntries(names.map((name) => [name, local(parameters.length + locals.push(type) - 1)])),
    };
    const given = parameters.map((_, index) => local(index));
    return { name, parameters, result, body: body(scope, ...given), locals };
}
/** The bytes of a module that exports the functions and takes its memory from the import "memory" of "env". */
export function encodeModule(functions) {
    const types = functions.map(({ parameters, result }) => [
        0x60,
        vector(parameters.map((type) => TYPE_CODES[type])),
        vector(result === "nothing" ? [] : [TYPE_CODES[result]]),
    ]);
    const memory = [text("env"), text("memory"), 0x02, 0x00, 0x00];
    const exports = functions.map(({ name }, index) => [text(name), 0x00, unsigned(index)]);
    const bodies = functions.map(({ locals, body }) => sized([vector(locals.map((type) => [1, TYPE_CODES[type]])), body, 0x0b]));
    return Uint8Array.from(flat([
        [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
        [1, sized(vector(types))],
        [2, sized(vector([memory]))],
        [3, sized(vector(functions.map((_, index) => unsigned(index))))],
        [7, sized(vector(exports))],
        [10, sized(vector(bodies))],
    ]));
}
/** Entries after their number. */
function vector(entries) {
    return [unsigned(entries.length), entries];
}
/** Bytes after their number. */
function sized(content) {
    const bytes = flat(content);
    return [unsigned(bytes.length), bytes];
}
function text(value) {
    return sized([...new TextEncoder().encode(value)]);
}
function flat(parts, bytes = []) {
    for (const part of parts) {
        if (typeof part === "number")
            bytes.push(part);
        else
            flat(part, bytes);
    }
    return bytes;
}
const PAGE_BYTES = 65536;
/** Kernels compare addresses as signed numbers. */
const MAX_BYTES = 2 ** 31;
/**
 * A module of `encodeModule` on memory of its own, of at least `bytes` bytes. Throws `Coos7Error` where that is more
 * than 2 GiB or the system does not give so much.
 */
export function instantiate(module, bytes) {
    const memory = allocate(bytes);
    const instance = new WebAssembly.Instance(new WebAssembly.Module(module), { env: { memory } });
    return { buffer: memory.buffer, exports: instance.exports };
}
function allocate(bytes) {
    const size = `${Math.ceil(bytes / 2 ** 20)} MiB`;
    if (bytes > MAX_BYTES)
        throw new Coos7Error(`Expected to need at most 2048 MiB of WebAssembly memory for the data but found ${size}; use fewer rows or columns`);
    try {
        return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
    }
    catch (error) {
        throw new Coos7Error(`Could not get ${size} of memory for WebAssembly: ${errorMessage(error)}; free some, use fewer workers, or raise the limit on address space (ulimit -v)`, { cause: error });
    }
}
//# sourceMappingURL=module.js.map