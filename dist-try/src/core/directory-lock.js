import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmdirSync, unlinkSync, writeFileSync, writeSync, } from "node:fs";
import { hostname } from "node:os";
import { basename, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Coos7Error } from "./errors.js";
import { removeIfThere, temporaryPath } from "./files.js";
import { isRunning, mayBeRunning, PROCESS_TAG, processTag, thisProcess, } from "./process-identity.js";
import { plain } from "./text.js";
/**
 * The folder that says that a directory is being written. In it lies one file, whose name says by which process, and
 * whose content says so to people. (Earlier versions wrote a file of this name.)
 *
 * Why two runs never hold it at once, whatever they do between each other's steps: a lock is made elsewhere, complete, and
 * put in its place by a rename, which succeeds only where there is nothing, or an empty folder. It is given up, or taken
 * from a process that has ended, by removing that process's file, whose name never occurs again: so it can only be that
 * lock which goes, never one that a third run has put there in the meantime. What is then left is an empty folder, which
 * anyone may remove or replace, and no lock.
 */
export const LOCK = ".coos7.lock";
/**
 * A lock of a process on another machine, of which nobody here can say whether it still runs: {@link holdDirectory} finds
 * out.
 */
class LockedElsewhere extends Coos7Error {
    /** The file of that lock. */
    record;
    constructor(message, record) {
        super(message);
        this.record = record;
    }
}
const OWNER = new RegExp(`^(${PROCESS_TAG})-[0-9a-f]{12}\\.json$`);
const MAX_COMMAND = 120;
/** What a client of NFS calls a file that was removed while somebody reads it; it goes by itself. */
const NFS_LEFTOVER = /^\.nfs/;
/** Each attempt follows a step of another run, or an own one: a file system on which so many fail is at fault. */
const MOST_ATTEMPTS = 1000;
/**
 * Keeps other runs from writing to a directory that is there: they get an error that names this one. Returns what ends
 * that. What a killed process left, also before the machine was started anew, does not count.
 * Throws {@link Coos7Error} where another run has the directory, an input or output error where it cannot be written.
 */
export function lockDirectory(directory) {
    const place = join(directory, LOCK);
    const name = `${processTag()}-${randomBytes(6).toString("hex")}.json`;
    const made = temporaryPath(place);
    try {
        mkdirSync(made);
        const record = {
            process: thisProcess(),
            command: commandLine(),
            since: new Date().toISOString(),
            beat: 0,
        };
        writeFileSync(join(made, name), `${JSON.stringify(record)}\n`);
        let failure;
        for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                renameSync(made, place);
                return held(place, name);
            }
            catch (error) {
                // A network file system may do it and lose the answer.
                if (existsSync(join(place, name)))
                    return held(place, name);
                // Of the lock itself, if there is one; of the directory otherwise.
                if (error.code === "ENOENT")
                    throw error;
                failure = error;
            }
            makeRoom(directory, place);
        }
        throw failure;
    }
    catch (error) {
        removeIfThere(made);
        throw error;
    }
}
function held(place, name) {
    const record = join(place, name);
    const release = () => {
        quietly(() => unlinkSync(record));
        quietly(() => rmdirSync(place));
    };
    return Object.assign(release, { record });
}
/** What another machine sees of a file may be a minute old. */
const TIMING = { beat: 5000, patience: 150_000 };
/** The shortest wait before another try. */
const PAUSE_MS = 5;
/**
 * {@link lockDirectory} also where processes on other machines write to the directory, on a file system that they share.
 * A lock's holder counts up a number in the lock's file; whether one elsewhere still runs is seen by that number changing,
 * so that neither machine's clock matters, nor locks of the file system. While it changes it is an error as for
 * `lockDirectory`, after a beat; a holder that shows no sign of life for `patience` has lost the lock. `onWaiting` is told,
 * in a line, before that is waited for.
 */
