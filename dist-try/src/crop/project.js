/** How the focal planes of a field become one image: the largest value of each pixel, or the sharpest plane. */
export const PROJECTIONS = ["max", "best"];
/** The largest value of each pixel over planes of one size and type. */
export function maximumOf(planes) {
    const largest = planes[0].slice();
    for (const plane of planes.slice(1))
        for (let i = 0; i < largest.length; i++)
            if (plane[i] > largest[i])
                largest[i] = plane[i];
    return largest;
}
/**
 * Which of several planes is the sharpest, from 0: the one with the largest mean square difference of pixels two apart
 * (Brenner et al., J. Histochem. Cytochem. 24, 1976), along rows and columns, over its squared mean above its minimum, so
 * that a brighter plane is not taken for a sharper one. The first of equals.
 */
export function sharpestPlane(planes, width) {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (const [at, plane] of planes.entries()) {
        const sharpness = brenner(plane, width);
        if (sharpness > most)
            [best, most] = [at, sharpness];
    }
    return best;
}
function brenner(plane, width) {
    let squares = 0;
    let sum = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < plane.length; i++) {
        const value = plane[i];
        sum += value;
        if (value < least)
            least = value;
        if (i % width < width - 2)
            squares += (plane[i + 2] - value) ** 2;
        if (i + 2 * width < plane.length)
            squares += (plane[i + 2 * width] - value) ** 2;
    }
    const mean = sum / plane.length - least;
    return mean > 0 ? squares / plane.length / mean ** 2 : 0;
}
//# sourceMappingURL=project.js.map