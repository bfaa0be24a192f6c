import type { File } from "h5wasm/node";
import { Coos7Error } from "../../core/errors.js";
type Hdf5Library = typeof import("h5wasm/node");
/**
 * The HDF5 library, loaded on first use. Its errors are thrown: as it comes, the library prints them on stderr
 * and hands back uninitialised memory.
 */
export declare function loadHdf5(): Promise<Hdf5Library>;
/**
 * Opens an HDF5 file to read. `openSource` opens such as it names, the sources of virtual datasets; what that throws is
 * the library's own error. Throws {@link Coos7Error} where `path` is no ordinary file of HDF5.
 */
export declare function openHdf5(path: string): Promise<{
    file: File;
    openSource(path: string): File;
}>;
/** One line about a failed call on an HDF5 file: what is wrong with it and what to do. */
export declare function hdf5Error(action: "read" | "write", path: string, error: unknown): Coos7Error;
export {};
