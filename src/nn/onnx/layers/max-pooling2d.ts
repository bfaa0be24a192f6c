import { type LayerRule, requireOption, unsupported } from "./layer.js";
import { padsAttribute, windowPadding } from "./padding.js";

/** The largest value of each window; its gradient goes to the first place in the window that has it. */
export const maxPooling2dRule: LayerRule = {
  apply({ graph, layer, inputs, training }) {
    requireOption(layer, "dataFormat", "channelsLast");
    const { poolSize, strides, padding } = layer.getConfig() as {
      poolSize: [number, number];
      strides: [number, number];
      padding: "same" | "valid";
    };
    if (strides.some((stride, axis) => stride < poolSize[axis]!))
      throw unsupported(layer, "windows that overlap", "strides of at least the windows' size");
    const { tensor, shape, differentiable } = inputs[0]!;
    const [channels, height, width] = shape as [number, number, number];
    const rows = windowPadding(height, poolSize[0], strides[0], padding);
    const columns = windowPadding(width, poolSize[1], strides[1], padding);
    // What ONNX pads with is less than any value.
    const attributes = {
      kernel_shape: { ints: poolSize },
      strides: { ints: strides },
      pads: padsAttribute(rows, columns),
    };
    const [pooled, places] = graph.ops("MaxPool", [tensor], training ? 2 : 1, attributes) as [string, string];
    return {
      output: { tensor: pooled, shape: [channels, rows.output, columns.output], differentiable },
      backward: (gradient) => ({
        inputs: [graph.op("MaxUnpool", [gradient, places, graph.op("Shape", [tensor])], attributes)],
      }),
    };
  },
};
