/** The devices of ONNX Runtime: the CPU, and GPUs by four interfaces. */
export declare const DEVICES: readonly ["cpu", "webgpu", "cuda", "dml", "coreml"];
/** One of {@link DEVICES}. */
export type Device = (typeof DEVICES)[number];
/** ONNX Runtime's devices, then tf.js on TensorFlow's C library and in plain JavaScript. */
export declare const ENGINE_NAMES: readonly [...typeof DEVICES, "tensorflow", "tfjs"];
/** One of {@link ENGINE_NAMES}. */
export type EngineName = (typeof ENGINE_NAMES)[number];
/**
 * What `COOS7_BACKEND` and `--backend` may say, and what it means for the two kinds of numeric work:
 *
 * | value | networks | nearest neighbours and logistic regression |
 * |---|---|---|
 * | `auto` (default) | the fastest engine that works | ONNX Runtime where it loads, else TypeScript |
 * | `cpu`, or `onnx` | ONNX Runtime on the CPU | ONNX Runtime |
 * | `webgpu`, `cuda`, `dml`, `coreml` | ONNX Runtime on a GPU, by that interface | as `auto` |
 * | `tensorflow`, `tfjs` | tf.js on TensorFlow's C library, or in plain JavaScript | as `auto` |
 * | `typescript` | as `tfjs`, which is written in JavaScript throughout | TypeScript |
 *
 * An engine that is asked for by name and does not work is an error.
 */
export declare const BACKENDS: readonly ["auto", ...typeof ENGINE_NAMES, "typescript"];
/** One of {@link BACKENDS}. */
export type BackendName = (typeof BACKENDS)[number];
/**
 * The backend asked for: `option` where the caller has one, else `COOS7_BACKEND`, else "auto". Throws
 * {@link UsageError} for a name that there is not.
 */
export declare function chosenBackend(option?: string): BackendName;
/** The engine that a backend means for networks; undefined for "auto". */
export declare function networkBackend(backend: BackendName): EngineName | undefined;
/** What a backend means for the dense products of classifiers. */
export declare function classicalBackend(backend: BackendName): "auto" | "onnx" | "typescript";
/** The devices that ONNX Runtime has for this platform, whether the machine has them or not. */
export declare function platformDevices(): Device[];
/** Of {@link platformDevices} the CPU and, where there is a GPU, its interfaces. */
export declare function likelyDevices(): Device[];
/**
 * Whether the machine has a GPU at all; without one, what WebGPU finds is a program on the CPU. Linux shows GPUs as
 * files; elsewhere there always is one.
 */
export declare function hasGpu(): boolean;
/**
 * In which of several equivalent forms a graph is written. All forms compute the same but for rounding; which one a
 * device can compute, and computes fast, is settled here and nowhere else.
 */
export interface GraphForm {
    /** Products of matrices that take transposed operands as they are: `FusedMatMul`, ONNX Runtime's own operator. */
    fusedProducts: boolean;
    /** Convolutions by Winograd's tiles where these need fewer products. They are made of fused products. */
    winograd: boolean;
    /** `MaxPool` that tells the places of the largest values, and `MaxUnpool` that takes gradients back there. */
    poolingPlaces: boolean;
    /** `LogSoftmax` as one operator. */
    logSoftmax: boolean;
    /** Inputs of convolutions get channels of zeros until their number is a multiple of this; up to 4 they never do. */
    channelMultiple: number;
}
/** The form for a device. */
export declare function formFor(device: Device): GraphForm;
/** Of files for other programs: operators of the ONNX standard alone. */
export declare const PORTABLE: GraphForm;
