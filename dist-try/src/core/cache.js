import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import { decodeArrays, encodeArrays } from "./array-files.js";
import { describeIoError, removeIfThere, writeFileAtomic } from "./files.js";
import { canonicalJson } from "./json.js";
/** First bytes of an entry; the SHA-256 of the rest follows, then the rest. */
const MAGIC = "coos7 cache 1\n";
const CHECKSUM_LENGTH = 32;
/**
 * The folder of the cache: `$COOS7_CACHE`, else `coos7` in the user's cache folder (`$XDG_CACHE_HOME` or
 * `~/.cache` on Linux, `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows). It can be deleted at any time.
 */
export function cacheDirectory() {
    const { COOS7_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
    if (COOS7_CACHE)
        return resolve(COOS7_CACHE);
    if (process.platform === "darwin")
        return join(homedir(), "Library", "Caches", "coos7");
    if (process.platform === "win32")
        return join(LOCALAPPDATA || join(homedir(), "AppData", "Local"), "coos7", "Cache");
    // The XDG specification has relative paths ignored.
    const base = XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), ".cache");
    return join(base, "coos7");
}
/**
 * The key of a result: SHA-256, in hex, of the canonical JSON of everything that the result depends on, e.g.
 * `cacheKey({ what: "features", set: "texture", version: 1, data: fingerprint })`.
 */
export function cacheKey(parts) {
    return createHash("sha256").update(canonicalJson(parts)).digest("hex");
}
/**
 * The bytes stored under `key`, or undefined where there are none. A damaged entry (its checksum is wrong) is
 * removed, never returned.
 */
export function readCache(key, options = {}) {
    const path = entryPath(key);
    let entry;
    try {
        entry = readFileSync(path);
    }
    catch (error) {
        if (error.code !== "ENOENT")
            warn(options, `Could not read the cache entry ${path}: ${describeIoError(error)}; computing anew`);
        return undefined;
    }
    const start = MAGIC.length + CHECKSUM_LENGTH;
    const payload = entry.subarray(start);
    const intact = entry.length >= start &&
        equal(entry.subarray(0, MAGIC.length), new TextEncoder().encode(MAGIC)) &&
        equal(entry.subarray(MAGIC.length, start), checksum(payload));
    if (intact)
        return payload;
    warn(options, `The cache entry ${path} is damaged: removing it and computing anew`);
    try {
        rmSync(path, { force: true });
    }
    catch (error) {
        warn(options, `Could not remove ${path}: ${describeIoError(error)}`);
    }
    return undefined;
}
/**
 * Stores bytes under `key`, wholly or not at all, and returns whether that was possible. A cache that cannot be
 * written is only warned about.
 */
export function writeCache(key, payload, options = {}) {
    const start = MAGIC.length + CHECKSUM_LENGTH;
    const entry = new Uint8Array(start + payload.length);
    entry.set(new TextEncoder().encode(MAGIC));
    entry.set(checksum(payload), MAGIC.length);
    entry.set(payload, start);
    try {
        writeFileAtomic(entryPath(key), entry);
        return true;
    }
    catch (error) {
        const reason = describeIoError(error.cause);
        warn(options, `Could not write the cache ${cacheDirectory()}: ${reason}; going on without it (COOS7_CACHE names another folder)`);
        return false;
    }
}
/** Whether something is stored under `key`, intact or not. */
export function hasCache(key) {
    return existsSync(entryPath(key));
}
/** Removes what is stored under `key`, if there is anything and it can be removed. */
export function removeCache(key) {
    removeIfThere(entryPath(key));
}
/** The bundle stored under `key`; where there is none, that of `compute`, which is then stored. */
export async function cachedBundle(key, compute, options = {}) {
    const stored = readCache(key, options);
    if (stored)
        return decodeArrays(stored);
    const bundle = await compute();
    writeCache(key, encodeArrays(bundle), options);
    return bundle;
}
/** The matrix stored under `key`; where there is none, that of `compute`, which is then stored. */
export async function cachedMatrix(key, compute, options = {}) {
    const stored = storedMatrix(key, options);
    if (stored)
        return stored;
    const matrix = await compute();
    storeMatrix(key, matrix, options);
    return matrix;
}
/** The matrix stored under `key` by {@link storeMatrix}, on shared memory; undefined where there is none. */
export function storedMatrix(key, options = {}) {
    const stored = readCache(key, options);
    if (!stored)
        return undefined;
    const { info, arrays } = decodeArrays(stored);
    const { rows, cols } = info;
    return { data: arrays.data, rows, cols };
}
/** Stores a matrix under `key`. */
export function storeMatrix(key, { data, rows, cols }, options = {}) {
    writeCache(key, encodeArrays({ info: { rows, cols }, arrays: { data } }), options);
}
function entryPath(key) {
    return join(cacheDirectory(), key.slice(0, 2), key);
}
function checksum(bytes) {
    return createHash("sha256").update(bytes).digest();
}
function equal(a, b) {
    return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
function warn(options, line) {
    (options.onWarning ?? console.warn)(line);
}
//# sourceMappingURL=cache.js.map