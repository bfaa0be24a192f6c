import onnxProto from "onnx-proto";

const { onnx } = onnxProto;

/** The versions of the format that graphs are written in: ONNX Runtime has read them since 2022. */
const IR_VERSION = 8;
const OPSET = 17;

/** The types of tensors that graphs use, with their numbers in the format (`TensorProto.DataType`). */
const TYPES = { float32: 1, int32: 6, int64: 7, float64: 11 } as const;
export type TensorType = keyof typeof TYPES;

export type TensorData = Float32Array | Float64Array | Int32Array | BigInt64Array;

/** A dense tensor, row-major. */
export interface Tensor {
  data: TensorData;
  dims: readonly number[];
}

/** An input or output of a graph. A dimension that is a name may differ from run to run. */
export interface ValueInfo {
  name: string;
  type: TensorType;
  dims: readonly (number | string)[];
}

/** One operation, as https://onnx.ai/onnx/operators defines it. */
export interface Operation {
  op: string;
  inputs: readonly string[];
  outputs: readonly string[];
  attributes?: Readonly<Record<string, { int: number } | { float: number }>>;
}

/** A graph with its constants. Operations stand in an order in which they can be computed. */
export interface Graph {
  inputs: readonly ValueInfo[];
  outputs: readonly ValueInfo[];
  operations: readonly Operation[];
  constants?: Readonly<Record<string, Tensor>>;
}

/** Numbers of the attributes' types in the format (`AttributeProto.AttributeType`). */
const FLOAT = 1;
const INT = 2;

/** The graph as the bytes of an ONNX model (protobuf). Constants are copied; all together take at most 1 GiB. */
export function encodeModel(graph: Graph): Uint8Array {
  const model = onnx.ModelProto.create({
    irVersion: IR_VERSION,
    opsetImport: [{ domain: "", version: OPSET }],
    graph: {
      name: "coos7",
      input: graph.inputs.map(valueInfo),
      output: graph.outputs.map(valueInfo),
      node: graph.operations.map(({ op, inputs, outputs, attributes = {} }) => ({
        opType: op,
        input: [...inputs],
        output: [...outputs],
        attribute: Object.entries(attributes).map(([name, value]) =>
          "int" in value ? { name, type: INT, i: value.int } : { name, type: FLOAT, f: value.float },
        ),
      })),
      initializer: Object.entries(graph.constants ?? {}).map(([name, { data, dims }]) => ({
        name,
        dims: [...dims],
        dataType: TYPES[tensorType(data)],
        rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      })),
    },
  });
  return onnx.ModelProto.encode(model).finish();
}

/** The type of a tensor with such data. */
export function tensorType(data: TensorData): TensorType {
  if (data instanceof Float32Array) return "float32";
  if (data instanceof Float64Array) return "float64";
  return data instanceof Int32Array ? "int32" : "int64";
}

function valueInfo({ name, type, dims }: ValueInfo) {
  const dim = dims.map((size) => (typeof size === "number" ? { dimValue: size } : { dimParam: size }));
  return { name, type: { tensorType: { elemType: TYPES[type], shape: { dim } } } };
}
