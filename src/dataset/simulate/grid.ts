import { IMAGE_SIZE } from "../dataset.js";

// A pixel is about 0.3 micrometres in the specimen: 40x objective, camera pixels of about 12 micrometres.

/** Structures are drawn beyond the crop's edge by this many pixels, so that blurred light comes in from there. */
export const MARGIN = 8;
/** Side of the drawing grid in pixels; grid pixel (MARGIN, MARGIN) is the crop's pixel (0, 0). */
export const GRID: number = IMAGE_SIZE + 2 * MARGIN;
export const GRID_PIXELS: number = GRID * GRID;
