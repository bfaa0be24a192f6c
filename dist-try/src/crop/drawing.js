import { IMAGE_SIZE } from "../dataset/dataset.js";
import { figureFont, napiCanvas } from "../figures/export/fonts.js";
let registered = false;
/** A picture to draw on, black, with text in the font of the figures at `size` pixels. */
export function blackCanvas(width, height, size) {
    if (!registered)
        napiCanvas.GlobalFonts.registerFromPath(figureFont().files.normal, figureFont().name);
    registered = true;
    const canvas = napiCanvas.createCanvas(width, height);
    const context = canvas.getContext("2d");
    context.fillRect(0, 0, width, height);
    context.font = `${size}px "${figureFont().name}"`;
    return { canvas, context };
}
/** Values from `low` (black) to `high` (white) as greys, 0 to 255. */
export function greys(values, low, high) {
    const factor = high > low ? 255 / (high - low) : 0;
    return Uint8Array.from(values, (value) => Math.round(Math.min(255, Math.max(0, (value - low) * factor))));
}
/** Draws greys of `width` columns with their upper left corner at (x, y). */
export function drawGreys(context, pixels, width, x, y) {
    const image = context.createImageData(width, pixels.length / width);
    for (let at = 0; at < pixels.length; at++)
        image.data.set([pixels[at], pixels[at], pixels[at], 255], 4 * at);
    context.putImageData(image, x, y);
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
export function contactSheet(heading, crops) {
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
function ownRange(values) {
    const list = Float32Array.from(values);
    const low = list.reduce((a, b) => Math.min(a, b));
    const high = list.reduce((a, b) => Math.max(a, b));
    return greys(list, low, high);
}
//# sourceMappingURL=drawing.js.map