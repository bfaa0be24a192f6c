import onnxProto from "onnx-proto";

const { onnx } = onnxProto;

/** The versions of the format that graphs are written in: ONNX Runtime has read them since 2022. */
const IR_VERSION = 8;
const OPSET = 17;

/** ONNX Runtime's own operators, beside those of the standard. */
export const MICROSOFT = "com.microsoft";
/** The standard's operators for classical machine learning. */
export const CLASSICAL = "ai.onnx.ml";
/** The versions of these sets of operators. */
const DOMAINS: Readonly<Record<typeof MICROSOFT | typeof CLASSICAL, number>> = {
  [MICROSOFT]: 1,
  [CLASSICAL]: 3,
};

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

export type Attribute =
  | { int: number }
  | { float: number }
  | { ints: ArrayLike<number> }
  | { text: string }
  | { texts: readonly string[] }
  | { tensor: Tensor };
export type Attributes = Readonly<Record<string, Attribute>>;

/**
 * One operation, as https://onnx.ai/onnx/operators defines it (those for classical machine learning in the domain
 * {@link CLASSICAL}), or in the domain {@link MICROSOFT}
 * https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md. An optional input that is left out
 * is "".
 */
export interface Operation {
  op: string;
  domain?: keyof typeof DOMAINS;
  inputs: readonly string[];
  outputs: readonly string[];
  attributes?: Attributes;
}

/** A graph with its constants. Operations stand in an order in which they can be computed. */
export interface Graph {
  inputs: readonly ValueInfo[];
  outputs: readonly ValueInfo[];
  operations: readonly Operation[];
  constants?: Readonly<Record<string, Tensor>>;
  /** Default "coos7". */
  name?: string;
  /** What a file says of itself, by key. */
  metadata?: Readonly<Record<string, string>>;
}

/** The graph as the bytes of an ONNX model (protobuf). Constants are copied; all together take at most 1 GiB. */
export function encodeModel(graph: Graph): Uint8Array {
  const domains = [...new Set(graph.operations.flatMap(({ domain }) => domain ?? []))];
  const model = onnx.ModelProto.create({
    irVersion: IR_VERSION,
    producerName: "coos7",
    opsetImport: [
      { domain: "", version: OPSET },
      ...domains.map((domain) => ({ domain, version: DOMAINS[domain] })),
    ],
    metadataProps: Object.entries(graph.metadata ?? {}).map(([key, value]) => ({ key, value })),
    graph: {
      name: graph.name ?? "coos7",
      input: graph.inputs.map(valueInfo),
      output: graph.outputs.map(valueInfo),
      node: graph.operations.map(({ op, domain = "", inputs, outputs, attributes = {} }) => ({
        opType: op,
        domain,
        input: [...inputs],
        output: [...outputs],
        attribute: Object.entries(attributes).map(([name, value]) => ({ name, ...attributeValue(value) })),
      })),
      initializer: Object.entries(graph.constants ?? {}).map(([name, tensor]) => ({
        name,
        ...tensorValue(tensor),
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

/** The number of an attribute's type in the format (`AttributeProto.AttributeType`), and its value. */
function attributeValue(value: Attribute) {
  if ("float" in value) return { type: 1, f: value.float };
  if ("int" in value) return { type: 2, i: value.int };
  if ("text" in value) return { type: 3, s: new TextEncoder().encode(value.text) };
  if ("tensor" in value) return { type: 4, t: tensorValue(value.tensor) };
  if ("ints" in value) return { type: 7, ints: Array.from(value.ints) };
  const known = new Map([...new Set(value.texts)].map((text) => [text, new TextEncoder().encode(text)]));
  return { type: 8, strings: value.texts.map((text) => known.get(text)!) };
}

function tensorValue({ data, dims }: Tensor) {
  return {
    dims: [...dims],
    dataType: TYPES[tensorType(data)],
    rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  };
}

function valueInfo({ name, type, dims }: ValueInfo) {
  const dim = dims.map((size) => (typeof size === "number" ? { dimValue: size } : { dimParam: size }));
  return { name, type: { tensorType: { elemType: TYPES[type], shape: { dim } } } };
}
