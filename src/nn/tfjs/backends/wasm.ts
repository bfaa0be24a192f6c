import type { KernelBackend } from "@tensorflow/tfjs-core";
import { installedVersion } from "../../installed-version.js";
import { tf } from "../../tf.js";
import { addConv2dFilterGradient } from "../kernels/conv2d-filter-gradient.js";
import { convolveForInputGradient } from "../kernels/conv2d-input-gradient.js";
import { transposeBeforeMatMul } from "../kernels/mat-mul-transposed.js";
import { replaceMaxPoolGradient } from "../kernels/max-pool-gradient.js";
import { sumInDouble } from "../kernels/sum-in-double.js";
import type { StartedBackend } from "./started-backend.js";

const PACKAGE = "@tensorflow/tfjs-backend-wasm";

/** Makes an instance; undefined until the package is loaded. */
let instantiate: (() => Promise<KernelBackend>) | undefined;

/** WebAssembly with SIMD, on one thread: tf.js does not use more of them in Node. */
export async function startWasm(): Promise<StartedBackend> {
  if (!instantiate) {
    await import(PACKAGE);
    instantiate = tf.findBackendFactory("wasm") as () => Promise<KernelBackend>;
    tf.removeBackend("wasm");
    addConv2dFilterGradient("wasm");
    convolveForInputGradient("wasm");
    transposeBeforeMatMul("wasm");
    replaceMaxPoolGradient("wasm");
    sumInDouble("wasm");
  }
  // tf.js would leave no backend active while it waits for the package's own factory, which is asynchronous.
  const backend = await instantiate();
  tf.registerBackend("wasm", () => backend);
  return {
    detail: `${PACKAGE} ${installedVersion(PACKAGE)}, one thread`,
    stop: () => tf.removeBackend("wasm"),
  };
}
