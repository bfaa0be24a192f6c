import { type Matrix } from "../core/matrix.js";
/** How a classifier's outputs on new images compare with those on images like its training data. */
export interface TrainingLikeness {
    /** Whether the images are unlike the training data: the difference is neither chance nor small. */
    unlike: boolean;
    /** Largest distance, 0 to 1, between the distributions of a class's probability (Kolmogorov-Smirnov). */
    distance: number;
    pValue: number;
    /** Images of either side that were compared. */
    images: number;
}
/**
 * Whether images are like those that a classifier was trained on, judged by its probabilities (black-box shift
 * detection): `reference` are those of held-out training images, `outputs` those of the new ones. As many images of each
 * predicted class are compared from either side, so that another mix of classes is no difference. Images of other wells
 * always differ a little, which many images show beyond doubt: only a difference of notable size counts.
 * Undefined where there are too few images of the same predicted classes.
 */
export declare function trainingLikeness(reference: Matrix, outputs: Matrix, seed?: number): TrainingLikeness | undefined;
