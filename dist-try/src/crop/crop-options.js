import { Coos7Error, UsageError } from "../core/errors.js";
import { PROJECTIONS } from "./project.js";
import { THRESHOLDS } from "./threshold.js";
const DEFAULT_DIAMETERS = {
    px: { value: 28, unit: "px" },
    um: { value: 10, unit: "um" },
};
/** Of a nucleus. Below, noise looks like nuclei; above, a crop of 64 pixels does not hold one. */
const DIAMETERS = { least: 6, most: 200 };
/** Throws {@link UsageError} naming an option that cannot be right, whatever the images. */
export function checkCropOptions(options) {
    const { threshold, project } = options;
    if (project !== undefined && !PROJECTIONS.includes(project))
        throw new UsageError(`Expected project to be ${PROJECTIONS.join(" or ")} but found ${JSON.stringify(project)}`);
    for (const name of ["diameter", "smallest", "largest", "split"]) {
        const length = options[name];
        if (length === undefined || (Number.isFinite(length.value) && length.value > 0))
            continue;
        throw new UsageError(`Expected ${name} to be a length above 0 but found ${length.value}`);
    }
    if (threshold === undefined)
        return;
    if (typeof threshold === "number" ? !(threshold > 0 && threshold < Infinity) : !THRESHOLDS.includes(threshold))
        throw new UsageError(`Expected threshold to be ${THRESHOLDS.join(", ")} or a number of counts above 0 but found ${typeof threshold === "number" ? threshold : JSON.stringify(threshold)}`);
}
/**
 * The options' lengths in the pixels of a field. Throws {@link Coos7Error} naming the field where lengths are in
 * micrometres and the field does not say how large its pixels are, and where they do not fit each other.
 */
export function cropLengths(options, field) {
    const inPixels = ({ value, unit }) => {
        if (unit === "px")
            return value;
        if (field.micrometresPerPixel !== undefined)
            return value / field.micrometresPerPixel;
        throw new Coos7Error(`${field.path}: its metadata do not say how large a pixel is; give lengths in pixels, e.g. --diameter 28`);
    };
    const usual = DEFAULT_DIAMETERS[field.micrometresPerPixel === undefined ? "px" : "um"];
    const diameter = inPixels(options.diameter ?? usual);
    const smallest = options.smallest ? inPixels(options.smallest) : diameter / 2;
    const largest = options.largest ? inPixels(options.largest) : 2 * diameter;
    if (diameter < DIAMETERS.least || diameter > DIAMETERS.most)
        throw new Coos7Error(`${field.path}: expected nuclei of ${DIAMETERS.least} to ${DIAMETERS.most} pixels but found a diameter of ${round(diameter)}; give --diameter, or scale the images`);
    if (smallest >= largest)
        throw new Coos7Error(`${field.path}: expected the smallest nucleus to be smaller than the largest but found ${round(smallest)} and ${round(largest)} pixels`);
    return {
        diameter,
        smallest,
        largest,
        ...(options.split ? { split: inPixels(options.split) } : {}),
    };
}
function round(pixels) {
    return Number(pixels.toPrecision(3));
}
//# sourceMappingURL=crop-options.js.map