import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Coos7Error } from "./errors.js";
import { describeIoError, fileAt, isTemporary, readTextIfThere } from "./files.js";
import { sha256 } from "./hash.js";
/** The file that lists what coos7 wrote into a folder, so that it can tell its own files from others'. */
export const MANIFEST = "manifest.json";
const FORMAT = "coos7 manifest 1";
const ABOUT = "What coos7 wrote into this folder. It replaces and removes the files that are listed here and have not been changed since; all others are yours.";
/** A million files have less. */
const MAX_BYTES = 256e6;
/**
 * The manifest of a folder, undefined where there is none. Throws {@link Coos7Error} where the file is there but not such a
 * manifest: then nothing in the folder can be told from others' files.
 */
export function readManifest(folder) {
    const path = join(folder, MANIFEST);
    let found = null;
    try {
        const text = readTextIfThere(path, MAX_BYTES);
        if (text === undefined)
            return undefined;
        found = JSON.parse(text);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}`, { cause: error });
    }
    if (found?.format === FORMAT && Array.isArray(found.runs) && found.runs.every(isRun))
        return found.runs;
    throw new Coos7Error(`${path} is not a list of what this version of coos7 wrote there; choose another folder, or move that file away`);
}
/** The text of a manifest: equal content, equal text. */
export function manifestText(manifest) {
    const runs = manifest
        .filter(({ files }) => Object.keys(files).length > 0)
        .sort((a, b) => (a.command < b.command ? -1 : 1))
        .map(({ files, ...run }) => ({
        ...run,
        files: Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))),
    }));
    return `${JSON.stringify({ format: FORMAT, about: ABOUT, runs }, undefined, 1)}\n`;
}
/** A file as a manifest has it. */
export function manifestFile(path, name, timeless = {}) {
    const content = readFileSync(path);
    const without = timeless[name];
    return without
        ? { sha256: sha256(without(content.toString("utf8"))) }
        : { sha256: sha256(content), size: content.length };
}
/** Whether a file in a folder is as it was written. */
export function isUnchanged(folder, name, listed, timeless) {
    if (!listed)
        return false;
    const found = fileAt(folder, name);
    if (found.kind !== "file" || (listed.size !== undefined && listed.size !== found.size))
        return false;
    return manifestFile(join(folder, name), name, timeless).sha256 === listed.sha256;
}
/** A digest of files that tell no times, as a manifest lists them. */
export function contentDigest(files) {
    const lines = Object.entries(files)
        .filter(([, { size }]) => size !== undefined)
        .map(([name, file]) => `${file.sha256} ${name}\n`);
    return sha256(lines.sort().join(""));
}
/** Whether two runs are about the same data: they have splits in common, and each of these is the same. */
export function sameData(a, b) {
    if (!a || !b)
        return a === b;
    const common = Object.keys(a.fingerprints).filter((split) => Object.hasOwn(b.fingerprints, split));
    return common.length > 0 && common.every((split) => a.fingerprints[split] === b.fingerprints[split]);
}
function isRun(value) {
    const { command, version, data, of, files } = (value ?? {});
    return (typeof command === "string" &&
        typeof version === "string" &&
        (data === undefined ||
            (typeof data?.title === "string" &&
                typeof data.fingerprints === "object" &&
                data.fingerprints !== null)) &&
        (of === undefined || typeof of === "string") &&
        typeof files === "object" &&
        files !== null &&
        Object.entries(files).every(([name, file]) => isNameInside(name) && typeof file?.sha256 === "string"));
}
/** Whether a path leads to a file below the folder that it is listed for: a list may come with others' files. */
export function isNameInside(name) {
    const foreign = process.platform === "win32" ? /[\\:\0]/ : /\0/;
    return name
        .split("/")
        .every((part) => !["", ".", ".."].includes(part) && !foreign.test(part) && !isTemporary(part));
}
//# sourceMappingURL=manifest.js.map