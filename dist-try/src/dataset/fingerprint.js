import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheKey, readCache, writeCache } from "../core/cache.js";
import { Coos7Error } from "../core/errors.js";
import { describeIoError } from "../core/files.js";
import { hashFile } from "../core/hash.js";
import { ID_KEYS } from "./hdf5/reader.js";
import { sourceFiles } from "./hdf5/storage.js";
import { findIds } from "./ids.js";
import { isChannelFile } from "./tiff/tree.js";
/**
 * SHA-256, in hex, of a split's content: an HDF5 file's bytes, with those of the files that virtual datasets in it are
 * made of, or the sorted names and bytes of a TIFF tree and its IDs. Where the content lies does not matter. The digest is remembered in the cache until a file's size,
 * inode or time of change (in ns) differs. Throws {@link Coos7Error} where a file cannot be read.
 */
export async function contentFingerprint(path) {
    try {
        const isTree = statSync(path).isDirectory();
        const files = isTree ? treeFiles(path) : await hdf5Files(path);
        const state = createHash("sha256");
        for (const { name, path } of files) {
            const { dev, ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
            state.update(`${JSON.stringify([name, path])} ${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}\n`);
        }
        const key = cacheKey({ what: "split fingerprint", version: 1, state: state.digest("hex") });
        const known = readCache(key);
        if (known)
            return new TextDecoder().decode(known);
        const digest = await (isTree
            ? hashTree(files)
            : files.length === 1
                ? hashFile(path, "sha256")
                : hashFiles(files));
        writeCache(key, new TextEncoder().encode(digest));
        return digest;
    }
    catch (error) {
        if (error instanceof Coos7Error)
            throw error;
        throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}`, { cause: error });
    }
}
/** The digest of each split's content. Throws what `Dataset.fingerprint` throws. */
export async function fingerprints(dataset) {
    const found = {};
    for (const split of dataset.splits)
        found[split] = await dataset.fingerprint(split);
    return found;
}
function treeFiles(folder) {
    // As in the tree itself, a symbolic link to a folder is one.
    const files = readdirSync(folder).flatMap((label) => statSync(join(folder, label)).isDirectory()
        ? readdirSync(join(folder, label))
            .filter(isChannelFile)
            .map((name) => ({ name: `${label}/${name}`, path: join(folder, label, name) }))
        : []);
    files.sort((a, b) => (a.name < b.name ? -1 : 1));
    const ids = findIds(folder);
    return ids === undefined ? files : [...files, { name: "ids", path: ids }];
}
/** The file itself, then the sources of virtual datasets, which are called by their number. */
async function hdf5Files(path) {
    const sources = await sourceFiles(path, ["data", "labels", ...Object.values(ID_KEYS)]);
    return [path, ...sources].map((path, i) => ({ name: String(i), path }));
}
/** A digest of the digests of files that may be too large to be in memory. */
async function hashFiles(files) {
    const hash = createHash("sha256");
    for (const { path } of files)
        hash.update(await hashFile(path, "sha256"));
    return hash.digest("hex");
}
async function hashTree(files) {
    const hash = createHash("sha256");
    for (const { name, path } of files) {
        const content = await readFile(path);
        hash.update(`${JSON.stringify(name)} ${content.length}\n`).update(content);
    }
    return hash.digest("hex");
}
//# sourceMappingURL=fingerprint.js.map