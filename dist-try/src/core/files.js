import { randomBytes } from "node:crypto";
import { closeSync, constants, fstatSync, fsyncSync, linkSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statfsSync, statSync, unlinkSync, writeSync, } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Coos7Error, errorMessage } from "./errors.js";
import { mayBeRunning, PROCESS_TAG, processTag } from "./process-identity.js";
import { formatBytes } from "./text.js";
const TEMPORARY = new RegExp(`^\\.coos7-(${PROCESS_TAG})-[0-9a-f]{12}\\.tmp$`);
/** Another process may remove an empty folder between two steps, but does not do so for ever. */
const MOST_ATTEMPTS = 100;
/** Folders that this thread has looked through for what killed processes left. */
const swept = new Set();
/** A path beside `path` for a file or folder that this process is writing; its name says which process that is. */
export function temporaryPath(path) {
    return join(dirname(path), `.coos7-${processTag()}-${randomBytes(6).toString("hex")}.tmp`);
}
/** Whether a file or folder of this name is one that is being written, or that a killed run left half written. */
export function isTemporary(name) {
    return TEMPORARY.test(name);
}
/**
 * Makes a folder, and those above it where they are missing; returns those it made, the topmost first.
 * (Node's own recursive `mkdir` never returns for folders that cannot be made, such as /proc/x.)
 */
export function makeFolder(path) {
    const parent = dirname(path);
    for (let attempt = 1;; attempt++) {
        const there = statSync(path, { throwIfNoEntry: false });
        if (there?.isDirectory())
            return [];
        const above = there || parent === path ? [] : makeFolder(parent);
        try {
            mkdirSync(path);
            return [...above, path];
        }
        catch (error) {
            // Another process may have made it in the meantime, or have removed the one above, which it had made.
            if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
                return above;
            const goneAbove = !statSync(parent, { throwIfNoEntry: false });
            if (!goneAbove || attempt === MOST_ATTEMPTS)
                throw error;
        }
    }
}
/** Removes folders that {@link makeFolder} made, the deepest first, as long as nothing is in them. */
export function removeEmptyFolders(made) {
    for (const path of [...made].reverse()) {
        try {
            // Removes nothing but an empty folder, in one step: what others put there in the meantime stays.
            rmdirSync(path);
        }
        catch {
            return;
        }
    }
}
/**
 * Writes a whole file or nothing: to a temporary name in the same folder, flushed to disk, then renamed; with `exclusive`
 * only where there is no file of that name yet. Makes the folder if it is missing.
 * Throws {@link Coos7Error} naming the file, and leaves no partial file and no folder that was not there.
 */
export function writeFileAtomic(path, content, options = {}) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const temporary = temporaryPath(path);
    let made = [];
    try {
        made = makeFolder(dirname(path));
        sweepOnce(dirname(path));
        const file = openSync(temporary, "wx");
        try {
            for (let offset = 0; offset < bytes.length;)
                offset += writeSync(file, bytes, offset, Math.min(bytes.length - offset, 1 << 28));
            fsyncSync(file);
        }
        finally {
            closeSync(file);
        }
        publishFile(temporary, path, options);
    }
    catch (error) {
        removeIfThere(temporary);
        removeEmptyFolders(made);
        throw new Coos7Error(`Could not write ${path}: ${describeIoError(error)}`, { cause: error });
    }
}
/**
 * Gives a finished temporary file its final name and flushes the folder, so that the name survives a crash. With
 * `exclusive` an error with the code EEXIST is thrown where that name is taken.
 */
export function publishFile(temporary, path, { exclusive = false } = {}) {
    if (exclusive)
        moveToFreeName(temporary, path);
    else
        renameSync(temporary, path);
    flushFolder(dirname(path));
}
/** Renames a file without ever replacing another. Throws an error with the code EEXIST where the name is taken. */
export function moveToFreeName(from, to) {
    try {
        // Unlike a rename, a second name is only ever given where there is none.
        linkSync(from, to);
    }
    catch (error) {
        const { code } = error;
        if (code === "EEXIST" || code === "ENOENT")
            throw error;
        // Not every file system has second names.
        if (lstatSync(to, { throwIfNoEntry: false }))
            throw Object.assign(new Error(`EEXIST: file already exists, rename '${from}' -> '${to}'`), {
                code: "EEXIST",
                syscall: "rename",
            });
        renameSync(from, to);
        return;
    }
    unlinkSync(from);
}
/** Flushes the names in a folder to disk, where the platform can: not everywhere can a folder be opened for that. */
export function flushFolder(path) {
    try {
        const folder = openSync(path, "r");
        try {
            fsyncSync(folder);
        }
        finally {
            closeSync(folder);
        }
    }
    catch { }
}
/**
 * Removes what killed processes left half written directly in `folder`: files, and where the caller holds the folder's
 * lock also folders, which other runs' recovery may need. A temporary name says which process made it, and no other one
 * ever uses it: once that process has ended, it is nobody's. What may belong to a running one stays;
 * `ended` are tags of processes elsewhere that are known to have ended.
 */
