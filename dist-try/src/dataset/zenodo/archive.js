import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { fetchText } from "../../core/download/download.js";
import { HASTY } from "../../core/download/retry.js";
import { CancelledError, Coos7Error, errorMessage, UsageError } from "../../core/errors.js";
import { describeIoError, readText } from "../../core/files.js";
import { describeJson } from "../../core/json.js";
import { plain } from "../../core/text.js";
import { SPLITS } from "../dataset.js";
import { splitOfFile } from "../locate.js";
/** COOS-7 v1.1 on Zenodo, under CC-BY-NC 4.0. */
const COOS7_RECORD = "https://zenodo.org/api/records/3386336";
/** The record's JSON beside downloaded files, as it came. */
export const RECORD_FILE = "coos7-record.json";
/** A record of hundreds of files has less. */
const MAX_RECORD = 4e6;
/**
 * Finds out what there is to download. `from` is the address of a record's JSON (default: {@link COOS7_RECORD}), or of
 * a folder (it ends in /) that has the files with `coos7-record.json` beside them, or such a folder on this machine; a
 * local folder without that file is checked by Zenodo's record.
 * Throws {@link Coos7Error} where the record cannot be had or understood.
 */
export async function openArchive(from = COOS7_RECORD, options = {}) {
    if (/^https?:\/\//i.test(from)) {
        if (!from.endsWith("/"))
            return fetchArchive(from, options);
        const archive = await fetchArchive(new URL(RECORD_FILE, from).href, options);
        return filesBeside(archive, from);
    }
    const archive = await archiveOf(from, COOS7_RECORD, options);
    return filesBeside(archive, pathToFileURL(`${resolve(from)}/`).href);
}
/**
 * What the files in a folder are checked by: the record saved there; where there is none, that of `from` as in
 * {@link openArchive}.
 */
