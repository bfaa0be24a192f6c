import type { CalibrationCurve } from "../metrics/calibration.js";
import type { Figure } from "./figure.js";
import { type FigureHeading } from "./theme.js";
/** The calibrations to draw, e.g. one per split. */
export interface ReliabilityInput extends FigureHeading {
    series: readonly {
        name: string;
        calibration: CalibrationCurve;
    }[];
}
/**
 * A reliability diagram: accuracy against confidence for each bin that has images, on the diagonal where
 * probabilities can be taken at their word, below it where a model is too sure of itself; beneath it the share
 * of images in each bin. The legend tells each series' expected calibration error.
 * Throws {@link Coos7Error} where there is no series, {@link UsageError} where a series has no images.
 */
export declare function reliabilityFigure(input: ReliabilityInput): Figure;