export function removeTemporaryFiles(folder, { folders = false, ended = [] } = {}) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const owner = TEMPORARY.exec(entry.name)?.[1];
        if (owner === undefined || !(entry.isFile() || (folders && entry.isDirectory())))
            continue;
        if (ended.includes(owner) || !mayBeRunning(owner))
            removeIfThere(join(folder, entry.name));
    }
}
/** {@link removeTemporaryFiles}, the first time that this thread writes to a folder. */
export function sweepOnce(folder) {
    if (swept.has(folder))
        return;
    swept.add(folder);
    try {
        removeTemporaryFiles(folder);
    }
    catch {
        // A folder that can be written need not be readable.
    }
}
/** What is at `name`, a path with `/` between the parts, in `folder`; links are not followed. */
export function fileAt(folder, name) {
    const parts = name.split("/");
    for (let i = 1; i < parts.length; i++) {
        const path = join(folder, ...parts.slice(0, i));
        const stats = lstatSync(path, { throwIfNoEntry: false });
        if (!stats)
            return { kind: "none" };
        if (!stats.isDirectory())
            return { kind: "blocked", path };
    }
    const stats = lstatSync(join(folder, ...parts), { throwIfNoEntry: false, bigint: true });
    if (!stats)
        return { kind: "none" };
    const kind = stats.isFile() ? "file" : stats.isSymbolicLink() ? "link" : undefined;
    if (!kind)
        return { kind: "other" };
    return { kind, size: Number(stats.size), stamp: `${stats.ino} ${stats.size} ${stats.mtimeNs}` };
}
/** Removes a file or folder of one's own if that is possible; for cleaning up after a failure that is reported itself. */
export function removeIfThere(path) {
    try {
        rmSync(path, { recursive: true, force: true });
    }
    catch { }
}
/** What an input or output error means, with what to do about it. */
export function describeIoError(error) {
    const code = error?.code;
    switch (code) {
        case "ENOSPC":
        case "EDQUOT":
            return "the disk is full; free some space or choose another folder";
        case "EACCES":
        case "EPERM":
            return "permission denied; choose a folder you may write to";
        case "EROFS":
            return "the file system is read-only; choose another folder";
        case "ENOENT":
            return "no such file or folder";
        case "EEXIST":
            // Files get their final names by these; folders are made by another.
            if (["link", "rename"].includes(error.syscall ?? ""))
                return "another program has put a file there";
            return "a part of the path is a file, not a folder";
        case "ENOTDIR":
            return "a part of the path is a file, not a folder";
        case "EISDIR":
            return "it is a folder, not a file";
        case "ELOOP":
            return "its symbolic links lead in a circle";
        case "ENAMETOOLONG":
            return "the name is too long; choose a shorter one";
        case "EMFILE":
        case "ENFILE":
            return "too many files are open; close some programs or raise the limit (ulimit -n)";
        case "EIO":
            return "the disk reports a fault";
        default:
            return errorMessage(error);
    }
}
/**
 * The bytes of an ordinary file of at most `limit` bytes. Throws what the system says, and an error in words for a
 * larger file and for what is no ordinary file: a pipe could keep its reader waiting for ever, a device has no end.
 */
export function readFileBytes(path, limit) {
    // Without O_NONBLOCK a pipe is not even opened before someone writes to it. (Windows has no such thing.)
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
        const stats = fstatSync(file);
        if (stats.isDirectory())
            throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
        if (!stats.isFile())
            throw new Error("it is a pipe or a device, not a file");
        if (stats.size > limit)
            throw new Error(`it has ${formatBytes(stats.size)}, more than the ${formatBytes(limit)} that it may have`);
        return readFileSync(file);
    }
    finally {
        closeSync(file);
    }
}
/** The text, in UTF-8, of an ordinary file of at most `limit` bytes; throws like {@link readFileBytes}. */
export function readText(path, limit) {
    return new TextDecoder().decode(readFileBytes(path, limit));
}
/**
 * The same, but undefined where nothing has that name. A symbolic link that leads nowhere has the name: what it was
 * meant to give is missing, not left out.
 */
export function readTextIfThere(path, limit) {
    try {
        lstatSync(path);
    }
    catch (error) {
        if (["ENOENT", "ENOTDIR"].includes(error.code ?? ""))
            return undefined;
        throw error;
    }
    return readText(path, limit);
}
/** Free bytes of the disk that holds `folder`, or would if it were made. */
export function freeDiskBytes(folder) {
    for (let path = resolve(folder);; path = dirname(path)) {
        try {
            const { bavail, bsize } = statfsSync(path);
            return bavail * bsize;
        }
        catch (error) {
            if (path === dirname(path))
                throw error;
        }
    }
}
/** Throws {@link Coos7Error} unless the disk that holds `folder`, or would, has room for `bytes` more. */
export function requireDiskSpace(folder, bytes) {
    const free = freeDiskBytes(folder);
    if (bytes <= free)
        return;
    throw new Coos7Error(`Expected ${formatBytes(bytes)} of free disk for ${folder} but found ${formatBytes(free)}; free some space or choose another folder`);
}
//# sourceMappingURL=files.js.map