import { Coos7Error } from "../core/errors.js";
import { sharedMatrix } from "../core/matrix.js";
import { checkProbabilities, LEAST_PROBABILITY } from "../metrics/calibration.js";
/** Between these the temperature is looked for. */
const COLDEST = 0.01;
const HOTTEST = 100;
/** Halvings of the logarithm of that range: to 1e-14. */
const HALVINGS = 50;
/**
 * Temperature scaling (Guo et al., ICML 2017): all logits are divided by one temperature T, by which the labels of held-out
 * rows of Training are likeliest. Predicted labels stay as they are; probabilities become softer (T above 1) or harder, and
 * with them calibration error and log loss. From probabilities p, softmax(log p / T) is the same as from logits.
 * Probabilities below 2^-23, as the neighbours' zeros, count as that.
 *
 * As the code of the paper's authors (gpleiss/temperature_scaling), but for its fixed number of L-BFGS steps: this T is
 * the best one, from 0.01 to 100, and one of these where all, or too few, of the held-out rows are predicted right.
 */
export class TemperatureScaling {
    name = "temperature scaling";
    mark = "I";
    stage = "probabilities";
    /** What logits are divided by; 1 before `fit`. */
    temperature = 1;
    #classes;
    getParams() {
        return {};
    }
    /**
     * Learns the temperature from held-out rows of Training. Throws {@link Coos7Error} where a row is no distribution or a
     * label no column.
     */
    async fit({ x, labels }) {
        checkProbabilities(x, labels);
        const logits = logarithms(x);
        let low = Math.log(1 / HOTTEST);
        let high = Math.log(1 / COLDEST);
        // The mean log loss is convex in 1 / T.
        for (let i = 0; i < HALVINGS; i++) {
            const middle = (low + high) / 2;
            if (slope(logits, labels, x.cols, Math.exp(middle)) > 0)
                high = middle;
            else
                low = middle;
        }
        this.temperature = Math.exp(-(low + high) / 2);
        this.#classes = x.cols;
        return this;
    }
    /** Throws {@link Coos7Error} before `fit`, for another number of classes and where a row is no distribution. */
    transform({ x }) {
        if (this.#classes === undefined)
            throw new Coos7Error("TemperatureScaling is not fitted yet; call fit first");
        if (x.cols !== this.#classes)
            throw new Coos7Error(`TemperatureScaling was fitted on ${this.#classes} classes but found ${x.cols}`);
        checkProbabilities(x);
        const result = sharedMatrix(x.rows, x.cols);
        const logits = logarithms(x);
        const powers = new Float64Array(x.cols);
        for (let start = 0; start < logits.length; start += x.cols) {
            softmax(logits.subarray(start, start + x.cols), 1 / this.temperature, powers);
            result.data.set(powers, start);
        }
        return result;
    }
}
function logarithms({ data }) {
    return Float64Array.from(data, (p) => Math.log(Math.max(p, LEAST_PROBABILITY)));
}
function softmax(logits, inverse, into) {
    const largest = logits.reduce((a, b) => Math.max(a, b));
    let sum = 0;
    for (let c = 0; c < into.length; c++)
        sum += into[c] = Math.exp(inverse * (logits[c] - largest));
    for (let c = 0; c < into.length; c++)
        into[c] /= sum;
}
/** The derivative of the summed log loss by 1 / T: expected logits less those of the labels. */
function slope(logits, labels, classes, inverse) {
    const p = new Float64Array(classes);
    let sum = 0;
    labels.forEach((label, i) => {
        const row = logits.subarray(i * classes, (i + 1) * classes);
        softmax(row, inverse, p);
        for (let c = 0; c < classes; c++)
            sum += p[c] * (row[c] - row[label]);
    });
    return sum;
}
//# sourceMappingURL=temperature-scaling.js.map