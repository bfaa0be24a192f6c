import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Coos7Error, errorMessage, UsageError } from "../../core/errors.js";
import { describeIoError, readFileBytes, readTextIfThere, writeFileAtomic } from "../../core/files.js";
import { sha256 } from "../../core/hash.js";
import { jsonText } from "../../core/json.js";
import { plain } from "../../core/text.js";
/** Raised when records change in a way that older versions of this package cannot read. */
const FORMAT = 1;
/** Features of all images of a split have less. */
const MAX_BYTES = 16e9;
const MAX_RECORD_BYTES = 512e6;
/** Marks a folder of parts, so that no other folder's files are taken for parts. */
const MARK = "coos7-parts.json";
const ABOUT = "Parts of a run of coos7, made by coos7 train, features, merge and fit, for coos7 table.";
/**
 * A folder in which the parts of one run meet, on however many machines they are made. Nothing is locked: each file is
 * written under a temporary name and renamed, and equal keys give equal bytes, so that two machines that make the same part
 * at once write the same.
 */
export class PartFolder {
    path;
    /** Throws {@link UsageError} where `path` holds files that are no parts. */
    constructor(path) {
        this.path = path;
        const mark = join(path, MARK);
        if (existsSync(mark))
            return;
        // The mark is written before any other file: where there is one now, another machine has just begun.
        if (hasFiles(path) && !existsSync(mark))
            throw new UsageError(`${path} has files but no ${MARK}: it is not a folder of parts; choose an empty folder for --parts`);
    }
    /** The record of a part, undefined where it is not there or was made of something else. */
    find(name, key) {
        const record = this.#record(name);
        return record?.key === key ? record : undefined;
    }
    /** Whether a part is there as a whole: then it need not be made again. */
    isDone(name, key) {
        const record = this.find(name, key);
        return (record !== undefined &&
            Object.entries(record.files).every(([file, digest]) => {
                try {
                    return sha256(readFileBytes(join(this.path, file), MAX_BYTES)) === digest;
                }
                catch {
                    return false;
                }
            }));
    }
    /**
     * The record of a part that another command makes, `command`. Throws {@link Coos7Error} where it is not there, and where
     * it was made of something else than `key` stands for.
     */
    require(name, key, command) {
        const record = this.#record(name);
        const path = join(this.path, `${name}.json`);
        if (!record)
            throw new Coos7Error(`${path} is not there; ${command} makes it`);
        if (key !== undefined && record.key !== key)
            throw new Coos7Error(`${path} was made of other data, of another network or with other options than this command was given; use the same ones for all parts of a run, or make it again: ${command}`);
        return record;
    }
    /** The bytes of a part's file. Throws {@link Coos7Error} where it is missing or not the one that the record lists. */
    read({ files }, file) {
        const path = join(this.path, file);
        let bytes;
        try {
            bytes = readFileBytes(path, MAX_BYTES);
        }
        catch (error) {
            throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}; make that part again`, {
                cause: error,
            });
        }
        if (sha256(bytes) !== files[file])
            throw new Coos7Error(`${path} is damaged: it is not the file that its record lists; make that part again`);
        return bytes;
    }
    /** Writes a part: its files, by their paths in the folder, and then its record. */
    async write(name, { key, info, stages }, files = {}) {
        if (!existsSync(join(MARK, this.path)))
            writeFileAtomic(join(this.path, MARK), `${jsonText({ about: ABOUT, format: FORMAT }, 2)}\n`);
        const digests = {};
        for (const [file, content] of Object.entries(files)) {
            const bytes = await content();
            writeFileAtomic(join(this.path, file), bytes);
            digests[file] = sha256(bytes);
        }
        const record = { format: FORMAT, key, files: digests, stages, info };
        writeFileAtomic(join(this.path, `${name}.json`), `${jsonText(record)}\n`);
        return record;
    }
    /** The names of the parts in one of its folders. */
    names(below) {
        const folder = join(this.path, below);
        if (!existsSync(folder))
            return [];
        return readdirSync(folder)
            .filter((name) => name.endsWith(".json") && !name.startsWith("."))
            .map((name) => `${below}/${name.slice(0, -".json".length)}`)
            .sort();
    }
    #record(name) {
        const path = join(this.path, `${name}.json`);
        let record;
        try {
            const text = readTextIfThere(path, MAX_RECORD_BYTES);
            if (text === undefined)
                return undefined;
            record = JSON.parse(text);
        }
        catch (error) {
            throw new Coos7Error(`${path}: expected the record of a part but found something else (${plain(errorMessage(error))}); remove it`, { cause: error });
        }
        if (record?.format !== FORMAT || typeof record.key !== "string" || typeof record.files !== "object")
            throw new Coos7Error(`${path}: expected the record of a part of format ${FORMAT} but found ${plain(String(record?.format))}; make it again with this version`);
        return record;
    }
}
/** Whether there is any file in a folder, at any depth; what is being written does not count. */
function hasFiles(path) {
    if (!existsSync(path))
        return false;
    return readdirSync(path, { recursive: true, withFileTypes: true }).some((entry) => !entry.isDirectory() && !entry.name.startsWith("."));
}
//# sourceMappingURL=part-files.js.map