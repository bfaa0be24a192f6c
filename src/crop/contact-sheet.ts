import { IMAGE_SIZE } from "../dataset/types.js";
import { blackCanvas, drawGreys, greys } from "./drawing.js";

/** A crop to show. */
export interface SheetCrop {
  /** Its number among all crops. */
  index: number;
  /** 64 x 64. */
  protein: ArrayLike<number>;
  nucleus: ArrayLike<number>;
}

const COLUMNS = 8;
const GAP = 10;
const TEXT = 15;
const HEADING = 28;
const TILE_WIDTH = 2 * IMAGE_SIZE + 1 + GAP;
const TILE_HEIGHT = IMAGE_SIZE + TEXT + GAP;

/**
 * A PNG of crops side by side, of each the protein to the left and the nucleus to the right, each from its own darkest
 * to its own brightest pixel, over the crop's number.
 */
export function contactSheet(heading: string, crops: readonly SheetCrop[]): Uint8Array {
  const rows = Math.ceil(crops.length / COLUMNS);
  const width = GAP + Math.min(COLUMNS, Math.max(4, crops.length)) * TILE_WIDTH;
  const { canvas, context } = blackCanvas(width, HEADING + rows * TILE_HEIGHT + GAP, 12);
  context.fillStyle = "white";
  context.fillText(heading, GAP, HEADING - GAP, width - 2 * GAP);
  crops.forEach(({ index, protein, nucleus }, i) => {
    const x = GAP + (i % COLUMNS) * TILE_WIDTH;
    const y = HEADING + Math.floor(i / COLUMNS) * TILE_HEIGHT;
    drawGreys(context, ownRange(protein), IMAGE_SIZE, x, y);
    drawGreys(context, ownRange(nucleus), IMAGE_SIZE, x + IMAGE_SIZE + 1, y);
    context.fillText(String(index), x, y + IMAGE_SIZE + TEXT - 3);
  });
  return new Uint8Array(canvas.toBuffer("image/png"));
}

function ownRange(values: ArrayLike<number>): Uint8Array {
  const list = Float32Array.from(values);
  const low = list.reduce((a, b) => Math.min(a, b));
  const high = list.reduce((a, b) => Math.max(a, b));
  return greys(list, low, high);
}
