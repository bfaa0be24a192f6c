import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
/** A picture to draw on, black, with text in the font of the figures at `size` pixels. */
export declare function blackCanvas(width: number, height: number, size: number): {
    canvas: Canvas;
    context: SKRSContext2D;
};
/** Values from `low` (black) to `high` (white) as greys, 0 to 255. */
export declare function greys(values: ArrayLike<number>, low: number, high: number): Uint8Array;
/** Draws greys of `width` columns with their upper left corner at (x, y). */
export declare function drawGreys(context: SKRSContext2D, pixels: Uint8Array, width: number, x: number, y: number): void;
/** A crop to show. */
export interface SheetCrop {
    /** Its number among all crops. */
    index: number;
    /** 64 x 64. */
    protein: ArrayLike<number>;
    nucleus: ArrayLike<number>;
}
/**
 * A PNG of crops side by side, of each the protein to the left and the nucleus to the right, each from its own darkest
 * to its own brightest pixel, over the crop's number.
 */
export declare function contactSheet(heading: string, crops: readonly SheetCrop[]): Uint8Array;
