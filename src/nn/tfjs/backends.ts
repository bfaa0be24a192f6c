import type { KernelFunc, Tensor, Tensor4D, TensorInfo } from "@tensorflow/tfjs-core";
import { Coos7Error, errorMessage } from "../../core/errors.js";
import type { EngineName } from "../engine.js";
import { installedVersion } from "../installed-version.js";
import { tf } from "../tf.js";

/** The engines that are tf.js. */
export type TfjsEngineName = Extract<EngineName, "tensorflow" | "tfjs">;

/** A backend of tf.js that is registered and can be made the active one. */
export interface StartedBackend {
  /** Its name in tf.js. */
  backend: string;
  /** One line: package and version. */
  detail: string;
}

/** Starts a backend. Throws {@link Coos7Error} where it does not load. */
export const START: Record<TfjsEngineName, () => Promise<StartedBackend>> = {
  /** Plain JavaScript: always there, and slow. */
  async tfjs() {
    replaceUpSamplingGradient("cpu");
    const name = "@tensorflow/tfjs-backend-cpu";
    return { backend: "cpu", detail: `${name} ${installedVersion(name)}, plain JavaScript` };
  },

  /** TensorFlow's C library, which an optional package brings. */
  async tensorflow() {
    const name = "@tensorflow/tfjs-node";
    const version = installedVersion(name);
    if (version === undefined) throw new Coos7Error(`${name} is not installed (npm install ${name})`);
    // Keeps TensorFlow's own remarks on the processor from stderr.
    process.env.TF_CPP_MIN_LOG_LEVEL ??= "2";
    try {
      await import(name);
      sumAxisByAxis("tensorflow");
    } catch (error) {
      const [reason] = errorMessage(error).split("\n");
      throw new Coos7Error(`${name} ${version} does not load on Node ${process.versions.node}: ${reason}`, {
        cause: error,
      });
    } finally {
      // Loading it makes it the active backend.
      void tf.setBackend("cpu");
    }
    return { backend: "tensorflow", detail: `${name} ${version}` };
  },
};

/**
 * Replaces a backend's gradient of nearest-neighbour upsampling (channels last) by the sum over the copies of each
 * pixel. The plain backend of tf.js 4.22 takes the wrong images' pixels from the second of a batch on. Throws
 * {@link Coos7Error} for factors that are not whole, which networks of layers do not have.
 */
function replaceUpSamplingGradient(backend: string): void {
  replaceKernel("ResizeNearestNeighborGrad", backend, ({ inputs }: Call<"dy" | "images", object>) => {
    const { dy, images } = inputs;
    const [count, height, width, channels] = images.shape as [number, number, number, number];
    const down = dy.shape[1]! / height;
    const across = dy.shape[2]! / width;
    if (!Number.isInteger(down) || !Number.isInteger(across))
      throw new Coos7Error(`Expected to enlarge by whole factors but found ${down} and ${across}`);
    return tf.tidy(() => {
      const copies = tf.reshape(dy as Tensor4D, [count, height, down, width, across, channels]);
      return tf.sum(copies, [2, 4]);
    });
  });
}

/**
 * Has a backend sum (and average) over one axis after the other. TensorFlow adds up the values of several axes one by
 * one in 32-bit numbers, which loses two digits of batch norm's statistics; shorter sums lose less.
 */
function sumAxisByAxis(backend: string): void {
  type Sum = Call<"x", { axis: number | number[]; keepDims: boolean }>;
  for (const name of ["Sum", "Mean"])
    replaceKernel(name, backend, ({ inputs, attrs, backend }: Sum, own) => {
      const axes = tf.util.parseAxisParam(attrs.axis, inputs.x.shape);
      if (axes.length < 2) return own({ inputs, attrs, backend });
      return tf.tidy(() => {
        let x = inputs.x as Tensor;
        // The last first: those before it keep their numbers.
        for (const axis of axes.toSorted((a, b) => b - a))
          x = own({ inputs: { x }, attrs: { axis: [axis], keepDims: attrs.keepDims }, backend }) as Tensor;
        return x;
      });
    });
}

interface Call<Input extends string, Attributes> {
  inputs: Record<Input, TensorInfo>;
  attrs: Attributes;
  backend: unknown;
}

/** Has a backend of tf.js compute an operation by `compute`, which may call the backend's own way. */
function replaceKernel<Made>(
  kernelName: string,
  backendName: string,
  compute: (call: Made, own: (call: Made) => TensorInfo) => TensorInfo,
): void {
  const kernel = tf.getKernel(kernelName, backendName);
  const own = kernel.kernelFunc as unknown as (call: Made) => TensorInfo;
  tf.unregisterKernel(kernelName, backendName);
  const kernelFunc = ((call: Made) => compute(call, own)) as unknown as KernelFunc;
  tf.registerKernel({ ...kernel, kernelName, backendName, kernelFunc });
}