export async function archiveOf(directory, from, options) {
    const saved = savedArchive(directory);
    if (saved)
        return saved;
    try {
        return await openArchive(from, options);
    }
    catch (error) {
        if (error instanceof CancelledError || !(error instanceof Coos7Error))
            throw error;
        throw new Coos7Error(`${directory} has no ${RECORD_FILE} to check its files by, and another could not be had: ${error.message}`, { cause: error });
    }
}
/** The archive that the record saved in a folder describes, undefined where none is saved. */
export function savedArchive(directory) {
    const path = join(directory, RECORD_FILE);
    if (!existsSync(path)) {
        if (existsSync(directory))
            return undefined;
        throw new Coos7Error(`Could not read ${directory}: no such folder; check the path`);
    }
    let text;
    try {
        text = readText(path, MAX_RECORD);
    }
    catch (error) {
        throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}`, { cause: error });
    }
    return { record: parseRecord(text, pathToFileURL(path).href), text };
}
/**
 * The record of a newer version of the same dataset with its address, undefined where there is none. That it cannot be
 * found out is only warned about.
 */
export async function newerVersion({ record }, options = {}) {
    const { latestUrl } = record;
    if (latestUrl === undefined)
        return undefined;
    try {
        const latest = parseRecord(await fetchText(latestUrl, { patience: HASTY, ...options }), latestUrl);
        if (latest.id === record.id)
            return undefined;
        return { record: latest, url: new URL(`/api/records/${latest.id}`, latestUrl).href };
    }
    catch (error) {
        if (error instanceof CancelledError)
            throw error;
        (options.onWarning ?? console.warn)(`Whether there is a newer version than record ${record.id} could not be found out: ${errorMessage(error)}`);
        return undefined;
    }
}
/**
 * The files of the splits that are asked for (default: all that the record has), in the order of `SPLITS`.
 * Throws {@link UsageError} where the record lacks one, {@link Coos7Error} where it has none or one twice.
 */
export function splitFiles({ record }, splits) {
    const names = record.files.map(({ name }) => name).join(", ");
    const files = SPLITS.flatMap((split) => {
        const found = record.files.filter((file) => file.split === split);
        if (found.length > 1)
            throw new Coos7Error(`Expected one file of ${split} in record ${record.id} but found ${names}`);
        return found.map((file) => ({ ...file, split }));
    });
    if (files.length === 0)
        throw new Coos7Error(`Expected files such as COOS7_v1.1_test1.hdf5 in record ${record.id} but found ${names}`);
    if (splits === undefined)
        return files;
    const missing = splits.find((split) => !files.some((file) => file.split === split));
    if (missing !== undefined)
        throw new UsageError(`Expected the split ${missing} in record ${record.id} but found ${names}`);
    return files.filter(({ split }) => splits.includes(split));
}
async function fetchArchive(url, options) {
    const text = await fetchText(url, options);
    return { record: parseRecord(text, url), text };
}
/** The same files at another place, which does not know of newer versions. */
function filesBeside({ record, text }, folder) {
    const files = record.files.map((file) => ({
        ...file,
        url: new URL(encodeURIComponent(file.name), folder).href,
    }));
    return { record: { ...record, files, latestUrl: undefined }, text };
}
/**
 * Reads a record's JSON as Zenodo's API gives it at /api/records/<id>: its own form (`files` a list, `metadata.license`)
 * or InvenioRDM's (`files.entries`, `metadata.rights`), on which Zenodo has run since 2023. Links may be relative to
 * `address`, where the text is from. Throws {@link Coos7Error} if it is no record, has no files, or if a file lacks
 * name, size or MD5.
 */
export function parseRecord(text, address) {
    let record;
    try {
        record = JSON.parse(text);
    }
    catch (error) {
        throw new Coos7Error(`${address}: expected the JSON of a Zenodo record but found ${plain(text.slice(0, 40))}… (${plain(errorMessage(error))})`, { cause: error });
    }
    const { id, metadata, links, files } = object(record);
    const { version } = object(metadata);
    const list = fileList(files);
    if ((typeof id !== "number" && typeof id !== "string") || list === undefined)
        throw new Coos7Error(`${address}: expected the JSON of a Zenodo record, with "id" and "files"`);
    if (list.length === 0)
        throw new Coos7Error(`${address}: expected files but the record ${id} lists none; they may be restricted or gone: look at the record's page`);
    const { latest } = object(links);
    return {
        id: String(id),
        version: typeof version === "string" ? version : undefined,
        licence: licence(object(metadata)),
        files: list.map((file) => parseFile(object(file), address)),
        latestUrl: typeof latest === "string" && !isLatest(object(record)) ? resolveUrl(latest, address) : undefined,
    };
}
function parseFile(file, address) {
    // Zenodo's API for deposits, and for a while that for records, says filename and filesize.
    const name = file.key ?? file.filename;
    const size = file.size ?? file.filesize;
    const links = object(file.links);
    const link = links.content ?? links.download ?? links.self;
    const [, md5] = /^(?:md5:)?([0-9a-f]{32})$/i.exec(String(file.checksum)) ?? [];
    const where = `${address}: the file ${typeof name === "string" ? JSON.stringify(name) : ""}`;
    // The name becomes a path.
    if (typeof name !== "string" || !/^[\w-][\w. -]*$/.test(name))
        throw new Coos7Error(`${where}: expected a plain name without folders`);
    if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0)
        throw new Coos7Error(`${where}: expected its size in bytes but found ${describeJson(size)}`);
    if (md5 === undefined)
        throw new Coos7Error(`${where}: expected its MD5 as "md5:" and 32 hex digits but found ${describeJson(file.checksum)}`);
    if (typeof link !== "string")
        throw new Coos7Error(`${where}: expected a link to its content`);
    return { name, split: splitOfFile(name), size, md5: md5.toLowerCase(), url: resolveUrl(link, address) };
}
function fileList(files) {
    if (Array.isArray(files))
        return files;
    const { entries } = object(files);
    return typeof entries === "object" && entries !== null ? Object.values(entries) : undefined;
}
function licence({ license, rights }) {
    const first = Array.isArray(rights) ? rights[0] : license;
    const id = typeof first === "string" ? first : object(first).id;
    return typeof id === "string" ? id : undefined;
}
function isLatest(record) {
    const { is_latest } = object(record.versions);
    const relations = object(object(record.metadata).relations).version;
    const { is_last } = object(Array.isArray(relations) ? relations[0] : undefined);
    return (is_latest ?? is_last) === true;
}
function resolveUrl(link, address) {
    if (URL.canParse(link, address))
        return new URL(link, address).href;
    throw new Coos7Error(`${address}: expected a link but found ${JSON.stringify(link)}`);
}
/** The value itself if it is an object, an empty one otherwise. */
function object(value) {
    return typeof value === "object" && value !== null ? value : {};
}
//# sourceMappingURL=archive.js.map