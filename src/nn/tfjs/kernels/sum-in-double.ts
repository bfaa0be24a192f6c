import type { KernelBackend, TensorInfo } from "@tensorflow/tfjs-core";
import { tf } from "../../tf.js";
import { replaceKernel } from "./replace-kernel.js";

interface Call {
  inputs: { x: TensorInfo };
  attrs: { axis: number | number[]; keepDims: boolean };
  backend: KernelBackend;
}

/**
 * Has a backend add up (and average) in 64-bit numbers. WebAssembly's sums one 32-bit number after the other, which
 * loses three digits of batch norm's statistics.
 */
export function sumInDouble(backend: string): void {
  replaceKernel("Sum", backend, (call: Call) => reduce(call, () => 1));
  replaceKernel("Mean", backend, (call: Call) => reduce(call, (count) => 1 / count));
}

function reduce({ inputs: { x }, attrs, backend }: Call, scale: (count: number) => number): TensorInfo {
  const axes = tf.util.parseAxisParam(attrs.axis, x.shape);
  const values = backend.readSync(x.dataId) as Float32Array;
  const sums = new Float64Array(
    values.length === 0 ? 0 : tf.util.sizeFromShape(x.shape.filter((_, axis) => !axes.includes(axis))),
  );
  addUp(values, x.shape, axes, sums);
  const factor = scale(values.length / sums.length);
  const shape = x.shape.flatMap((size, axis) => (axes.includes(axis) ? (attrs.keepDims ? [1] : []) : [size]));
  const found = Float32Array.from(sums, (sum) => sum * factor);
  return { dataId: backend.write(found, shape, "float32"), shape, dtype: "float32" };
}

/** Adds all of `values` to `sums`, which has the axes that are not summed over. */
function addUp(
  values: Float32Array,
  shape: readonly number[],
  axes: readonly number[],
  sums: Float64Array,
): void {
  // How far a step along each axis goes in the sums: nowhere along the axes summed over.
  const strides = shape.map(() => 0);
  for (let axis = shape.length - 1, stride = 1; axis >= 0; axis--)
    if (!axes.includes(axis)) {
      strides[axis] = stride;
      stride *= shape[axis]!;
    }
  let at = 0;
  const walk = (axis: number, place: number): void => {
    const size = shape[axis] ?? 1;
    const stride = strides[axis] ?? 0;
    if (axis >= shape.length - 1) for (let i = 0; i < size; i++) sums[place + i * stride]! += values[at++]!;
    else for (let i = 0; i < size; i++) walk(axis + 1, place + i * stride);
  };
  walk(0, 0);
}
