import { type Dirent, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Coos7Error } from "../../core/errors.js";
import { describeIoError } from "../../core/files.js";

/** One cell of a TIFF tree: a file for each channel. */
export interface CellFiles {
  /** `<i>` of `COOSv1cell_<i>_protein.tif`, or `<name>` of `<name>_protein.tif`. */
  name: string;
  label: number;
  protein: string;
  nucleus: string;
}

const CHANNEL_FILE = /^(.+)_(protein|nucleus)\.tiff?$/s;
const NUMBERED = /^COOSv1cell_(\d+)$/;
const natural = new Intl.Collator("en", { numeric: true });

/**
 * The cells of a split's TIFF tree `<folder>/<label>/<name>_{protein,nucleus}.tif`, in row order: by the number
 * in `COOSv1cell_<i>`, across the class folders; cells of other names by name. Other files are ignored.
 * Throws {@link Coos7Error} for a folder that is not named after a label, a channel without its partner, two
 * cells of the same name, and an empty tree.
 */
export function listCells(folder: string): CellFiles[] {
  const cells: CellFiles[] = [];
  for (const { directory, label } of labelFolders(folder)) cells.push(...cellsOf(directory, label));
  if (cells.length === 0)
    throw new Coos7Error(
      `${folder}: found no images; expected files such as ${join(basename(folder), "0", "COOSv1cell_0_protein.tif")} and …_nucleus.tif`,
    );
  cells.sort((a, b) => natural.compare(a.name, b.name) || a.label - b.label);
  for (let i = 1; i < cells.length; i++)
    if (cells[i]!.name === cells[i - 1]!.name)
      throw new Coos7Error(
        `Expected each cell once but found ${cells[i - 1]!.protein} and ${cells[i]!.protein}; rename or remove one`,
      );
  return cells;
}

function labelFolders(folder: string): { directory: string; label: number }[] {
  return read(folder)
    .filter((entry) => isFolder(folder, entry))
    .map(({ name }) => {
      const directory = join(folder, name);
      if (!/^\d{1,9}$/.test(name))
        throw new Coos7Error(
          `${directory}: expected class folders to be named by label, 0 to K - 1, but found ${JSON.stringify(name)}`,
        );
      return { directory, label: Number(name) };
    });
}

/** Folders, and symbolic links to them. */
function isFolder(parent: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  const path = join(parent, entry.name);
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}`, { cause: error });
  }
}

function cellsOf(directory: string, label: number): CellFiles[] {
  const files = read(directory).map(({ name }) => join(directory, name));
  return pairChannels(files).map(({ name, ...channels }) => ({
    name: NUMBERED.exec(name)?.[1] ?? name,
    label,
    ...channels,
  }));
}

/**
 * The cells whose channels are among some files, `<name>_{protein,nucleus}.tif` of one folder; other files are ignored.
 * Throws {@link Coos7Error} for a channel without its partner.
 */
export function pairChannels(files: readonly string[]): Omit<CellFiles, "label">[] {
  const channels = new Map<string, { name: string; protein?: string; nucleus?: string }>();
  for (const path of files) {
    const match = CHANNEL_FILE.exec(basename(path));
    if (!match) continue;
    const name = match[1]!;
    const place = join(dirname(path), name);
    const pair = channels.get(place) ?? { name };
    pair[match[2] as "protein" | "nucleus"] = path;
    channels.set(place, pair);
  }
  return Array.from(channels.values(), ({ name, protein, nucleus }) => {
    if (protein === undefined || nucleus === undefined) {
      const missing = protein === undefined ? "protein" : "nucleus";
      throw new Coos7Error(
        `${protein ?? nucleus}: expected its partner ${name}_${missing}.tif beside it but found none`,
      );
    }
    return { name, protein, nucleus };
  });
}

function read(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new Coos7Error(`Could not read ${folder}: ${describeIoError(error)}`, { cause: error });
  }
}
