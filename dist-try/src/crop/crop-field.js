import { quantile } from "../core/statistics.js";
import { IMAGE_SIZE } from "../dataset/dataset.js";
import { pixelTypeOf } from "../dataset/tiff/tree.js";
import { napiCanvas } from "../figures/export/fonts.js";
import { cropLengths } from "./crop-options.js";
import { blackCanvas, drawGreys, greys } from "./drawing.js";
import { findNuclei } from "./find-nuclei.js";
import { readField } from "./read-field.js";
/** What became of a nucleus: cropped, or why not. */
export const NUCLEUS_STATES = ["kept", "at the edge", "too small", "too large"];
/** From a crop's first pixel to its middle, which lies between two pixels. */
const HALF = (IMAGE_SIZE - 1) / 2;
/**
 * A worker's task: finds the nuclei of a field and cuts a crop around each that is of the right size and has the whole
 * crop within the field. Its centre is as near to the middle of the crop as whole pixels allow.
 */
export async function cropField({ files, choice, options }) {
    const field = await readField(files, choice, options.project);
    const { width, height } = field;
    const { micrometresPerPixel, mark } = field;
    const lengths = cropLengths(options, {
        path: files.nucleus,
        ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }),
    });
    const { diameter, smallest, largest, split } = lengths;
    const plane = { data: Float32Array.from(field.nucleus), width, height };
    const { threshold = "local" } = options;
    const found = findNuclei(plane, { diameter, threshold, ...(split === undefined ? {} : { split }) });
    const stateOf = (region, size) => {
        const [left, top] = [firstPixel(region.x), firstPixel(region.y)];
        const isInside = left >= 0 && top >= 0 && left + IMAGE_SIZE <= width && top + IMAGE_SIZE <= height;
        if (region.atEdge || !isInside)
            return "at the edge";
        if (size < smallest)
            return "too small";
        return size > largest ? "too large" : "kept";
    };
    const nuclei = found.nuclei.map((region) => {
        const { x, y, area } = region;
        const size = 2 * Math.sqrt(area / Math.PI);
        return { x, y, area, diameter: size, state: stateOf(region, size) };
    });
    const crops = nuclei
        .filter(({ state }) => state === "kept")
        .flatMap(({ x, y }) => [field.protein, field.nucleus].map((pixels) => cut(pixels, width, firstPixel(x), firstPixel(y))));
    return {
        pixelType: pixelTypeOf(field.nucleus),
        nuclei,
        crops,
        ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }),
        ...(mark ? { mark } : {}),
        expectedDiameter: diameter,
        doubts: [...found.doubts, ...saturation(field.nucleus), ...crowding(nuclei, width * height)],
        overlay: overlay(plane, found.map, nuclei),
    };
}
/** More pixels than this share at a camera's largest value are told. */
const MOST_SATURATED = 0.001;
/** Nuclei that cover more than this share of a field are told: the background may have been taken for them. */
const MOST_COVERED = 0.6;
/** Whether many pixels have the largest value of a camera of 8 to 16 bits. */
function saturation(pixels) {
    if (pixels instanceof Float32Array)
        return [];
    let largest = 0;
    let count = 0;
    for (const value of pixels) {
        if (value > largest)
            [largest, count] = [value, 0];
        if (value === largest)
            count++;
    }
    const share = count / pixels.length;
    const isFull = largest >= 255 && Number.isInteger(Math.log2(largest + 1));
    return isFull && share > MOST_SATURATED
        ? [
            `${(100 * share).toPrecision(2)} % of its nucleus channel is saturated, at ${largest.toLocaleString("en")}`,
        ]
        : [];
}
function crowding(nuclei, pixels) {
    const share = nuclei.reduce((sum, { area }) => sum + area, 0) / pixels;
    return share > MOST_COVERED ? [`the objects found cover ${(100 * share).toFixed(0)} % of it`] : [];
}
/** The first row or column of a crop around a position. */
function firstPixel(position) {
    return Math.round(position - HALF);
}
function cut(pixels, width, left, top) {
    const crop = pixels.slice(0, IMAGE_SIZE * IMAGE_SIZE);
    for (let y = 0; y < IMAGE_SIZE; y++) {
        const start = (top + y) * width + left;
        crop.set(pixels.subarray(start, start + IMAGE_SIZE), y * IMAGE_SIZE);
    }
    return crop;
}
/** Larger fields are shown smaller. */
const LARGEST_SIDE = 1200;
/** Of the outlines and numbers: told apart by everyone, and on grey. */
const KEPT = [255, 213, 0, 255];
const LEFT_OUT = [76, 175, 255, 255];
const TEXT_SIZE = 11;
/**
 * A PNG of the nucleus channel with the outlines that were found, yellow where a crop was cut and blue where not, and
 * the nuclei's numbers. Black to white is the middle 99 % of the pixels, but twice the typical brightness of what was found
 * is white at the latest: a few very bright objects leave the others to be seen.
 */
export function overlay({ data, width, height }, map, nuclei) {
    const scale = Math.min(1, LARGEST_SIDE / Math.max(width, height));
    const sorted = Float64Array.from(data).sort();
    const full = napiCanvas.createCanvas(width, height);
    const fullContext = full.getContext("2d");
    const black = quantile(sorted, 0.005);
    const inside = Float64Array.from(data.filter((_, at) => map.labels[at] !== 0)).sort();
    const typical = inside.length > 0 ? quantile(inside, 0.5) - black : Number.POSITIVE_INFINITY;
    const white = Math.min(quantile(sorted, 0.995), black + 2 * typical);
    drawGreys(fullContext, greys(data, black, white), width, 0, 0);
    const outlined = fullContext.getImageData(0, 0, width, height);
    drawOutlines(outlined.data, map, nuclei, Math.round(1 / scale));
    fullContext.putImageData(outlined, 0, 0);
    const { canvas, context } = blackCanvas(Math.round(scale * width), Math.round(scale * height), TEXT_SIZE);
    context.drawImage(full, 0, 0, canvas.width, canvas.height);
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineWidth = 3;
    context.strokeStyle = "black";
    nuclei.forEach(({ x, y, state }, i) => {
        context.fillStyle = `rgb(${(state === "kept" ? KEPT : LEFT_OUT).slice(0, 3).join()})`;
        const place = [scale * (x + 0.5), scale * (y + 0.5)];
        context.strokeText(String(i + 1), ...place);
        context.fillText(String(i + 1), ...place);
    });
    return new Uint8Array(canvas.toBuffer("image/png"));
}
/** Colours the pixels of objects, in RGBA, that have something else within `thickness` across or up and down. */
function drawOutlines(colors, { labels, width, height }, nuclei, thickness) {
    for (let y = 0, at = 0; y < height; y++)
        for (let x = 0; x < width; x++, at++) {
            const label = labels[at];
            if (label === 0)
                continue;
            const differs = (dx, dy) => {
                const [i, j] = [x + dx, y + dy];
                return i >= 0 && j >= 0 && i < width && j < height && labels[j * width + i] !== label;
            };
            if (differs(thickness, 0) || differs(-thickness, 0) || differs(0, thickness) || differs(0, -thickness))
                colors.set(nuclei[label - 1].state === "kept" ? KEPT : LEFT_OUT, 4 * at);
        }
}
//# sourceMappingURL=crop-field.js.map