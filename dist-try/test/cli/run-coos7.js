import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
const COOS7 = fileURLToPath(new URL("../../../bin/coos7.js", import.meta.url));
/** A temporary folder that goes away with the test. */
export function temporaryFolder(t) {
    const path = mkdtempSync(join(tmpdir(), "coos7-cli-"));
    t.after(() => rmSync(path, { recursive: true, force: true }));
    return path;
}
/** Runs the real command to its end, with its cache in `cache`. */
export function coos7(cache, ...args) {
    return spawnSync(process.execPath, [COOS7, ...args], {
        encoding: "utf8",
        env: { ...process.env, COOS7_CACHE: cache },
    });
}
/** Starts the real command. */
export function startCoos7(cache, ...args) {
    return spawn(process.execPath, [COOS7, ...args], {
        stdio: "ignore",
        env: { ...process.env, COOS7_CACHE: cache },
    });
}
/** How many files there are below a folder, but for those that are being written. */
export function countFiles(folder) {
    if (!existsSync(folder))
        return 0;
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && !entry.name.endsWith(".tmp")).length;
}
const TIMING = /<section id="timing">.*?<\/section>/s;
/** Digests of all files below a folder by relative name, but for the records of times: `run.json`, and in the report. */
export function digests(folder) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .filter((name) => name !== "run.json")
        .sort();
    return Object.fromEntries(names.map((name) => [
        name,
        createHash("sha256")
            .update(name === "index.html"
            ? readFileSync(join(folder, name), "utf8").replace(TIMING, "")
            : readFileSync(join(folder, name)))
            .digest("hex"),
    ]));
}
//# sourceMappingURL=run-coos7.js.map