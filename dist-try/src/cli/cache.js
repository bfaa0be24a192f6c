import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { cacheDirectory } from "../core/cache.js";
import { Coos7Error, UsageError } from "../core/errors.js";
import { describeIoError } from "../core/files.js";
import { formatBytes } from "../core/text.js";
import { parseNumber } from "./command.js";
import { textTable } from "./progress.js";
/** What lies in the cache, by the names of its folders and files. */
const KINDS = {
    results: "features, fitted rows, fingerprints: computed again when they are asked for",
    kernel: "the notebook kernel's compiled parts: made again by the next cell",
    weights: "downloaded weights of networks: fetched again",
    models: "networks that you have trained: lost for good",
};
export const command = {
    help: `
Usage: coos7 cache [clean] [options]

Says what lies in the cache folder, how large it is and when it was written last; clean removes it. Networks that you have
trained (models) are only removed where they are named, by --kind models. Files of other programs are never touched.

  --kind LIST        only these, of ${Object.keys(KINDS).join(", ")}
  --older-than D     of clean: only what was written more than so many days ago
  --json             print JSON

Example: coos7 cache clean --older-than 30`,
    options: { kind: { type: "string" }, "older-than": { type: "string" }, json: { type: "boolean" } },
    positionals: true,
    async run({ values, positionals }) {
        const [verb = "list", ...more] = positionals;
        if (more.length > 0 || (verb !== "list" && verb !== "clean"))
            throw new UsageError(`cache: expected nothing, list or clean but found ${JSON.stringify(positionals.join(" "))}; see coos7 cache --help`);
        const kinds = kindsFrom(values.kind);
        const age = values["older-than"];
        if (age !== undefined && verb !== "clean")
            throw new UsageError("--older-than is an option of coos7 cache clean; see coos7 cache --help");
        const days = typeof age === "string" ? parseNumber("--older-than", age) : 0;
        if (days < 0)
            throw new UsageError(`Expected --older-than to be a number of days from 0 but found ${age}`);
        const wanted = kinds ??
            (verb === "clean" ? ["results", "kernel", "weights"] : Object.keys(KINDS));
        const before = Date.now() - days * 86_400_000;
        const entries = cacheEntries().filter(({ kind, modified }) => wanted.includes(kind) && (verb === "list" || modified <= before));
        if (verb === "clean")
            for (const { path } of entries)
                remove(path);
        const summary = Object.keys(KINDS).flatMap((kind) => {
            const own = entries.filter((entry) => entry.kind === kind);
            const bytes = own.reduce((sum, entry) => sum + entry.bytes, 0);
            const latest = Math.max(0, ...own.map(({ modified }) => modified));
            return own.length === 0
                ? []
                : [{ kind, entries: own.length, bytes, latest: new Date(latest).toISOString() }];
        });
        if (values.json) {
            console.log(JSON.stringify({ folder: cacheDirectory(), [verb === "clean" ? "removed" : "found"]: summary }, null, 2));
            return;
        }
        if (summary.length === 0) {
            console.log(`${cacheDirectory()}: nothing ${verb === "clean" ? "to remove" : "there"}`);
            return;
        }
        const total = summary.reduce((sum, { bytes }) => sum + bytes, 0);
        const table = textTable([
            ["", "entries", "size", "last written"],
            ...summary.map(({ kind, entries: n, bytes, latest }) => [
                kind,
                n.toLocaleString("en"),
                formatBytes(bytes),
                latest.slice(0, 16).replace("T", " "),
            ]),
        ]);
        const words = summary.map(({ kind }) => `${kind}: ${KINDS[kind]}`).join("\n");
        console.log(verb === "clean"
            ? `${table}\n\nRemoved ${formatBytes(total)} from ${cacheDirectory()}`
            : `${cacheDirectory()}: ${formatBytes(total)}\n\n${table}\n\n${words}`);
    },
};
function kindsFrom(text) {
    if (typeof text !== "string")
        return undefined;
    return text.split(",").map((name) => {
        const found = Object.keys(KINDS).find((kind) => kind === name.trim());
        if (found)
            return found;
        throw new UsageError(`Expected --kind to be a list of ${Object.keys(KINDS).join(", ")} but found ${JSON.stringify(name)} in it`);
    });
}
/** What the package wrote into the cache folder; what is called otherwise is another program's. */
function cacheEntries() {
    const root = cacheDirectory();
    return namesIn(root).flatMap((name) => {
        const inside = (kind, isOwn) => namesIn(join(root, name))
            .filter(isOwn)
            .map((one) => entryAt(kind, join(root, name, one)));
        if (/^[0-9a-f]{2}$/.test(name))
            return inside("results", (one) => /^[0-9a-f]{64}$/.test(one) && one.startsWith(name));
        if (name === "kernel")
            return inside("kernel", (one) => /^compiler-.*\.blob$/.test(one));
        if (name === "models")
            return inside("models", (one) => namesIn(join(root, name, one)).includes("card.json"));
        return /^vgg16_.*\.h5$/.test(name) ? [entryAt("weights", join(root, name))] : [];
    });
}
function namesIn(folder) {
    try {
        return readdirSync(folder).sort();
    }
    catch (error) {
        if (["ENOENT", "ENOTDIR"].includes(error.code ?? ""))
            return [];
        throw new Coos7Error(`Could not read ${folder}: ${describeIoError(error)}`, { cause: error });
    }
}
function entryAt(kind, path) {
    const stats = statSync(path);
    const bytes = stats.isDirectory()
        ? namesIn(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0)
        : stats.size;
    return { kind, path, bytes, modified: stats.mtimeMs };
}
function remove(path) {
    try {
        rmSync(path, { recursive: true, force: true });
    }
    catch (error) {
        throw new Coos7Error(`Could not remove ${path}: ${describeIoError(error)}`, { cause: error });
    }
}
//# sourceMappingURL=cache.js.map