import { type Manifest } from "./manifest.js";
/** The file that says what a run is about to move to its place: who finds it does what that run did not come to. */
export declare const JOURNAL = ".coos7.journal";
/** What is to happen in a folder. Paths are those in it, with `/` between the parts; stamps are those of `fileAt`. */
export interface Publication {
    /** Name of the folder in it that the finished files lie in. */
    staging: string;
    /** The files that finished ones take the place of, with their stamps. */
    replaces: Record<string, string>;
    /** The files that go, with their stamps. */
    stale: Record<string, string>;
    /** The folder's manifest afterwards; null where it gets none. */
    manifest: Manifest | null;
}
/**
 * Moves finished files to their places in `directory`, whose lock the caller holds, removes stale ones and writes the
 * manifest. All of it happens even if this process is killed on the way: {@link finishPublication} does the rest. A file
 * is only replaced or removed while it is the one that was looked at. Returns the finished files that were dropped because
 * another writer's had come to their places in the meantime.
 */
export declare function publishFiles(directory: string, publication: Publication): string[];
/** Does what a run that was killed in {@link publishFiles} did not come to. The caller holds the folder's lock. */
export declare function finishPublication(directory: string): void;
