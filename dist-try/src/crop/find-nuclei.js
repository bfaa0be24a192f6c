import { gaussianFilter, opening, subtractBackground, withoutGlare } from "./background.js";
import { connectedComponents, measureRegions } from "./regions.js";
import { nuclearMask } from "./threshold.js";
import { distanceTransform, watershed } from "./watershed.js";
/** Noise is smoothed over this part of a diameter (standard deviation), outlines over the same. */
const SMOOTHING = 1 / 20;
/**
 * Spots in a nucleus of up to twice this part of a diameter to either side do not count: the bright chromocentres of mouse
 * cells. The plate of a dividing cell, a quarter of a nucleus wide, is still left.
 */
const SPOT = 1 / 9;
/** Blocks in a diameter, for what changes slowly: background and local brightness. */
const BLOCKS = 7;
const SPLIT = 1 / 30;
/** Holes in the mask, such as nucleoli, of up to this part of a nucleus' area are filled. */
const LARGEST_HOLE = 0.25;
/**
 * Finds the nuclei in the nucleus channel of a field: glare and small bright spots taken away, background subtracted, thresholded, touching ones split by a
 * watershed of the distance to the outline. Objects of every size are returned, those at the edge of the field too.
 */
export function findNuclei(image, options) {
    const { diameter, threshold = "local", split = SPLIT * diameter } = options;
    const { width, height } = image;
    const block = Math.max(1, Math.round(diameter / BLOCKS));
    const sigma = SMOOTHING * diameter;
    const smooth = opening(gaussianFilter(withoutGlare(image), sigma), Math.round(SPOT * diameter));
    const even = subtractBackground(smooth, diameter, block);
    const { mask, doubts } = nuclearMask(even, threshold, diameter);
    fillHoles(mask, width, height, LARGEST_HOLE * 0.25 * Math.PI * diameter * diameter);
    const distance = { data: distanceTransform(mask, width, height), width, height };
    const map = watershed(gaussianFilter(distance, sigma), mask, split);
    return { map, nuclei: measureRegions(map), doubts };
}
/** Fills holes of at most `largest` pixels. */
function fillHoles(mask, width, height, largest) {
    const outside = connectedComponents(mask.map((inside) => 1 - inside), width, height);
    const holes = measureRegions(outside).map(({ area, atEdge }) => area <= largest && !atEdge);
    for (let at = 0; at < mask.length; at++)
        if (mask[at] === 0 && holes[outside.labels[at] - 1])
            mask[at] = 1;
}
//# sourceMappingURL=find-nuclei.js.map