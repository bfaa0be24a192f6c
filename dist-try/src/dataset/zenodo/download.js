import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { downloadFile } from "../../core/download/download.js";
import { partSize } from "../../core/download/part-file.js";
import { md5OfFile } from "../../core/download/transfer.js";
import { Coos7Error, UsageError } from "../../core/errors.js";
import { describeIoError, requireDiskSpace, writeFileAtomic } from "../../core/files.js";
import { readMarker } from "../companions.js";
import { splitOfFile } from "../locate.js";
import { archiveOf, openArchive, RECORD_FILE, savedArchive, splitFiles, } from "./archive.js";
/**
 * Downloads COOS-7 (or `splits` of it) into `directory`, each file checked against its MD5, with the record's JSON
 * beside them. What is there already and right is not fetched again; a download that was interrupted goes on where it
 * was. `from` is another source: the address of a record's JSON, or a folder, of this machine or by its address (which then
 * ends in /), that has the files with `coos7-record.json` beside them. The images are under CC-BY-NC 4.0.
 *
 * Throws `Coos7Error` in one line where the record or a file cannot be had, is not what was asked for or does not fit
 * on the disk; {@link UsageError} where `directory` holds other data; `CancelledError` when `signal` is aborted.
 */
export async function downloadCoos7(directory, { splits, from, ...options } = {}) {
    return downloadArchive(await openArchive(from, options), directory, {
        ...options,
        ...(splits ? { splits } : {}),
    });
}
/** {@link downloadCoos7} from an archive that has been opened. */
export async function downloadArchive(archive, directory, { splits, ...options } = {}) {
    const files = splitFiles(archive, splits);
    checkDirectory(archive, files, directory);
    requireDiskSpace(directory, files.reduce((sum, file) => sum + bytesToFetch(file, directory), 0));
    writeFileAtomic(join(directory, RECORD_FILE), archive.text);
    const summary = { downloaded: [], present: [] };
    for (const [i, { name, split, url, md5, size }] of files.entries()) {
        const stage = `downloading ${split}${files.length === 1 ? "" : ` (${i + 1} of ${files.length})`}`;
        const request = { url, md5, size, destination: join(directory, name) };
        summary[await downloadFile(request, { ...options, stage })].push(name);
    }
    return summary;
}
/**
 * Throws {@link UsageError} if what is in `directory` would be mixed up with what is to come, {@link Coos7Error} if it
 * cannot be read.
 */
function checkDirectory({ record }, files, directory) {
    if (!existsSync(directory))
        return;
    let names;
    try {
        names = readdirSync(directory);
    }
    catch (error) {
        throw new Coos7Error(`Could not use ${directory}: ${describeIoError(error)}`, { cause: error });
    }
    const other = (found) => new UsageError(`${directory} holds ${found}; choose another folder for record ${record.id}`);
    if (readMarker(directory)?.simulated)
        throw other("simulated data");
    const saved = savedArchive(directory)?.record;
    if (saved && saved.id !== record.id)
        throw other(`files of the Zenodo record ${saved.id}`);
    for (const name of names) {
        const rival = files.find((file) => file.split === splitOfFile(name) && file.name !== name);
        if (rival?.split)
            throw other(`the split ${rival.split} already, as ${name}`);
    }
}
function bytesToFetch({ name, size }, directory) {
    const destination = join(directory, name);
    const there = statSync(destination, { throwIfNoEntry: false })?.size === size;
    return there ? 0 : Math.max(0, size - partSize(destination));
}
/**
 * Compares the files of COOS-7 (or `splits` of it) in `directory` with size and MD5 in the record that was saved
 * beside them; where there is none, in that of `from` as in `openArchive`. Never throws for a file that is
 * missing or damaged: that is part of the answer. Throws {@link Coos7Error} where the folder is not there or the
 * record cannot be had.
 */
export async function verifyCoos7(directory, { splits, from, ...options } = {}) {
    const archive = await archiveOf(directory, from, options);
    const files = [];
    for (const { name, split, size, md5 } of splitFiles(archive, splits)) {
        const found = await examine(join(directory, name), size, md5, options);
        files.push({ name, split, ...found });
    }
    return { record: archive.record.id, files };
}
async function examine(path, size, md5, options) {
    try {
        const there = statSync(path, { throwIfNoEntry: false });
        if (!there)
            return { status: "missing" };
        const bytes = (n) => n.toLocaleString("en");
        if (there.size !== size)
            return { status: "damaged", detail: `expected ${bytes(size)} bytes but found ${bytes(there.size)}` };
        const found = await md5OfFile(path, options);
        if (found === md5)
            return { status: "right" };
        return { status: "damaged", detail: `expected the MD5 ${md5} but found ${found}` };
    }
    catch (error) {
        if (error instanceof Coos7Error)
            throw error;
        return { status: "damaged", detail: `cannot be read: ${describeIoError(error)}` };
    }
}
//# sourceMappingURL=download.js.map