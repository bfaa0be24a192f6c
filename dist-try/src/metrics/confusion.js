import { Coos7Error } from "../core/errors.js";
/**
 * Counts how often each class 0 … `classes` - 1 was predicted as each.
 * Throws {@link Coos7Error} where the lists differ in length or a label is out of range.
 */
export function confusionMatrix(labels, predicted, classes) {
    if (labels.length !== predicted.length)
        throw new Coos7Error(`Expected ${labels.length} predictions but found ${predicted.length}`);
    const counts = new Int32Array(classes * classes);
    for (let i = 0; i < labels.length; i++) {
        const row = checkedLabel(labels[i], classes, i);
        counts[row * classes + checkedLabel(predicted[i], classes, i)]++;
    }
    return { counts, classes };
}
/** Recall (sensitivity) of each class in [0, 1]; NaN for a class with no images. */
export function recalls({ counts, classes }) {
    const result = new Float64Array(classes);
    for (let c = 0; c < classes; c++) {
        let total = 0;
        for (let j = 0; j < classes; j++)
            total += counts[c * classes + j];
        result[c] = counts[c * classes + c] / total;
    }
    return result;
}
/**
 * Balanced error in percent: 100 x (1 - mean recall) over the classes that have images, as
 * `1 - sklearn.metrics.balanced_accuracy_score` (paper, section 3.1).
 */
export function balancedErrorPercent(matrix) {
    let sum = 0;
    let present = 0;
    for (const recall of recalls(matrix)) {
        if (Number.isNaN(recall))
            continue;
        sum += recall;
        present++;
    }
    if (present === 0)
        throw new Coos7Error("Expected at least one labelled image but found none");
    return 100 * (1 - sum / present);
}
/** Plain accuracy in percent: the share of images that are predicted right, in which large classes count for more. */
export function accuracyPercent({ counts, classes }) {
    let right = 0;
    for (let c = 0; c < classes; c++)
        right += counts[c * classes + c];
    return (100 * right) / counts.reduce((a, b) => a + b, 0);
}
function checkedLabel(label, classes, index) {
    if (!Number.isInteger(label) || label < 0 || label >= classes)
        throw new Coos7Error(`Expected labels from 0 to ${classes - 1} but found ${label} at index ${index}`);
    return label;
}
//# sourceMappingURL=confusion.js.map