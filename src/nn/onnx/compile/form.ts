import type { Device } from "../device.js";

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

/**
 * Of ONNX Runtime's CPU kernels. Winograd's tiles and fused products: measured in `bench/` against PyTorch.
 */
const CPU: GraphForm = {
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
const PLAIN: GraphForm = {
  fusedProducts: false,
  winograd: false,
  poolingPlaces: false,
  logSoftmax: false,
  channelMultiple: 4,
};

/** The form for a device. */
export function formFor(device: Device): GraphForm {
  return device === "cpu" ? CPU : PLAIN;
}

/** Of files for other programs: operators of the ONNX standard alone. */
export const PORTABLE: GraphForm = { ...CPU, fusedProducts: false, winograd: false };
