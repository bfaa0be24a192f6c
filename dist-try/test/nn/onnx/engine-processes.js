import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
/** The processes of the engines that this process has started (Linux). */
function enginePids() {
    const found = execFileSync("ps", ["-o", "pid=,args=", "--ppid", String(process.pid)], { encoding: "utf8" });
    return found
        .split("\n")
        .filter((line) => line.includes("engine-process.js"))
        .map((line) => Number.parseInt(line, 10));
}
/** Ends the engines of this process as the system does when it has no memory left. */
export function killEngines() {
    for (const pid of enginePids())
        process.kill(pid, "SIGKILL");
}
/** Lets the engines of this process have so many bytes more than they have, and no more. */
export function limitEngines(bytes) {
    for (const pid of enginePids()) {
        const kilobytes = Number(/^VmSize:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]);
        execFileSync("prlimit", ["--pid", String(pid), `--as=${kilobytes * 1024 + bytes}`]);
    }
}
//# sourceMappingURL=engine-processes.js.map