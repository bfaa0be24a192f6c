import type { GraphBuilder } from "../compile/graph-builder.js";
import { type Activation, type LayerRule, requireOption } from "./layer.js";

/**
 * Repeats rows and columns. It computes nothing itself: a convolution that follows takes the small tensor as it
 * is, and for other layers {@link enlarged} does it.
 */
export const upSampling2dRule: LayerRule = {
  apply({ layer, inputs }) {
    requireOption(layer, "interpolation", "nearest");
    requireOption(layer, "dataFormat", "channelsLast");
    const [x] = inputs as [Activation];
    const { size } = layer.getConfig() as { size: [number, number] };
    const [channels, height, width] = x.shape as [number, number, number];
    return {
      output: { ...x, shape: [channels, height * size[0], width * size[1]], enlarge: size },
      backward: (gradient) => ({ inputs: [gradient] }),
    };
  },
};

/** The activation with each row and column as often as it counts. */
export function enlarged(graph: GraphBuilder, x: Activation): Activation {
  if (!x.enlarge) return x;
  const scales = graph.constant({ data: Float32Array.of(1, 1, ...x.enlarge), dims: [4] });
  const tensor = graph.op("Resize", [x.tensor, "", scales], {
    mode: { text: "nearest" },
    coordinate_transformation_mode: { text: "asymmetric" },
    nearest_mode: { text: "floor" },
  });
  return { tensor, shape: x.shape, differentiable: x.differentiable };
}

/** The gradient by the small tensor from that by the enlarged one. */
export function shrunk(graph: GraphBuilder, gradient: string, enlarge: readonly [number, number]): string {
  const mean = graph.op("AveragePool", [gradient], {
    kernel_shape: { ints: enlarge },
    strides: { ints: enlarge },
  });
  return graph.scale(mean, enlarge[0] * enlarge[1]);
}
