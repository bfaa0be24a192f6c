import { describeJson } from "../../core/describe-json.js";
import { Coos7Error, errorMessage } from "../../core/errors.js";
import { plain } from "../../core/escape.js";
import { splitOfFile } from "../locate.js";
import type { SplitName } from "../types.js";

/** One file of a record. */
export interface RecordFile {
  name: string;
  /** The split it holds; undefined for a file that is none, such as a script. */
  split: SplitName | undefined;
  /** Bytes. */
  size: number;
  /** 32 hex digits. */
  md5: string;
  url: string;
}

/** What a record on Zenodo says of itself: one version of a dataset. */
export interface ZenodoRecord {
  id: string;
  version: string | undefined;
  /** As Zenodo abbreviates it, e.g. "cc-by-nc-4.0". */
  licence: string | undefined;
  files: readonly RecordFile[];
  /** Where the newest version's record is; undefined where this is known to be it. */
  latestUrl: string | undefined;
}

type Json = Record<string, unknown>;

/**
 * Reads a record's JSON as Zenodo's API gives it at /api/records/<id>: its own form (`files` a list, `metadata.license`)
 * or InvenioRDM's (`files.entries`, `metadata.rights`), on which Zenodo has run since 2023. Links may be relative to
 * `address`, where the text is from. Throws {@link Coos7Error} if it is no record, has no files, or if a file lacks
 * name, size or MD5.
 */
export function parseRecord(text: string, address: string): ZenodoRecord {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch (error) {
    throw new Coos7Error(
      `${address}: expected the JSON of a Zenodo record but found ${plain(text.slice(0, 40))}… (${plain(errorMessage(error))})`,
      { cause: error },
    );
  }
  const { id, metadata, links, files } = object(record);
  const { version } = object(metadata);
  const list = fileList(files);
  if ((typeof id !== "number" && typeof id !== "string") || list === undefined)
    throw new Coos7Error(`${address}: expected the JSON of a Zenodo record, with "id" and "files"`);
  if (list.length === 0)
    throw new Coos7Error(
      `${address}: expected files but the record ${id} lists none; they may be restricted or gone: look at the record's page`,
    );
  const { latest } = object(links);
  return {
    id: String(id),
    version: typeof version === "string" ? version : undefined,
    licence: licence(object(metadata)),
    files: list.map((file) => parseFile(object(file), address)),
    latestUrl:
      typeof latest === "string" && !isLatest(object(record)) ? resolveUrl(latest, address) : undefined,
  };
}

function parseFile(file: Json, address: string): RecordFile {
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
    throw new Coos7Error(
      `${where}: expected its MD5 as "md5:" and 32 hex digits but found ${describeJson(file.checksum)}`,
    );
  if (typeof link !== "string") throw new Coos7Error(`${where}: expected a link to its content`);
  return { name, split: splitOfFile(name), size, md5: md5.toLowerCase(), url: resolveUrl(link, address) };
}

function fileList(files: unknown): unknown[] | undefined {
  if (Array.isArray(files)) return files;
  const { entries } = object(files);
  return typeof entries === "object" && entries !== null ? Object.values(entries) : undefined;
}

function licence({ license, rights }: Json): string | undefined {
  const first = Array.isArray(rights) ? rights[0] : license;
  const id = typeof first === "string" ? first : object(first).id;
  return typeof id === "string" ? id : undefined;
}

function isLatest(record: Json): boolean {
  const { is_latest } = object(record.versions);
  const relations = object(object(record.metadata).relations).version;
  const { is_last } = object(Array.isArray(relations) ? relations[0] : undefined);
  return (is_latest ?? is_last) === true;
}

function resolveUrl(link: string, address: string): string {
  if (URL.canParse(link, address)) return new URL(link, address).href;
  throw new Coos7Error(`${address}: expected a link but found ${JSON.stringify(link)}`);
}

/** The value itself if it is an object, an empty one otherwise. */
function object(value: unknown): Json {
  return typeof value === "object" && value !== null ? (value as Json) : {};
}
