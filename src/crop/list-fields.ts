import { type Dirent, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Coos7Error, UsageError } from "../core/errors.js";
import { describeIoError } from "../core/files.js";

/** How channels are told apart: a number (from 1) for a channel of a file, else a part of a file's or a channel's name. */
export interface ChannelChoice {
  nucleus?: string;
  protein?: string;
}

/** The files of one field of view: one with all channels, or one for each. */
export interface FieldFiles {
  /** The file's name without its ending and, of a file for each channel, without the channel. */
  name: string;
  /** The folder that it lies in, below the one that was asked for; empty where it lies there itself. */
  folder: string;
  nucleus: string;
  /** The same file as `nucleus` where that has all channels. */
  protein: string;
}

const ENDING = /(?:\.ome)?\.tiff?$/i;
const NUMBER = /^\d+$/;
/** How the names of this package's files tell channels apart. */
const OWN_NAMES = { nucleus: "_nucleus", protein: "_protein" } as const;
const order = new Intl.Collator("en", { numeric: true });

/**
 * The fields in `paths`, TIFF files and folders of them (with their subfolders), by folder and name. A file whose name
 * contains the nucleus channel's text is a field together with the one that has the protein channel's text in its place;
 * any other has all channels.
 * Throws {@link UsageError} where there is nothing at a path, {@link Coos7Error} where a folder has no TIFF files, a channel
 * has no partner, or two fields have the same name.
 */
export function listFields(paths: readonly string[], choice: ChannelChoice): FieldFiles[] {
  const found = paths.flatMap(tiffFiles);
  const texts = channelTexts(choice);
  const fields: FieldFiles[] = [];
  const proteins = new Set<string>();
  for (const { path, folder } of found) {
    const file = basename(path);
    const place = texts ? file.toLowerCase().lastIndexOf(texts.nucleus.toLowerCase()) : -1;
    if (!texts || place < 0) {
      fields.push({ name: file.replace(ENDING, ""), folder, nucleus: path, protein: path });
      continue;
    }
    const before = file.slice(0, place);
    const after = file.slice(place + texts.nucleus.length);
    const partner = found.find(
      (other) =>
        dirname(other.path) === dirname(path) &&
        basename(other.path).toLowerCase() === `${before}${texts.protein}${after}`.toLowerCase(),
    );
    if (!partner)
      throw new Coos7Error(
        `${path}: expected its protein channel ${before}${texts.protein}${after} beside it but found none; --nucleus and --protein say how the files of the channels are called`,
      );
    proteins.add(partner.path);
    const name = `${before}${after.replace(ENDING, "")}`.replace(/^[\s_-]+|[\s_-]+$/g, "");
    fields.push({ name: name || "field", folder, nucleus: path, protein: partner.path });
  }
  const kept = fields.filter(({ nucleus, protein }) => nucleus !== protein || !proteins.has(nucleus));
  kept.sort((a, b) => order.compare(a.folder, b.folder) || order.compare(a.name, b.name));
  kept.forEach((field, i) => {
    const before = kept[i - 1];
    if (before && before.folder === field.folder && before.name === field.name)
      throw new Coos7Error(
        `Expected fields of different names but found ${before.nucleus} and ${field.nucleus}; rename one`,
      );
  });
  return kept;
}

/** The texts that tell the files of two channels apart; undefined where numbers tell the channels of a file apart. */
function channelTexts({ nucleus, protein }: ChannelChoice): { nucleus: string; protein: string } | undefined {
  if (nucleus === undefined && protein === undefined) return OWN_NAMES;
  if (nucleus === undefined || protein === undefined || NUMBER.test(nucleus) || NUMBER.test(protein))
    return undefined;
  if (nucleus.toLowerCase() === protein.toLowerCase())
    throw new UsageError(
      `Expected --nucleus and --protein to differ but both are ${JSON.stringify(nucleus)}`,
    );
  return { nucleus, protein };
}

interface FoundFile {
  path: string;
  folder: string;
}

function tiffFiles(path: string): FoundFile[] {
  let entries: Dirent[];
  try {
    if (statSync(path).isFile()) return [{ path, folder: "" }];
    entries = readdirSync(path, { withFileTypes: true, recursive: true });
  } catch (error) {
    throw new UsageError(
      `Could not open ${path}: ${describeIoError(error)}; give TIFF files or folders of them`,
      { cause: error },
    );
  }
  const files = entries
    .filter((entry) => !entry.isDirectory() && ENDING.test(entry.name) && !entry.name.startsWith("."))
    .map((entry) => ({
      path: join(entry.parentPath, entry.name),
      folder: entry.parentPath.slice(join(path, "/").length).replaceAll("\\", "/"),
    }))
    .sort((a, b) => order.compare(a.path, b.path));
  if (files.length === 0)
    throw new Coos7Error(`${path}: found no TIFF files (.tif, .tiff); give the folder of the images`);
  return files;
}
