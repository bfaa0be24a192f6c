// The compiler's process starts from a snapshot of its memory in which the standard library has been read: a tenth of
// the work. A snapshot belongs to one version of Node, of the compiler and of Node's types, and is made once.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync, } from "node:fs";
import { createRequire } from "node:module";
import { setPriority } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheDirectory } from "../../core/cache.js";
import { Coos7Error } from "../../core/errors.js";
import { removeIfThere } from "../../core/files.js";
const NAME = /^compiler-[0-9a-f]{16}\.blob$/;
/** A snapshot that nothing has started from for this long is removed. */
const KEPT_MS = 7 * 24 * 3600 * 1000;
/** A build that has not ended by then has died. */
const BUILD_MS = 5 * 60 * 1000;
const own = createRequire(import.meta.url);
/** The compiler's file. */
export function compilerPath() {
    return own.resolve("typescript-5.9");
}
/** The folder with Node's types for notebooks that have none: those beside this package, or those that tslab brings. */
export function fallbackTypes() {
    for (const from of [own, createRequire(own.resolve("tslab"))])
        try {
            return dirname(dirname(from.resolve("@types/node/package.json")));
        }
        catch { }
    return dirname(compilerPath());
}
/** The folder with Node's types that cells in `rootDir` are checked by. */
function nodeTypes(rootDir) {
    try {
        return dirname(dirname(createRequire(join(rootDir, "cell.js")).resolve("@types/node/package.json")));
    }
    catch {
        return fallbackTypes();
    }
}
/** Where the snapshot for notebooks in `rootDir` is, or would be. */
export function snapshotPath(rootDir) {
    const folder = fileURLToPath(new URL(".", import.meta.url));
    const types = nodeTypes(rootDir);
    const stamps = readdirSync(folder)
        .filter((name) => /\.c?js$/.test(name))
        .map((name) => readFileSync(join(folder, name), "utf8"));
    const parts = [
        process.version,
        process.arch,
        process.execPath,
        compilerPath(),
        types,
        readFileSync(join(types, "node", "package.json"), "utf8"),
        readFileSync(join(dirname(compilerPath()), "..", "package.json"), "utf8"),
        ...stamps,
    ];
    const key = createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 16);
    return join(cacheDirectory(), "kernel", `compiler-${key}.blob`);
}
/** The snapshot for notebooks in `rootDir`, if there is one. */
export function findSnapshot(rootDir) {
    try {
        const path = snapshotPath(rootDir);
        const now = new Date();
        utimesSync(path, now, now);
        return path;
    }
    catch {
        return undefined;
    }
}
/**
 * Makes the snapshot for notebooks in `rootDir`, unless it is there or is being made. Takes some seconds. Throws
 * {@link Coos7Error} where it cannot be made; without it everything works, but a kernel takes longer to start.
 */
export async function buildSnapshot(rootDir) {
    const path = snapshotPath(rootDir);
    if (existsSync(path))
        return;
    const folder = dirname(path);
    mkdirSync(folder, { recursive: true });
    removeOld(folder);
    const lock = `${path}.lock`;
    try {
        if (Date.now() - statSync(lock).mtimeMs > BUILD_MS)
            removeIfThere(lock);
    }
    catch { }
    try {
        closeSync(openSync(lock, "wx"));
    }
    catch {
        return;
    }
    const made = `${path}.${process.pid}`;
    const entry = `${made}.js`;
    try {
        const given = {
            compiler: compilerPath(),
            folder: fileURLToPath(new URL(".", import.meta.url)),
            types: nodeTypes(rootDir),
        };
        // A snapshot's script is no module, and has no exports.
        const script = readFileSync(fileURLToPath(new URL("./snapshot-entry.cjs", import.meta.url)), "utf8");
        writeFileSync(entry, `var exports = {};\n${script}`);
        const builder = spawn(process.execPath, ["--snapshot-blob", made, "--build-snapshot", entry], {
            stdio: ["ignore", "ignore", "pipe"],
            env: { ...compilerEnvironment(), COOS7_KERNEL_SNAPSHOT: JSON.stringify(given) },
        });
        const tidy = () => {
            builder.kill("SIGKILL");
            for (const path of [made, entry, lock])
                removeIfThere(path);
        };
        process.once("exit", tidy);
        let said = "";
        builder.stderr.on("data", (text) => {
            said = (said + String(text)).slice(-2000);
        });
        const code = await new Promise((ended) => {
            builder.once("error", ended);
            builder.once("close", ended);
        });
        process.off("exit", tidy);
        if (code !== 0)
            throw new Coos7Error(`The compiler's snapshot could not be made: ${said.trim() || code}`);
        renameSync(made, path);
    }
    finally {
        removeIfThere(made);
        removeIfThere(entry);
        removeIfThere(lock);
    }
}
/**
 * Starts {@link buildSnapshot} in a process of its own, which nobody waits for. It ends with this one: a session that is
 * over leaves nothing behind that is at work.
 */
export function buildSnapshotLater(rootDir) {
    const code = `process.once("disconnect", () => process.exit(1));
    import(${JSON.stringify(import.meta.url)}).then((m) => m.buildSnapshot(${JSON.stringify(rootDir)})).catch(() => {}).then(() => process.exit(0))`;
    const builder = spawn(process.execPath, ["-e", code], {
        stdio: ["ignore", "ignore", "ignore", "ipc"],
        env: compilerEnvironment(),
    });
    builder.once("error", () => { });
    builder.unref();
    builder.channel?.unref();
    try {
        if (builder.pid !== undefined)
            setPriority(builder.pid, 5);
    }
    catch {
        // It may have ended.
    }
}
/**
 * The environment of the compiler's process: options for Node are meant for the cells. What the process reads at its start
 * lies in a few large blocks, and to get those in small pages takes Linux a third of that time.
 */
export function compilerEnvironment() {
    const { NODE_OPTIONS: _, GLIBC_TUNABLES: given, ...environment } = process.env;
    if (process.platform !== "linux")
        return environment;
    return { ...environment, GLIBC_TUNABLES: [given, "glibc.malloc.hugetlb=1"].filter(Boolean).join(":") };
}
function removeOld(folder) {
    for (const name of readdirSync(folder)) {
        const path = join(folder, name);
        if (NAME.test(name) && Date.now() - statSync(path).mtimeMs > KEPT_MS)
            removeIfThere(path);
    }
}
//# sourceMappingURL=snapshot.js.map