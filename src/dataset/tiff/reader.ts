import { basename } from "node:path";
import { Coos7Error } from "../../core/errors.js";
import { readIdsCsv } from "../ids-csv.js";
import { checkFinite, checkImageRange, type PixelArray } from "../pixels.js";
import {
  CHANNELS,
  IMAGE_LENGTH,
  IMAGE_SIZE,
  type PixelType,
  type SplitName,
  type SplitReader,
} from "../types.js";
import { decodeTiff } from "./decode.js";
import { type CellFiles, listCells } from "./tree.js";

const CHANNEL_LENGTH = IMAGE_SIZE * IMAGE_SIZE;
/** Files that are read at the same time. */
const CONCURRENCY = 32;

/** One split as a TIFF tree. */
export interface TiffSplitReader extends SplitReader {
  /** Whether all its cells are called `COOSv1cell_<i>`, as the authors' script calls them. */
  readonly numbered: boolean;
  /** What of the tree is no part of a cell, see `listCells`. */
  readonly passedOver: readonly string[];
}

/**
 * Opens one split as a TIFF tree (see `listCells` for its form and order), with IDs from the CSV beside it.
 * Pixels have the type of the first file; a file of another type is an error when it is read.
 * Throws {@link Coos7Error} naming the file or folder that is not as described.
 */
export async function openTiffSplit(folder: string, name: SplitName): Promise<TiffSplitReader> {
  const { cells, passedOver } = listCells(folder);
  const labels = Int32Array.from(cells, ({ label }) => label);
  const ids = readIdsCsv(
    folder,
    cells.map((cell) => cell.name),
    labels,
  );
  const { pixelType, read } = await cellImages(folder, cells);
  const numbered = cells.every(({ protein }) => /^COOSv1cell_\d+_/.test(basename(protein)));
  return {
    name,
    count: cells.length,
    labels,
    rows: rowsOf(cells),
    ids,
    pixelType,
    numbered,
    passedOver,
    read,
    close: () => {},
  };
}

/** The numbers of the cells, where all are called by one that another tool could mean; else their places. */
function rowsOf(cells: readonly CellFiles[]): Int32Array {
  const numbered = cells.every(({ name }) => /^(0|[1-9]\d{0,8})$/.test(name));
  return Int32Array.from(cells, ({ name }, place) => (numbered ? Number(name) : place));
}

/**
 * Reads the images of cells, which lie in `source`: see `SplitReader`. Pixels have the type of the first file.
 * Throws {@link Coos7Error} naming the file that is damaged or of another type.
 */
export async function cellImages(
  source: string,
  cells: readonly Pick<CellFiles, "protein" | "nucleus">[],
): Promise<Pick<SplitReader, "pixelType" | "read">> {
  const files = cells.flatMap(({ protein, nucleus }) => [protein, nucleus]);
  const pixelType = pixelTypeOf(await decodeTiff(files[0]!));

  const read = async (start: number, end: number): Promise<Float32Array> => {
    checkImageRange(source, start, end, cells.length);
    const images = new Float32Array((end - start) * IMAGE_LENGTH);
    const first = start * CHANNELS;
    let next = first;
    const readFiles = async (): Promise<void> => {
      while (next < end * CHANNELS) {
        const place = next++;
        const file = files[place]!;
        const pixels = await decodeTiff(file);
        const found = pixelTypeOf(pixels);
        if (found !== pixelType)
          throw new Coos7Error(
            `${file}: expected ${pixelType} pixels, as in ${files[0]}, but found ${found}`,
          );
        images.set(pixels, (place - first) * CHANNEL_LENGTH);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, readFiles));
    for (let i = start; i < end; i++) {
      const image = images.subarray((i - start) * IMAGE_LENGTH, (i - start + 1) * IMAGE_LENGTH);
      checkFinite(`${source} (${cells[i]!.protein})`, image, i);
    }
    return images;
  };
  return { pixelType, read };
}

/** The type that pixels are stored in. */
export function pixelTypeOf(pixels: PixelArray): PixelType {
  if (pixels instanceof Float32Array) return "float32";
  return pixels instanceof Uint16Array ? "uint16" : "uint8";
}
