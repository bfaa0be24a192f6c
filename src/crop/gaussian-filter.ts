import type { Plane } from "./plane.js";

/** The kernel is cut off at this many standard deviations. */
const TRUNCATE = 4;

/**
 * An image convolved with a Gaussian of standard deviation `sigma` pixels; beyond its edge it goes on as at the edge.
 * As `scipy.ndimage.gaussian_filter(image, sigma, mode="nearest")`.
 */
export function gaussianFilter({ data, width, height }: Plane, sigma: number): Plane {
  const kernel = gaussianKernel(sigma);
  const between = new Float32Array(data.length);
  const result = new Float32Array(data.length);
  const columns = Math.max(width, height);
  const line = new Float64Array(columns + 2 * (kernel.length - 1));
  const filtered = new Float64Array(columns);
  for (let y = 0; y < height; y++) filterLine(data, between, y * width, 1, width, kernel, line, filtered);
  for (let x = 0; x < width; x++) filterLine(between, result, x, width, height, kernel, line, filtered);
  return { data: result, width, height };
}

/** The weights from the middle outwards; with those of the other side they sum to 1. */
function gaussianKernel(sigma: number): Float64Array {
  const radius = Math.floor(TRUNCATE * sigma + 0.5);
  const kernel = Float64Array.from({ length: radius + 1 }, (_, k) =>
    Math.exp((-0.5 * k * k) / (sigma * sigma)),
  );
  const sum = 2 * kernel.reduce((a, b) => a + b, 0) - kernel[0]!;
  return kernel.map((weight) => weight / sum);
}

/** Filters `length` values from `start` on, `step` apart. */
function filterLine(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  length: number,
  kernel: Float64Array,
  line: Float64Array,
  filtered: Float64Array,
): void {
  const radius = kernel.length - 1;
  const last = start + (length - 1) * step;
  line.fill(from[start]!, 0, radius);
  for (let i = 0; i < length; i++) line[radius + i] = from[start + i * step]!;
  line.fill(from[last]!, radius + length, 2 * radius + length);
  for (let i = 0; i < length; i++) filtered[i] = kernel[0]! * line[radius + i]!;
  // Tap by tap: the inner loop runs over the line, which is quicker than over a short kernel.
  for (let k = 1; k <= radius; k++) {
    const weight = kernel[k]!;
    for (let i = 0; i < length; i++) filtered[i]! += weight * (line[radius + i - k]! + line[radius + i + k]!);
  }
  for (let i = 0; i < length; i++) to[start + i * step] = filtered[i]!;
}
