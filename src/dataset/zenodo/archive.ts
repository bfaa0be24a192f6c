import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { fetchText } from "../../core/download/fetch-text.js";
import type { DownloadOptions } from "../../core/download/options.js";
import { HASTY } from "../../core/download/retry.js";
import { CancelledError, Coos7Error, errorMessage, UsageError } from "../../core/errors.js";
import { describeIoError } from "../../core/files.js";
import { readText } from "../../core/read-file.js";
import { SPLITS, type SplitName } from "../types.js";
import { parseRecord, type RecordFile, type ZenodoRecord } from "./record.js";

/** COOS-7 v1.1 on Zenodo, under CC-BY-NC 4.0. */
export const COOS7_RECORD = "https://zenodo.org/api/records/3386336";

/** The record's JSON beside downloaded files, as it came. */
export const RECORD_FILE = "coos7-record.json";

/** A record of hundreds of files has less. */
const MAX_RECORD = 4e6;

/** A place that the files of a record can be had from. */
export interface Archive {
  record: ZenodoRecord;
  /** The record's JSON. */
  text: string;
}

/**
 * Finds out what there is to download. `from` is the address of a record's JSON (default: {@link COOS7_RECORD}), or of
 * a folder (it ends in /) that has the files with `coos7-record.json` beside them, or such a folder on this machine; a
 * local folder without that file is checked by Zenodo's record.
 * Throws {@link Coos7Error} where the record cannot be had or understood.
 */
export async function openArchive(
  from: string = COOS7_RECORD,
  options: DownloadOptions = {},
): Promise<Archive> {
  if (/^https?:\/\//i.test(from)) {
    if (!from.endsWith("/")) return fetchArchive(from, options);
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
export async function archiveOf(
  directory: string,
  from: string | undefined,
  options: DownloadOptions,
): Promise<Archive> {
  const saved = savedArchive(directory);
  if (saved) return saved;
  try {
    return await openArchive(from, options);
  } catch (error) {
    if (error instanceof CancelledError || !(error instanceof Coos7Error)) throw error;
    throw new Coos7Error(
      `${directory} has no ${RECORD_FILE} to check its files by, and another could not be had: ${error.message}`,
      { cause: error },
    );
  }
}

/** The archive that the record saved in a folder describes, undefined where none is saved. */
export function savedArchive(directory: string): Archive | undefined {
  const path = join(directory, RECORD_FILE);
  if (!existsSync(path)) {
    if (existsSync(directory)) return undefined;
    throw new Coos7Error(`Could not read ${directory}: no such folder; check the path`);
  }
  let text: string;
  try {
    text = readText(path, MAX_RECORD);
  } catch (error) {
    throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}`, { cause: error });
  }
  return { record: parseRecord(text, pathToFileURL(path).href), text };
}

/**
 * The record of a newer version of the same dataset with its address, undefined where there is none. That it cannot be
 * found out is only warned about.
 */
export async function newerVersion(
  { record }: Archive,
  options: DownloadOptions = {},
): Promise<{ record: ZenodoRecord; url: string } | undefined> {
  const { latestUrl } = record;
  if (latestUrl === undefined) return undefined;
  try {
    const latest = parseRecord(await fetchText(latestUrl, { patience: HASTY, ...options }), latestUrl);
    if (latest.id === record.id) return undefined;
    return { record: latest, url: new URL(`/api/records/${latest.id}`, latestUrl).href };
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    (options.onWarning ?? console.warn)(
      `Whether there is a newer version than record ${record.id} could not be found out: ${errorMessage(error)}`,
    );
    return undefined;
  }
}

/**
 * The files of the splits that are asked for (default: all that the record has), in the order of `SPLITS`.
 * Throws {@link UsageError} where the record lacks one, {@link Coos7Error} where it has none or one twice.
 */
export function splitFiles(
  { record }: Archive,
  splits?: readonly SplitName[],
): (RecordFile & { split: SplitName })[] {
  const names = record.files.map(({ name }) => name).join(", ");
  const files = SPLITS.flatMap((split) => {
    const found = record.files.filter((file) => file.split === split);
    if (found.length > 1)
      throw new Coos7Error(`Expected one file of ${split} in record ${record.id} but found ${names}`);
    return found.map((file) => ({ ...file, split }));
  });
  if (files.length === 0)
    throw new Coos7Error(
      `Expected files such as COOS7_v1.1_test1.hdf5 in record ${record.id} but found ${names}`,
    );
  if (splits === undefined) return files;
  const missing = splits.find((split) => !files.some((file) => file.split === split));
  if (missing !== undefined)
    throw new UsageError(`Expected the split ${missing} in record ${record.id} but found ${names}`);
  return files.filter(({ split }) => splits.includes(split));
}

async function fetchArchive(url: string, options: DownloadOptions): Promise<Archive> {
  const text = await fetchText(url, options);
  return { record: parseRecord(text, url), text };
}

/** The same files at another place, which does not know of newer versions. */
function filesBeside({ record, text }: Archive, folder: string): Archive {
  const files = record.files.map((file) => ({
    ...file,
    url: new URL(encodeURIComponent(file.name), folder).href,
  }));
  return { record: { ...record, files, latestUrl: undefined }, text };
}
