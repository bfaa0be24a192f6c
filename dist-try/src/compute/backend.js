import { existsSync, readdirSync } from "node:fs";
import { UsageError } from "../core/errors.js";
/** The devices of ONNX Runtime: the CPU, and GPUs by four interfaces. */
export const DEVICES = ["cpu", "webgpu", "cuda", "dml", "coreml"];
/** ONNX Runtime's devices, then tf.js on TensorFlow's C library and in plain JavaScript. */
export const ENGINE_NAMES = [
    ...DEVICES,
    "tensorflow",
    "tfjs",
];
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
export const BACKENDS = [
    "auto",
    ...ENGINE_NAMES,
    "typescript",
];
/**
 * The backend asked for: `option` where the caller has one, else `COOS7_BACKEND`, else "auto". Throws
 * {@link UsageError} for a name that there is not.
 */
export function chosenBackend(option) {
    const { COOS7_BACKEND } = process.env;
    const name = option ?? (COOS7_BACKEND || "auto");
    if (name === "onnx")
        return "cpu";
    const backend = BACKENDS.find((known) => known === name);
    if (backend)
        return backend;
    const place = option === undefined ? "the environment variable COOS7_BACKEND" : "the backend";
    if (name === "wasm")
        throw new UsageError(`There is no backend wasm any more (${place}); use cpu, ONNX Runtime, which is faster`);
    throw new UsageError(`Expected ${place} to be ${BACKENDS.join(", ")} but found ${JSON.stringify(name)}`);
}
/** The engine that a backend means for networks; undefined for "auto". */
export function networkBackend(backend) {
    if (backend === "auto")
        return undefined;
    return backend === "typescript" ? "tfjs" : backend;
}
/** What a backend means for the dense products of classifiers. */
export function classicalBackend(backend) {
    if (backend === "cpu")
        return "onnx";
    return backend === "typescript" ? backend : "auto";
}
/** Where ONNX Runtime has which. */
const PLATFORMS = {
    cpu: ["linux", "darwin", "win32"],
    webgpu: ["linux", "darwin", "win32"],
    cuda: ["linux"],
    dml: ["win32"],
    coreml: ["darwin"],
};
/** The devices that ONNX Runtime has for this platform, whether the machine has them or not. */
export function platformDevices() {
    return DEVICES.filter((device) => PLATFORMS[device].includes(process.platform));
}
/** Of {@link platformDevices} the CPU and, where there is a GPU, its interfaces. */
export function likelyDevices() {
    return platformDevices().filter((device) => device === "cpu" || hasGpu());
}
/**
 * Whether the machine has a GPU at all; without one, what WebGPU finds is a program on the CPU. Linux shows GPUs as
 * files; elsewhere there always is one.
 */
export function hasGpu() {
    if (process.platform !== "linux")
        return true;
    const inFolder = (folder, name) => existsSync(folder) && readdirSync(folder).some((file) => name.test(file));
    return inFolder("/dev/dri", /^renderD/) || inFolder("/dev", /^(nvidia\d+|dxg)$/);
}
/**
 * Of ONNX Runtime's CPU kernels. Winograd's tiles and fused products: measured in `bench/` against PyTorch.
 */
const CPU = {
    fusedProducts: true,
    winograd: true,
    poolingPlaces: true,
    logSoftmax: true,
    channelMultiple: 1,
};
/**
 * Of devices beside the CPU: nothing that ONNX Runtime 1.30 lacks a WebGPU kernel for, which would send tensors to the
 * CPU and back in the middle of a step, and plain convolutions, which GPUs have fast kernels for. Its WebGPU
 * convolution is wrong, by as much as the values are large, for numbers of input channels that are multiples of 3 and
 * not of 4 (6, 9, 15 …, where the number of outputs is a multiple of 4): with channels of zeros beside them it is
 * right.
 */
const PLAIN = {
    fusedProducts: false,
    winograd: false,
    poolingPlaces: false,
    logSoftmax: false,
    channelMultiple: 4,
};
/** The form for a device. */
export function formFor(device) {
    return device === "cpu" ? CPU : PLAIN;
}
/** Of files for other programs: operators of the ONNX standard alone. */
export const PORTABLE = { ...CPU, fusedProducts: false, winograd: false };
//# sourceMappingURL=backend.js.map