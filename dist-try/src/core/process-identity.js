import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { sha256 } from "./hash.js";
/** The form of {@link processTag}. */
export const PROCESS_TAG = "\\d{1,10}(?:-[0-9a-f]{1,8}){3}";
const UNKNOWN = "0";
let ownTag;
/** The identity of this process. */
export function thisProcess() {
    const boot = bootOfMachine();
    const started = processStart(process.pid);
    const container = ownNumbering();
    return {
        pid: process.pid,
        host: hostname(),
        ...(container === undefined ? {} : { container }),
        ...(boot === undefined ? {} : { boot }),
        ...(started === undefined ? {} : { started }),
    };
}
/**
 * A process's identity, this one's by default, as a part of a file's name: its number, then eight hex digits each for its
 * machine, that machine's start and its own; 0 for what is not known.
 */
export function processTag(identity) {
    if (!identity) {
        ownTag ??= processTag(thisProcess());
        return ownTag;
    }
    const { pid, boot, started } = identity;
    return [pid, ...[placeOf(identity), boot, started].map(short)].join("-");
}
/**
 * Whether a process still runs, known by its identity or its tag. True also where that cannot be known: on another
 * machine, or where the system tells nothing but that some process has its number.
 */
export function mayBeRunning(known) {
    return isRunning(known) ?? true;
}
/** The same, undefined where it cannot be known. */
export function isRunning(known) {
    const tag = typeof known === "string" ? known : processTag(known);
    const [number, host, boot, started] = tag.split("-");
    if (host !== short(placeOf(thisPlace())))
        return undefined;
    const running = short(bootOfMachine());
    if (boot !== UNKNOWN && running !== UNKNOWN && boot !== running)
        return false;
    const pid = Number(number);
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        // Not to be allowed to signal it means that it is there.
        if (error.code !== "EPERM")
            return false;
    }
    const found = processStart(pid);
    return found === undefined || started === UNKNOWN ? undefined : short(found) === started;
}
function short(text) {
    return text === undefined ? UNKNOWN : sha256(text).slice(0, 8);
}
/** What the number of a process is of: two containers of one machine may use the same. */
function placeOf({ host, container }) {
    return container === undefined ? host : `${host} ${container}`;
}
function thisPlace() {
    const container = ownNumbering();
    return { host: hostname(), ...(container === undefined ? {} : { container }) };
}
/** The machine's own numbering, which is the same on every Linux. */
const MACHINES_NUMBERING = "pid:[4026531836]";
function ownNumbering() {
    try {
        const numbering = readlinkSync("/proc/self/ns/pid");
        return numbering === MACHINES_NUMBERING ? undefined : numbering;
    }
    catch {
        return undefined;
    }
}
/** Changes with every start of the machine. */
function bootOfMachine() {
    return readIfThere("/proc/sys/kernel/random/boot_id")?.trim();
}
/** "" for a process that has ended and is only waiting to be forgotten by its parent. */
function processStart(pid) {
    if (process.platform === "win32")
        return undefined;
    if (process.platform === "linux") {
        const stat = readIfThere(`/proc/${pid}/stat`);
        if (stat === undefined)
            return undefined;
        // The second field, a name in parentheses, may contain anything; state is the third, start the 22nd (proc(5)).
        const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        return fields[0] === "Z" || fields[0] === "X" ? "" : fields[19];
    }
    const { status, stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], {
        encoding: "utf8",
        env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
    });
    return status === 0 ? stdout.trim() : undefined;
}
function readIfThere(path) {
    try {
        return readFileSync(path, "utf8");
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=process-identity.js.map