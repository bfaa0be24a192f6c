import type { GraphBuilder } from "../../../compute/graph.js";
import {
  type Activation,
  type LayerRule,
  type Padding,
  pad,
  padsAttribute,
  requireOption,
  unsupported,
  windowPadding,
} from "./layer.js";

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
    const geometry: Windows = { size: poolSize, rows, columns, height, width };
    const places = training && graph.form.poolingPlaces;
    if (training && !places && (poolSize[0] !== poolSize[1] || strides.some((s) => s !== poolSize[0])))
      throw unsupported(
        layer,
        `windows of ${poolSize} at strides of ${strides}`,
        "square windows side by side",
      );
    // What ONNX pads with is less than any value.
    const attributes = {
      kernel_shape: { ints: poolSize },
      strides: { ints: strides },
      pads: padsAttribute(rows, columns),
    };
    const [pooled, at] = graph.ops("MaxPool", [tensor], places ? 2 : 1, attributes) as [string, string];
    return {
      output: { tensor: pooled, shape: [channels, rows.output, columns.output], differentiable },
      backward: (gradient) => ({
        inputs: [
          places
            ? graph.op("MaxUnpool", [gradient, at, graph.op("Shape", [tensor])], attributes)
            : toFirstMaxima(graph, geometry, tensor, pooled, gradient),
        ],
      }),
    };
  },
};

/** Square windows that lie side by side on (N, C, height, width). */
interface Windows {
  size: readonly [number, number];
  rows: Padding;
  columns: Padding;
  height: number;
  width: number;
}

/** Less than any value of a network, or equal to it. */
const LOWEST = -3.4028234663852886e38;

/**
 * Takes the gradient of each window to the first place in it that holds its largest value, `pooled`. Each place of the
 * windows is a small image of its own, which is compared with `pooled` and, with the gradient where it is equal to it
 * and no place before was, put back.
 */
function toFirstMaxima(
  graph: GraphBuilder,
  { size: [size], rows, columns, height, width }: Windows,
  x: string,
  pooled: string,
  gradient: string,
): string {
  const ends = [rows.output * size, columns.output * size] as const;
  const padded = pad(graph, x, [rows.before, columns.before], [rows.after, columns.after], LOWEST);
  let free: string | undefined;
  const found: string[] = [];
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const places = [[row, column], ends, [2, 3], [size, size]].map((list) => graph.integers(list));
      const values = graph.op("Slice", [padded, ...places]);
      const largest = graph.op("Cast", [graph.op("Equal", [values, pooled])], { to: { int: 1 } });
      const first: string = free === undefined ? largest : graph.multiply(largest, free);
      found.push(graph.multiply(gradient, first));
      free = graph.subtract(free ?? graph.scalar(1), first);
    }
  const joined = graph.op("DepthToSpace", [graph.op("Concat", found, { axis: { int: 1 } })], {
    blocksize: { int: size },
    mode: { text: "DCR" },
  });
  const rest = [height + rows.before - ends[0], width + columns.before - ends[1]] as const;
  return pad(graph, joined, [-rows.before, -columns.before], rest, 0);
}

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
