import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
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

const CHANNEL_FILE = /^(.+)_(protein|nucleus)\.tiff?$/;
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
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const directory = join(folder, name);
      if (!/^\d{1,9}$/.test(name))
        throw new Coos7Error(
          `${directory}: expected class folders to be named by label, 0 to K - 1, but found ${JSON.stringify(name)}`,
        );
      return { directory, label: Number(name) };
    });
}

function cellsOf(directory: string, label: number): CellFiles[] {
  const channels = new Map<string, { protein?: string; nucleus?: string }>();
  for (const { name: file } of read(directory)) {
    const match = CHANNEL_FILE.exec(file);
    if (!match) continue;
    const stem = match[1]!;
    const pair = channels.get(stem) ?? {};
    pair[match[2] as "protein" | "nucleus"] = join(directory, file);
    channels.set(stem, pair);
  }
  return Array.from(channels, ([stem, { protein, nucleus }]) => {
    if (protein === undefined || nucleus === undefined) {
      const missing = protein === undefined ? "protein" : "nucleus";
      throw new Coos7Error(
        `${protein ?? nucleus}: expected its partner ${stem}_${missing}.tif beside it but found none`,
      );
    }
    return { name: NUMBERED.exec(stem)?.[1] ?? stem, label, protein, nucleus };
  });
}

function read(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new Coos7Error(`Could not read ${folder}: ${describeIoError(error)}`, { cause: error });
  }
}
