import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { holdDirectory, LOCK } from "./directory-lock.js";
import { Coos7Error, UsageError } from "./errors.js";
import { describeIoError, isTemporary, makeFolder, removeEmptyFolders, removeIfThere, removeTemporaryFiles, temporaryPath, } from "./files.js";
import { OwnedFolder, replaceable } from "./owned-folder.js";
import { finishPublication, JOURNAL, publishFiles } from "./publication.js";
/** Another run may remove the folder, which it had made, before it is locked, but does not do so for ever. */
const MOST_ATTEMPTS = 100;
/**
 * Fills a directory wholly or not at all: `work` writes into a temporary folder inside `directory`; what it wrote then
 * takes its place there, also if this process is killed meanwhile: the next run there finishes that first. If `work` fails,
 * or writes nothing, the directory is as it was before, and folders that were made for it go if they are empty. Others'
 * files stay as they are; where one has the name of a file to be written, that is an error. While it lasts no other run
 * can do the same.
 * Throws {@link UsageError} where something is there that may not be replaced, {@link Coos7Error} where the directory
 * cannot be written, and where another run is writing to it.
 */
export async function fillDirectory(directory, options, work) {
    const { force = false, run, shared = false } = options;
    const staging = temporaryPath(join(directory, "staging"));
    const made = [];
    let lock;
    let publishing = false;
    // Also where the process is ended while `work` goes on.
    const cleanUp = () => {
        // Once files move to their places, the rest of them is what the next run needs.
        if (!(publishing && existsSync(join(directory, JOURNAL))))
            removeIfThere(staging);
        lock?.release();
        removeEmptyFolders(made);
    };
    const check = () => checkOutput(directory, force || shared);
    if (!existsSync(join(directory, JOURNAL)))
        check();
    process.on("exit", cleanUp);
    try {
        lock = await makeAndLock(directory, made, run?.onWarning);
        finishPublication(directory);
        removeTemporaryFiles(directory, { folders: true, ended: lock.lost });
        // Another run may have filled it just before.
        check();
        const owned = run && (await OwnedFolder.open(directory, run, force));
        mkdirSync(staging);
        const result = await work(staging);
        const names = filesBelow(staging);
        const plan = owned?.plan(staging, names) ?? {
            replaces: replaceable(directory, names, () => (force ? undefined : "was put there by another program")),
            stale: {},
            manifest: null,
        };
        if (!lock.isHeld())
            throw new Coos7Error(`Another run has taken over ${directory}, for this one showed no sign of life; nothing was written: run the same again`);
        if (names.length > 0) {
            publishing = true;
            const dropped = publishFiles(directory, { staging: basename(staging), ...plan });
            if (dropped.length > 0)
                throw new Coos7Error(`${join(directory, dropped[0])} was put there by another program just now and is left as it is${dropped.length === 1 ? "" : `, like ${dropped.length - 1} more`}; all other files are written`);
        }
        cleanUp();
        return result;
    }
    catch (error) {
        cleanUp();
        // The temporary folder means nothing to the reader.
        if (error instanceof Coos7Error)
            error.message = error.message.replaceAll(staging, directory);
        if (!isIoError(error))
            throw error;
        throw new Coos7Error(`Could not write ${directory}: ${describeIoError(error)}`, { cause: error });
    }
    finally {
        process.off("exit", cleanUp);
    }
}
/** Adds the folders that it makes to `made`. */
async function makeAndLock(directory, made, onWarning) {
    for (let attempt = 1;; attempt++) {
        made.push(...makeFolder(directory));
        try {
            return await holdDirectory(directory, undefined, onWarning);
        }
        catch (error) {
            const gone = error.code === "ENOENT" && !existsSync(directory);
            if (!gone || attempt === MOST_ATTEMPTS)
                throw error;
        }
    }
}
/** The paths of all files in a folder, with `/` between the parts. */
function filesBelow(folder) {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
        .sort();
}
/**
 * Looks before long work whether a folder can be filled: throws {@link UsageError} if a file is at `path`, or a non-empty folder
 * and `force` is not set, {@link Coos7Error} where that cannot be known or a part of the path is a file.
 */
export function checkOutput(path, force) {
    const stats = statsOf(path);
    if (!stats)
        return;
    if (!stats.isDirectory())
        throw new UsageError(`${path} is a file, not a folder; choose another --out`);
    if (force || readdirSync(path).every((name) => isTemporary(name) || name === LOCK))
        return;
    throw new UsageError(`${path} is not empty; choose another --out, or --force to replace what has the same name in it`);
}
/** The same for a file: throws {@link UsageError} if a folder is there, or a file and `force` is not set. */
export function checkOutputFile(path, force) {
    const stats = statsOf(path);
    if (!stats)
        return;
    if (stats.isDirectory())
        throw new UsageError(`${path} is a folder, not a file; choose another --out`);
    if (!force)
        throw new UsageError(`${path} is there already; choose another --out, or --force to replace it`);
}
function statsOf(path) {
    try {
        return statSync(path, { throwIfNoEntry: false });
    }
    catch (error) {
        throw new Coos7Error(`Could not write ${path}: ${describeIoError(error)}`, { cause: error });
    }
}
function isIoError(error) {
    return typeof error?.syscall === "string";
}
//# sourceMappingURL=output-directory.js.map