export async function holdDirectory(directory, { beat, patience } = TIMING, onWaiting = () => { }) {
    const lost = [];
    let seen;
    for (;;) {
        try {
            const release = lockDirectory(directory);
            const stop = beating(release.record, beat);
            return {
                isHeld: () => existsSync(release.record),
                release: () => {
                    stop();
                    release();
                },
                lost,
            };
        }
        catch (error) {
            if (!(error instanceof LockedElsewhere))
                throw error;
            const { record, message } = error;
            const content = contentOf(record);
            const now = performance.now();
            if (seen?.record !== record) {
                seen = { record, content, since: now };
                onWaiting(`${message}; waiting for a sign of life`);
            }
            else if (content !== undefined && content !== seen.content)
                throw error;
            else if (now - seen.since > patience) {
                // Its name never occurs again: it can only be the lost holder's lock that goes.
                quietly(() => unlinkSync(record));
                lost.push(OWNER.exec(basename(record))[1]);
                seen = undefined;
            }
            await setTimeout(Math.max(PAUSE_MS, beat / 2));
        }
    }
}
/** Counts up the number in a lock's file; never makes the file anew where somebody has taken it away. */
function beating(record, every) {
    const text = contentOf(record);
    const known = text === undefined ? undefined : JSON.parse(text);
    let beat = 0;
    const timer = setInterval(() => {
        quietly(() => {
            const file = openSync(record, "r+");
            try {
                // Written over in one go: the number only ever gets longer.
                writeSync(file, `${JSON.stringify({ ...known, beat: ++beat })}\n`, 0);
                fsyncSync(file);
            }
            finally {
                closeSync(file);
            }
        });
    }, every);
    timer.unref();
    return () => clearInterval(timer);
}
function contentOf(record) {
    try {
        return readFileSync(record, "utf8");
    }
    catch {
        return undefined;
    }
}
/** Removes locks of processes that have ended. Throws {@link Coos7Error} where one may still run. */
function makeRoom(directory, place) {
    let names;
    try {
        names = readdirSync(place);
    }
    catch (error) {
        const { code } = error;
        if (code === "ENOTDIR")
            removeOldLock(directory, place);
        else if (code !== "ENOENT")
            throw error;
        return;
    }
    for (const name of names) {
        if (NFS_LEFTOVER.test(name))
            continue;
        const owner = OWNER.exec(name)?.[1];
        if (owner === undefined)
            throw new Coos7Error(`${place} contains ${plain(name)}, which is not of coos7; remove it if nothing is writing to ${directory}, or choose another folder`);
        const running = isRunning(owner);
        if (running !== false) {
            const path = join(place, name);
            const record = recordIn(path);
            if (record === "none")
                return;
            const known = record ?? { process: { pid: Number.parseInt(owner, 10) }, command: "another run" };
            const message = describe(directory, known);
            // Earlier versions give no signs of life: there is nothing to wait for.
            throw running === undefined && record?.beat !== undefined
                ? new LockedElsewhere(message, path)
                : new Coos7Error(message);
        }
        quietly(() => unlinkSync(join(place, name)));
    }
    // A rename takes the place of an empty folder, but not on every platform.
    quietly(() => rmdirSync(place));
}
/** The same for the file that earlier versions wrote. It cannot be a third run's new lock that goes: that is a folder. */
function removeOldLock(directory, place) {
    const record = recordIn(place);
    if (record !== undefined && record !== "none" && mayBeRunning(record.process))
        throw new Coos7Error(describe(directory, record));
    quietly(() => unlinkSync(place));
}
/** `since` and the host are not known of a lock that cannot be read. */
function describe(directory, { process: owner, command, since, }) {
    const place = owner.host === undefined || owner.host === hostname() ? "" : ` on ${owner.host}`;
    const who = plain(`${command} (process ${owner.pid}${place}${since === undefined ? "" : `, since ${since}`})`);
    return (`${directory} is being written by ${who}; wait until that has ended or choose another folder; ` +
        `if you know that it does not run any more, remove ${join(directory, LOCK)}`);
}
/** "none" where there is no such file; undefined for what no run can have written, such as what a full disk cut off. */
function recordIn(path) {
    let text;
    try {
        text = readFileSync(path, "utf8");
    }
    catch (error) {
        const { code } = error;
        if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR")
            return "none";
        throw error;
    }
    try {
        const record = JSON.parse(text);
        const { process: owner, command, since } = record ?? {};
        const complete = Number.isSafeInteger(owner?.pid) &&
            owner.pid > 0 &&
            typeof owner.host === "string" &&
            typeof command === "string" &&
            typeof since === "string";
        return complete ? record : undefined;
    }
    catch {
        return undefined;
    }
}
function quietly(step) {
    try {
        step();
    }
    catch {
        // Another run was faster, which comes to the same.
    }
}
function commandLine() {
    const [, script = "node", ...args] = process.argv;
    const line = plain([basename(script, ".js"), ...args].join(" "));
    return line.length > MAX_COMMAND ? `${line.slice(0, MAX_COMMAND)}…` : line;
}
//# sourceMappingURL=directory-lock.js.map