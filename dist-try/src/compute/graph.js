import { lazyPackage } from "../core/lazily.js";
import { formFor } from "./backend.js";
const proto = lazyPackage("onnx-proto");
/** The versions of the format that graphs are written in: ONNX Runtime has read them since 2022. */
const IR_VERSION = 8;
const OPSET = 17;
/** ONNX Runtime's own operators, beside those of the standard. */
const MICROSOFT = "com.microsoft";
/** The standard's operators for classical machine learning. */
export const CLASSICAL = "ai.onnx.ml";
/** The versions of these sets of operators. */
const DOMAINS = {
    [MICROSOFT]: 1,
    [CLASSICAL]: 3,
};
/** The types of tensors that graphs use, with their numbers in the format (`TensorProto.DataType`). */
const TYPES = { float32: 1, int32: 6, int64: 7, float64: 11 };
/** The graph as the bytes of an ONNX model (protobuf). Constants are copied; all together take at most 1 GiB. */
export function encodeModel(graph) {
    const domains = [...new Set(graph.operations.flatMap(({ domain }) => domain ?? []))];
    const model = proto.onnx.ModelProto.create({
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
    return proto.onnx.ModelProto.encode(model).finish();
}
/** The type of a tensor with such data. */
export function tensorType(data) {
    if (data instanceof Float32Array)
        return "float32";
    if (data instanceof Float64Array)
        return "float64";
    return data instanceof Int32Array ? "int32" : "int64";
}
/** The number of an attribute's type in the format (`AttributeProto.AttributeType`), and its value. */
function attributeValue(value) {
    if ("float" in value)
        return { type: 1, f: value.float };
    if ("int" in value)
        return { type: 2, i: value.int };
    if ("text" in value)
        return { type: 3, s: new TextEncoder().encode(value.text) };
    if ("tensor" in value)
        return { type: 4, t: tensorValue(value.tensor) };
    if ("ints" in value)
        return { type: 7, ints: Array.from(value.ints) };
    const known = new Map([...new Set(value.texts)].map((text) => [text, new TextEncoder().encode(text)]));
    return { type: 8, strings: value.texts.map((text) => known.get(text)) };
}
function tensorValue({ data, dims }) {
    return {
        dims: [...dims],
        dataType: TYPES[tensorType(data)],
        rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
    };
}
function valueInfo({ name, type, dims }) {
    const dim = dims.map((size) => (typeof size === "number" ? { dimValue: size } : { dimParam: size }));
    return { name, type: { tensorType: { elemType: TYPES[type], shape: { dim } } } };
}
/** Collects the operations of a graph in the order in which they are computed. A tensor goes by its name. */
export class GraphBuilder {
    /** In which form layers and losses write what they compute. */
    form;
    #inputs = [];
    #outputs = [];
    #operations = [];
    #constants = {};
    /** Names of small constants by what they hold. */
    #known = new Map();
    /** Names of outputs by the tensors that become them. */
    #outputNames = new Map();
    #names = 0;
    constructor(form = formFor("cpu")) {
        this.form = form;
    }
    /** An operation with one output, which is returned. */
    op(op, inputs, attributes = {}) {
        return this.ops(op, inputs, 1, attributes)[0];
    }
    /** An operation with several outputs. */
    ops(op, inputs, outputs, attributes = {}, domain) {
        const names = Array.from({ length: outputs }, () => this.#name(op));
        this.#operations.push({ op, inputs, outputs: names, attributes, ...(domain ? { domain } : {}) });
        return names;
    }
    /**
     * The product of matrices, of which each may be given transposed. Of more than two axes, the leading ones are those
     * of a batch, which broadcast.
     */
    product(a, b, transposed = {}, axes = 2) {
        if (!transposed.a && !transposed.b)
            return this.op("MatMul", [a, b]);
        const attributes = { transA: { int: transposed.a ? 1 : 0 }, transB: { int: transposed.b ? 1 : 0 } };
        if (this.form.fusedProducts)
            return this.ops("FusedMatMul", [a, b], 1, attributes, MICROSOFT)[0];
        if (axes === 2)
            return this.op("Gemm", [a, b], attributes);
        const last = Array.from({ length: axes }, (_, axis) => axis);
        last.push(last.splice(axes - 2, 1)[0]);
        const turned = (x, turn) => (turn ? this.transpose(x, last) : x);
        return this.op("MatMul", [turned(a, transposed.a), turned(b, transposed.b)]);
    }
    /** The same values in another shape; 0 keeps a dimension, -1 is what remains. */
    reshape(x, shape) {
        return this.op("Reshape", [x, this.integers(shape)]);
    }
    /** The axes in another order: axis i of the result is axis `order[i]` of `x`. */
    transpose(x, order) {
        const constant = this.#constants[x];
        if (constant)
            return this.constant(transposed(constant, order));
        return this.op("Transpose", [x], { perm: { ints: order } });
    }
    /** Sums over axes, which disappear. */
    sum(x, axes) {
        return this.op("ReduceSum", [x, this.integers(axes)], { keepdims: { int: 0 } });
    }
    /** Means over axes, which disappear. */
    mean(x, axes) {
        return this.op("ReduceMean", [x], { axes: { ints: axes }, keepdims: { int: 0 } });
    }
    add(a, b) {
        return this.op("Add", [a, b]);
    }
    subtract(a, b) {
        return this.op("Sub", [a, b]);
    }
    multiply(a, b) {
        return this.op("Mul", [a, b]);
    }
    /** x times a number. */
    scale(x, factor) {
        return factor === 1 ? x : this.multiply(x, this.scalar(factor));
    }
    scalar(value) {
        return this.#small(`scalar ${value}`, { data: Float32Array.of(value), dims: [] });
    }
    /** A vector of 64-bit integers, as operations take axes and shapes. */
    integers(values) {
        return this.#small(`integers ${values}`, {
            data: BigInt64Array.from(values, BigInt),
            dims: [values.length],
        });
    }
    /** A vector of equal numbers. */
    filled(value, length) {
        const data = new Float32Array(length).fill(value);
        return this.#small(`${length} times ${value}`, { data, dims: [length] });
    }
    constant(tensor, name = this.#name("Constant")) {
        this.#constants[name] = tensor;
        return name;
    }
    input(info) {
        this.#inputs.push(info);
        return info.name;
    }
    /** Makes a tensor an output of the graph, under a name of its own. */
    output(tensor, info) {
        const named = this.#outputNames.has(tensor) || this.#inputs.some(({ name }) => name === tensor);
        const result = named ? this.op("Identity", [tensor]) : tensor;
        this.#outputNames.set(result, info.name);
        this.#outputs.push(info);
    }
    build() {
        const named = (tensor) => this.#outputNames.get(tensor) ?? tensor;
        const read = new Set(this.#operations.flatMap(({ inputs }) => inputs));
        return {
            inputs: this.#inputs,
            outputs: this.#outputs,
            operations: this.#operations.map((operation) => ({
                ...operation,
                inputs: operation.inputs.map(named),
                outputs: operation.outputs.map(named),
            })),
            constants: Object.fromEntries(Object.entries(this.#constants).filter(([name]) => read.has(name))),
        };
    }
    #name(op) {
        return `${op} ${++this.#names}`;
    }
    #small(key, tensor) {
        let name = this.#known.get(key);
        if (name === undefined)
            this.#known.set(key, (name = this.constant(tensor)));
        return name;
    }
}
function transposed({ data, dims }, order) {
    const strides = dims.map((_, axis) => dims.slice(axis + 1).reduce((product, size) => product * size, 1));
    const result = new Float32Array(data.length);
    const shape = order.map((axis) => dims[axis]);
    const steps = order.map((axis) => strides[axis]);
    const place = shape.map(() => 0);
    let from = 0;
    for (let to = 0; to < result.length; to++) {
        result[to] = Number(data[from]);
        for (let axis = shape.length - 1; axis >= 0; axis--) {
            from += steps[axis];
            if (++place[axis] < shape[axis])
                break;
            place[axis] = 0;
            from -= steps[axis] * shape[axis];
        }
    }
    return { data: result, dims: shape };
}
//# sourceMappingURL=graph.js.map