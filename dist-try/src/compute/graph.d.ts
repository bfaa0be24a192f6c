import { type GraphForm } from "./backend.js";
/** ONNX Runtime's own operators, beside those of the standard. */
declare const MICROSOFT = "com.microsoft";
/** The standard's operators for classical machine learning. */
export declare const CLASSICAL = "ai.onnx.ml";
/** The versions of these sets of operators. */
declare const DOMAINS: Readonly<Record<typeof MICROSOFT | typeof CLASSICAL, number>>;
/** The types of tensors that graphs use, with their numbers in the format (`TensorProto.DataType`). */
declare const TYPES: {
    readonly float32: 1;
    readonly int32: 6;
    readonly int64: 7;
    readonly float64: 11;
};
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
export type Attribute = {
    int: number;
} | {
    float: number;
} | {
    ints: ArrayLike<number>;
} | {
    text: string;
} | {
    texts: readonly string[];
} | {
    tensor: Tensor;
};
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
export declare function encodeModel(graph: Graph): Uint8Array;
/** The type of a tensor with such data. */
export declare function tensorType(data: TensorData): TensorType;
/** Collects the operations of a graph in the order in which they are computed. A tensor goes by its name. */
export declare class GraphBuilder {
    #private;
    /** In which form layers and losses write what they compute. */
    readonly form: GraphForm;
    constructor(form?: GraphForm);
    /** An operation with one output, which is returned. */
    op(op: string, inputs: readonly string[], attributes?: Attributes): string;
    /** An operation with several outputs. */
    ops(op: string, inputs: readonly string[], outputs: number, attributes?: Attributes, domain?: Operation["domain"]): string[];
    /**
     * The product of matrices, of which each may be given transposed. Of more than two axes, the leading ones are those
     * of a batch, which broadcast.
     */
    product(a: string, b: string, transposed?: {
        a?: boolean;
        b?: boolean;
    }, axes?: number): string;
    /** The same values in another shape; 0 keeps a dimension, -1 is what remains. */
    reshape(x: string, shape: readonly number[]): string;
    /** The axes in another order: axis i of the result is axis `order[i]` of `x`. */
    transpose(x: string, order: readonly number[]): string;
    /** Sums over axes, which disappear. */
    sum(x: string, axes: readonly number[]): string;
    /** Means over axes, which disappear. */
    mean(x: string, axes: readonly number[]): string;
    add(a: string, b: string): string;
    subtract(a: string, b: string): string;
    multiply(a: string, b: string): string;
    /** x times a number. */
    scale(x: string, factor: number): string;
    scalar(value: number): string;
    /** A vector of 64-bit integers, as operations take axes and shapes. */
    integers(values: readonly number[]): string;
    /** A vector of equal numbers. */
    filled(value: number, length: number): string;
    constant(tensor: Tensor, name?: string): string;
    input(info: ValueInfo): string;
    /** Makes a tensor an output of the graph, under a name of its own. */
    output(tensor: string, info: ValueInfo): void;
    build(): Graph;
}
export {};
