// What the kernel provides to cells. It lies on globalThis, because a cell may have loaded another copy of this
// package than the kernel itself; under another kernel, or outside of a notebook, it is missing.
import { ambientSignal, Coos7Error, UsageError } from "../core/errors.js";
const HOST = Symbol.for("coos7.notebookHost");
export function notebookHost() {
    return globalThis[HOST];
}
export function provideNotebookHost(host) {
    globalThis[HOST] = host;
}
/**
 * Asks the person at the notebook for a line of text: `const name = await input("Your name? ")`. With
 * `password` it is not shown while typing. Rejects with {@link Coos7Error} where nobody can be asked.
 */
export async function input(prompt = "", options = {}) {
    const host = notebookHost();
    if (!host)
        throw new Coos7Error("input() has nobody to ask here; it works in a notebook that runs on the coos7 kernel (coos7 lab)");
    return host.input(String(prompt), options.password ?? false);
}
/**
 * The signal of the running cell, aborted when the cell is interrupted. The long calls of this package obey it
 * by themselves; hand it to others: `await fetch(url, { signal: cellSignal() })`. Under another kernel it is
 * never aborted.
 */
export function cellSignal() {
    return ambientSignal() ?? new AbortController().signal;
}
/**
 * Sets how much text the running cell may print before it is cut: `outputLimit({ lines: 50_000 })`;
 * `Infinity` lifts a limit. Defaults: 10,000 lines, 5 megabytes. Throws {@link UsageError} for other values.
 */
export function outputLimit(limits) {
    const { lines, megabytes } = limits;
    for (const [name, value] of Object.entries({ lines, megabytes }))
        if (value !== undefined && !(value >= 0))
            throw new UsageError(`outputLimit: expected ${name} to be a number >= 0 but found ${value}`);
    notebookHost()?.setTextLimits({
        ...(lines === undefined ? {} : { lines }),
        ...(megabytes === undefined ? {} : { bytes: megabytes * 1e6 }),
    });
}
/**
 * Opens a comm with `target`, a name that the page knows, such as that of an extension of JupyterLab:
 * `const comm = openComm("my-extension", { hello: 1 }); comm.onMessage = ({ data }) => …`. `extra.buffers` are binary.
 * It is closed when the kernel ends. Throws {@link Coos7Error} outside of the coos7 kernel.
 */
export function openComm(target, data = {}, extra = {}) {
    return hostFor("openComm").openComm(target, data, extra);
}
/**
 * Calls `onOpen` with each comm that the page opens with `target`, in place of what was set for it before; `undefined`
 * ends that. An error of `onOpen` closes the comm. Throws {@link Coos7Error} outside of the coos7 kernel.
 */
export function onComm(target, onOpen) {
    hostFor("onComm").onComm(target, onOpen);
}
function hostFor(name) {
    const host = notebookHost();
    if (host)
        return host;
    throw new Coos7Error(`${name}() works in a notebook that runs on the coos7 kernel (coos7 lab)`);
}
//# sourceMappingURL=host.js.map