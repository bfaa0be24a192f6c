import { type Matrix } from "../core/matrix.js";
import type { Adapter, AdapterRows, TrainingRows } from "./adapter.js";
/**
 * Temperature scaling (Guo et al., ICML 2017): all logits are divided by one temperature T, by which the labels of held-out
 * rows of Training are likeliest. Predicted labels stay as they are; probabilities become softer (T above 1) or harder, and
 * with them calibration error and log loss. From probabilities p, softmax(log p / T) is the same as from logits.
 * Probabilities below 2^-23, as the neighbours' zeros, count as that.
 *
 * As the code of the paper's authors (gpleiss/temperature_scaling), but for its fixed number of L-BFGS steps: this T is
 * the best one, from 0.01 to 100, and one of these where all, or too few, of the held-out rows are predicted right.
 */
export declare class TemperatureScaling implements Adapter<"I"> {
    #private;
    readonly name = "temperature scaling";
    readonly mark = "I";
    readonly stage = "probabilities";
    /** What logits are divided by; 1 before `fit`. */
    temperature: number;
    getParams(): object;
    /**
     * Learns the temperature from held-out rows of Training. Throws {@link Coos7Error} where a row is no distribution or a
     * label no column.
     */
    fit({ x, labels }: TrainingRows<"I">): Promise<this>;
    /** Throws {@link Coos7Error} before `fit`, for another number of classes and where a row is no distribution. */
    transform({ x }: AdapterRows<"I">): Matrix;
}
