/** The 13 features of Haralick et al. 1973, in mahotas' order. */
export declare const HARALICK_NAMES: readonly ["angular second moment", "contrast", "correlation", "sum of squares: variance", "inverse difference moment", "sum average", "sum variance", "sum entropy", "entropy", "difference variance", "difference entropy", "information measure of correlation 1", "information measure of correlation 2"];
export declare const DIRECTION_COUNT: number;
/**
 * Haralick's features of a 64 x 64 image of grey levels 0 to 255 as mahotas computes them
 * (`mahotas.features.haralick(image, distance=distance)`): symmetric co-occurrence matrix per direction, base-2
 * logarithms, f10 the variance of the distribution of |x - y| as a vector with one element per grey level up
 * to the largest in the image. Writes 4 directions x 13 values to `out`.
 *
 * Works on the pairs of pixels (at most 4,032), not on the 65,536 cells of the matrix. All counts and moments
 * are integers and exact, so each feature has only the rounding of its own formula.
 *
 * @param distance from 1 to 63 pixels
 * @throws UsageError where the image's size or the distance is another
 */
export declare function haralick(image: Uint8Array, distance: number, out: Float64Array): void;
