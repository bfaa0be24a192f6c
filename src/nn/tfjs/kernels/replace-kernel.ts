import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import { tf } from "../../tf.js";

/** Has a backend of tf.js compute an operation by `compute`, which may call the backend's own way, if there is one. */
export function replaceKernel<Call>(
  kernelName: string,
  backendName: string,
  compute: (call: Call, own: (call: Call) => TensorInfo) => TensorInfo,
): void {
  const kernel = tf.getKernel(kernelName, backendName);
  const own = kernel?.kernelFunc as unknown as (call: Call) => TensorInfo;
  if (kernel) tf.unregisterKernel(kernelName, backendName);
  const kernelFunc = ((call: Call) => compute(call, own)) as unknown as KernelFunc;
  tf.registerKernel({ ...kernel, kernelName, backendName, kernelFunc });
}
