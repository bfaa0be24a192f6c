import { randomBytes } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, renameSync, rmSync, statSync, utimesSync, } from "node:fs";
import { open } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { publishFile, removeIfThere } from "../files.js";
import { isRunning, PROCESS_TAG, processTag } from "../process-identity.js";
import { sleep } from "./retry.js";
/** Names of parts that a process has made its own; the second form is that of earlier versions. */
const CLAIM = new RegExp(`\\.part-(?:(${PROCESS_TAG})-[0-9a-f]{8}|\\d+-[0-9a-f]{8}@[\\w-]*)$`);
/** Sign of life of a process that owns a part, and the silence after which it counts as dead if nothing else tells. */
const HEARTBEAT_MS = 5000;
const SILENCE_MS = 30_000;
const POLL_MS = 500;
/**
 * What has come so far of a file that is being downloaded. It lies beside the file as `<name>.part`, where the next
 * attempt finds it; as long as a process writes it, it is named after that process instead. Taking it over is one
 * rename, so that two processes never write the same part.
 */
export class PartFile {
    destination;
    path;
    waited;
    #size;
    #heartbeat;
    constructor(destination, path, 
    /** Whether another process was at work on the same file before. */
    waited) {
        this.destination = destination;
        this.path = path;
        this.waited = waited;
        this.#size = statSync(path).size;
        this.#heartbeat = setInterval(() => touch(path), HEARTBEAT_MS).unref();
        touch(path);
    }
    /**
     * Takes over what an earlier attempt left of `destination`, or begins anew. Where another process is at work on
     * it, waits for its end. Throws what the file system throws, and `CancelledError` when `signal` is aborted.
     */
    static async claim(destination, options) {
        for (let waited = false;; waited = true) {
            if (!claims(destination).some(isAlive)) {
                const part = new PartFile(destination, takeOver(destination), waited);
                // Of two that began at the same time one gives way.
                if (!claims(destination).some((path) => path < part.path && isAlive(path)))
                    return part;
                part.release();
            }
            if (!waited)
                options.onWarning(`Another process is downloading ${basename(destination)}: waiting for it`);
            await sleep(POLL_MS, options.signal);
        }
    }
    /** Bytes that are there. */
    get size() {
        return this.#size;
    }
    /** Opens the part for {@link PartFile.append}. */
    async openForWriting() {
        return open(this.path, "r+");
    }
    /** Adds bytes at the end. */
    async append(file, bytes) {
        for (let written = 0; written < bytes.length;) {
            const { bytesWritten } = await file.write(bytes, written, bytes.length - written, this.#size);
            written += bytesWritten;
            this.#size += bytesWritten;
        }
    }
    /** Throws away what is there. */
    async clear(file) {
        await file.truncate(0);
        this.#size = 0;
    }
    /** Leaves what is there to the next attempt, which finds it under the process's name too if need be. */
    release() {
        clearInterval(this.#heartbeat);
        try {
            if (this.#size === 0)
                rmSync(this.path);
            else
                renameSync(this.path, freePart(this.destination));
        }
        catch { }
    }
    /** Removes it. */
    discard() {
        clearInterval(this.#heartbeat);
        removeIfThere(this.path);
    }
    /** Gives the complete file its name. */
    publish() {
        clearInterval(this.#heartbeat);
        publishFile(this.path, this.destination);
    }
}
/** Bytes of `destination` that earlier attempts left. */
export function partSize(destination) {
    const sizes = [freePart(destination), ...claims(destination)].map((path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0);
    return Math.max(...sizes);
}
/** Makes the largest part that nobody works on one's own, an empty one where there is none; removes the others. */
function takeOver(destination) {
    const mine = claimedPart(destination);
    const left = [freePart(destination), ...claims(destination)]
        .filter((path) => path.endsWith(".part") || !isAlive(path))
        .map((path) => ({ path, size: statSync(path, { throwIfNoEntry: false })?.size ?? -1 }))
        .filter(({ size }) => size >= 0)
        .sort((a, b) => b.size - a.size);
    let taken = false;
    for (const { path } of left) {
        if (taken)
            rmSync(path, { force: true });
        else
            taken = tryRename(path, mine);
    }
    if (!taken)
        closeSync(openSync(mine, "wx"));
    return mine;
}
function tryRename(from, to) {
    try {
        renameSync(from, to);
        return true;
    }
    catch (error) {
        // Another process was faster.
        if (error.code === "ENOENT")
            return false;
        throw error;
    }
}
function freePart(destination) {
    return `${destination}.part`;
}
function claimedPart(destination) {
    return `${freePart(destination)}-${processTag()}-${randomBytes(4).toString("hex")}`;
}
/** The parts of `destination` that processes, dead ones too, have made their own. */
function claims(destination) {
    const folder = dirname(destination);
    if (!existsSync(folder))
        return [];
    const start = `${basename(destination)}.part-`;
    return readdirSync(folder)
        .filter((name) => name.startsWith(start) && CLAIM.test(name.slice(start.length - ".part-".length)))
        .sort()
        .map((name) => join(folder, name));
}
/**
 * Whether the owner of a claimed part is at work: where the system can tell, whether its process runs, however long it has
 * been asleep; else, on another machine say, whether the part has shown a sign of life.
 */
function isAlive(path) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats)
        return false;
    const owner = CLAIM.exec(path)?.[1];
    const running = owner === undefined ? undefined : isRunning(owner);
    return running ?? Date.now() - stats.mtimeMs <= SILENCE_MS;
}
/** Sets the time of change to now, if the file is still there. */
function touch(path) {
    const now = new Date();
    try {
        utimesSync(path, now, now);
    }
    catch { }
}
//# sourceMappingURL=part-file.js.map