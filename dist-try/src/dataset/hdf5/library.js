import { closeSync, openSync, readSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { Coos7Error, errorMessage } from "../../core/errors.js";
import { describeIoError } from "../../core/files.js";
let loading;
/**
 * The HDF5 library, loaded on first use. Its errors are thrown: as it comes, the library prints them on stderr
 * and hands back uninitialised memory.
 */
export function loadHdf5() {
    loading ??= (async () => {
        const library = await withoutClock(async () => {
            const loaded = await import("h5wasm/node");
            await loaded.ready;
            return loaded;
        });
        const module = await library.ready;
        module.activate_throwing_error_handler();
        return library;
    })();
    return loading;
}
/**
 * HDF5 stamps datasets with the time of writing, and this build of it has no way to turn that off: the same data would
 * never make the same file twice. The clock that it imports when it is loaded by `load` always says 0.
 */
async function withoutClock(load) {
    const wasm = WebAssembly;
    const { instantiate } = wasm;
    wasm.instantiate = async (source, imports) => {
        const { wasi_snapshot_preview1: wasi, env } = imports ?? {};
        if (!wasi?.clock_time_get || !env?.emscripten_date_now)
            return instantiate(source, imports);
        let made;
        wasi.clock_time_get = (_clock, _precision, place) => {
            new DataView(made.instance.exports.memory.buffer).setBigInt64(place, 0n, true);
            return 0;
        };
        env.emscripten_date_now = () => 0;
        made = await instantiate(source, imports);
        return made;
    };
    try {
        return await load();
    }
    finally {
        wasm.instantiate = instantiate;
    }
}
/**
 * Opens an HDF5 file to read. `openSource` opens such as it names, the sources of virtual datasets; what that throws is
 * the library's own error. Throws {@link Coos7Error} where `path` is no ordinary file of HDF5.
 */
export async function openHdf5(path) {
    const { File } = await loadHdf5();
    requireOrdinaryFile(path);
    try {
        return { file: new File(resolve(path), "r"), openSource: (source) => new File(source, "r") };
    }
    catch (error) {
        throw hdf5Error("read", path, error);
    }
}
/** A pipe would keep the library waiting for ever. */
function requireOrdinaryFile(path) {
    let found;
    try {
        const stats = statSync(path);
        if (stats.isFile())
            return;
        found = stats.isDirectory() ? "a folder" : "a pipe or a device";
    }
    catch (error) {
        throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}`, { cause: error });
    }
    throw new Coos7Error(`Could not read ${path}: expected an HDF5 file but found ${found}`);
}
/** One line about a failed call on an HDF5 file: what is wrong with it and what to do. */
export function hdf5Error(action, path, error) {
    if (error instanceof Coos7Error)
        return error;
    return new Coos7Error(`Could not ${action} ${path}: ${reason(path, errorMessage(error))}`, {
        cause: error,
    });
}
function reason(path, stack) {
    const truncated = /truncated file: eof = (\d+), .*stored_eof = (\d+)/.exec(stack);
    if (truncated)
        return `the file is truncated: expected ${bytes(truncated[2])} but found ${bytes(truncated[1])}; get it again`;
    if (stack.includes("file signature not found"))
        return `expected an HDF5 file but found ${contentKind(path)}; check that it is the right file`;
    const filter = /required filter '([^']*)' is not registered/.exec(stack);
    if (filter)
        return `its data are compressed with ${filter[1]}, which is not supported; save it again with gzip (h5repack -f GZIP=4 OLD NEW)`;
    const system = /error message = '([^']*)'/.exec(stack)?.[1];
    if (system === "No space left on device")
        return describeIoError({ code: "ENOSPC" });
    if (system === "Permission denied")
        return describeIoError({ code: "EACCES" });
    if (system === "No such file or directory")
        return describeIoError({ code: "ENOENT" });
    if (system !== undefined)
        return system.toLowerCase();
    // What the library itself cannot cope with ends it, for the whole of this process.
    if (/^Aborted|already aborted/i.test(stack))
        return "the HDF5 library could not cope with it; the file is damaged: get it again, and start this program anew";
    // The library lists the call stack, innermost last.
    const innermost = [...stack.matchAll(/ in \w+\(\): (.*)$/gm)].at(-1)?.[1];
    return innermost === undefined ? stack : `${innermost}; the file may be damaged`;
}
/** What a file that is not HDF5 seems to be, from its first bytes. */
function contentKind(path) {
    const head = new Uint8Array(8);
    const file = openSync(path, "r");
    try {
        if (readSync(file, head) === 0)
            return "an empty file";
    }
    finally {
        closeSync(file);
    }
    const text = String.fromCharCode(...head);
    if (text.startsWith("II*\0") || text.startsWith("MM\0*"))
        return "a TIFF image";
    if (text.startsWith("\x89PNG"))
        return "a PNG image";
    if (text.startsWith("PK"))
        return "a ZIP archive";
    if (text.startsWith("\x1f\x8b"))
        return "a gzip file (unpack it first)";
    if (text.trimStart().startsWith("<"))
        return "an HTML or XML page";
    return "something else";
}
function bytes(count) {
    return `${Number(count).toLocaleString("en")} bytes`;
}
//# sourceMappingURL=library.js.map