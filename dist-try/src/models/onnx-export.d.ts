import type { Classifier } from "./estimator.js";
import type { StandardScaler } from "./standard-scaler.js";
/** What goes into the ONNX file of a classifier beside it. */
export interface ClassifierExportOptions {
    /** What features went through before `fit`: the file then takes them as they were before it. */
    scaler?: StandardScaler;
    /** Names of all classes in label order, and of the features in column order, for the file's metadata. */
    classNames?: readonly string[];
    columns?: readonly string[];
}
/**
 * A fitted classifier as an ONNX file, which gives the same labels and probabilities in Python's onnxruntime or in
 * onnxruntime-node. The input `features` is N x d, float32; the outputs are `label`, N 64-bit integers, and
 * `probabilities`, N x K, float32, whose columns are the classes seen by `fit`, ascending. Operators of the standard
 * alone. The file of a kNN holds its training rows, 8 bytes a value.
 *
 * Throws {@link UsageError} for an estimator of another kind or options that do not match it, {@link Coos7Error} where
 * it is not fitted.
 */
export declare function exportClassifierOnnx(classifier: Classifier, options?: ClassifierExportOptions): Uint8Array;
/** What the graph of a classifier says of rows. */
export interface GraphClassification {
    /** N labels, 64-bit integers. */
    label: string;
    /** N x K, float32. */
    probabilities: string;
}
