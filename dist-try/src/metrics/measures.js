import { bootstrapConfusion, RESAMPLES } from "./bootstrap.js";
/** What is measured of predictions beside the balanced error: percentages, and Matthews' correlation from -1 to 1. */
export const MEASURES = ["balancedError", "accuracy", "f1", "mcc"];
/**
 * Measures of a confusion matrix (true classes in rows, counts or weights): balanced error in percent, accuracy in percent,
 * the mean over classes of F1 in percent, and Matthews' correlation coefficient for several classes (Gorodkin, Comput. Biol.
 * Chem. 28, 2004): scikit-learn's `1 - balanced_accuracy_score`, `accuracy_score`, `f1_score(average="macro")` and
 * `matthews_corrcoef`. A class that is neither there nor predicted counts in none; F1 without a hit is 0, and so is the
 * correlation where one class is all that there is or is predicted.
 */
export function measuresOf(matrix, classes) {
    let hits = 0;
    let total = 0;
    let recall = 0;
    let present = 0;
    let f1 = 0;
    let known = 0;
    let products = 0;
    let squaresTrue = 0;
    let squaresPredicted = 0;
    for (let c = 0; c < classes; c++) {
        let there = 0;
        let predicted = 0;
        for (let j = 0; j < classes; j++) {
            there += matrix[c * classes + j];
            predicted += matrix[j * classes + c];
        }
        const right = matrix[c * classes + c];
        hits += right;
        total += there;
        products += there * predicted;
        squaresTrue += there * there;
        squaresPredicted += predicted * predicted;
        if (there > 0) {
            recall += right / there;
            present++;
        }
        if (there + predicted > 0) {
            f1 += (2 * right) / (there + predicted);
            known++;
        }
    }
    const spread = Math.sqrt((total * total - squaresTrue) * (total * total - squaresPredicted));
    return {
        balancedError: 100 * (1 - recall / present),
        accuracy: (100 * hits) / total,
        f1: (100 * f1) / known,
        mcc: spread > 0 ? (hits * total - products) / spread : 0,
    };
}
/**
 * The measures in each bootstrap resample of the wells within class (see `bootstrapConfusion`), each class with as many
 * cells as it has: the element-wise difference of two models' is the paired bootstrap of theirs.
 */
export function bootstrapMeasures(clusters, labels, predicted, classes, seed) {
    const percents = bootstrapConfusion(clusters, predicted, classes, seed);
    const sizes = new Float64Array(classes);
    for (let i = 0; i < labels.length; i++)
        sizes[labels[i]]++;
    const found = {};
    for (const measure of MEASURES)
        found[measure] = new Float64Array(RESAMPLES);
    const matrix = new Float64Array(classes * classes);
    for (let b = 0; b < RESAMPLES; b++) {
        for (let k = 0; k < matrix.length; k++) {
            const size = sizes[Math.floor(k / classes)];
            matrix[k] = size === 0 ? 0 : (percents[k][b] / 100) * size;
        }
        const measures = measuresOf(matrix, classes);
        for (const measure of MEASURES)
            found[measure][b] = measures[measure];
    }
    return found;
}
//# sourceMappingURL=measures.js.map