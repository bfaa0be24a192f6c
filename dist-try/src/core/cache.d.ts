import { type ArrayBundle } from "./array-files.js";
import type { Matrix } from "./matrix.js";
/** How a call uses the cache. */
export interface CacheOptions {
    /**
     * Told, in one line, about a damaged entry and about a cache that cannot be read or written; the work goes
     * on without it. Default: a line on stderr.
     */
    onWarning?: (line: string) => void;
}
/**
 * The folder of the cache: `$COOS7_CACHE`, else `coos7` in the user's cache folder (`$XDG_CACHE_HOME` or
 * `~/.cache` on Linux, `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows). It can be deleted at any time.
 */
export declare function cacheDirectory(): string;
/**
 * The key of a result: SHA-256, in hex, of the canonical JSON of everything that the result depends on, e.g.
 * `cacheKey({ what: "features", set: "texture", version: 1, data: fingerprint })`.
 */
export declare function cacheKey(parts: object): string;
/**
 * The bytes stored under `key`, or undefined where there are none. A damaged entry (its checksum is wrong) is
 * removed, never returned.
 */
export declare function readCache(key: string, options?: CacheOptions): Uint8Array | undefined;
/**
 * Stores bytes under `key`, wholly or not at all, and returns whether that was possible. A cache that cannot be
 * written is only warned about.
 */
export declare function writeCache(key: string, payload: Uint8Array, options?: CacheOptions): boolean;
/** Whether something is stored under `key`, intact or not. */
export declare function hasCache(key: string): boolean;
/** Removes what is stored under `key`, if there is anything and it can be removed. */
export declare function removeCache(key: string): void;
/** The bundle stored under `key`; where there is none, that of `compute`, which is then stored. */
export declare function cachedBundle(key: string, compute: () => Promise<ArrayBundle>, options?: CacheOptions): Promise<ArrayBundle>;
/** The matrix stored under `key`; where there is none, that of `compute`, which is then stored. */
export declare function cachedMatrix(key: string, compute: () => Promise<Matrix>, options?: CacheOptions): Promise<Matrix>;
/** The matrix stored under `key` by {@link storeMatrix}, on shared memory; undefined where there is none. */
export declare function storedMatrix(key: string, options?: CacheOptions): Matrix | undefined;
/** Stores a matrix under `key`. */
export declare function storeMatrix(key: string, { data, rows, cols }: Matrix, options?: CacheOptions): void;
