import {
  type Attributes,
  type Graph,
  MICROSOFT,
  type Operation,
  type Tensor,
  type ValueInfo,
} from "../model.js";
import { formFor, type GraphForm } from "./form.js";

/** Collects the operations of a graph in the order in which they are computed. A tensor goes by its name. */
export class GraphBuilder {
  /** In which form layers and losses write what they compute. */
  readonly form: GraphForm;
  readonly #inputs: ValueInfo[] = [];
  readonly #outputs: ValueInfo[] = [];
  readonly #operations: Operation[] = [];
  readonly #constants: Record<string, Tensor> = {};
  /** Names of small constants by what they hold. */
  readonly #known = new Map<string, string>();
  /** Names of outputs by the tensors that become them. */
  readonly #outputNames = new Map<string, string>();
  #names = 0;

  constructor(form: GraphForm = formFor("cpu")) {
    this.form = form;
  }

  /** An operation with one output, which is returned. */
  op(op: string, inputs: readonly string[], attributes: Attributes = {}): string {
    return this.ops(op, inputs, 1, attributes)[0]!;
  }

  /** An operation with several outputs. */
  ops(
    op: string,
    inputs: readonly string[],
    outputs: number,
    attributes: Attributes = {},
    domain?: Operation["domain"],
  ): string[] {
    const names = Array.from({ length: outputs }, () => this.#name(op));
    this.#operations.push({ op, inputs, outputs: names, attributes, ...(domain ? { domain } : {}) });
    return names;
  }

  /**
   * The product of matrices, of which each may be given transposed. Of more than two axes, the leading ones are those
   * of a batch, which broadcast.
   */
  product(a: string, b: string, transposed: { a?: boolean; b?: boolean } = {}, axes = 2): string {
    if (!transposed.a && !transposed.b) return this.op("MatMul", [a, b]);
    const attributes = { transA: { int: transposed.a ? 1 : 0 }, transB: { int: transposed.b ? 1 : 0 } };
    if (this.form.fusedProducts) return this.ops("FusedMatMul", [a, b], 1, attributes, MICROSOFT)[0]!;
    if (axes === 2) return this.op("Gemm", [a, b], attributes);
    const last = Array.from({ length: axes }, (_, axis) => axis);
    last.push(last.splice(axes - 2, 1)[0]!);
    const turned = (x: string, turn: boolean | undefined): string => (turn ? this.transpose(x, last) : x);
    return this.op("MatMul", [turned(a, transposed.a), turned(b, transposed.b)]);
  }

  /** The same values in another shape; 0 keeps a dimension, -1 is what remains. */
  reshape(x: string, shape: readonly number[]): string {
    return this.op("Reshape", [x, this.integers(shape)]);
  }

  /** The axes in another order: axis i of the result is axis `order[i]` of `x`. */
  transpose(x: string, order: readonly number[]): string {
    const constant = this.#constants[x];
    if (constant) return this.constant(transposed(constant, order));
    return this.op("Transpose", [x], { perm: { ints: order } });
  }

  /** Sums over axes, which disappear. */
  sum(x: string, axes: readonly number[]): string {
    return this.op("ReduceSum", [x, this.integers(axes)], { keepdims: { int: 0 } });
  }

  /** Means over axes, which disappear. */
  mean(x: string, axes: readonly number[]): string {
    return this.op("ReduceMean", [x], { axes: { ints: axes }, keepdims: { int: 0 } });
  }

  add(a: string, b: string): string {
    return this.op("Add", [a, b]);
  }

  subtract(a: string, b: string): string {
    return this.op("Sub", [a, b]);
  }

  multiply(a: string, b: string): string {
    return this.op("Mul", [a, b]);
  }

  /** x times a number. */
  scale(x: string, factor: number): string {
    return factor === 1 ? x : this.multiply(x, this.scalar(factor));
  }

  scalar(value: number): string {
    return this.#small(`scalar ${value}`, { data: Float32Array.of(value), dims: [] });
  }

  /** A vector of 64-bit integers, as operations take axes and shapes. */
  integers(values: readonly number[]): string {
    return this.#small(`integers ${values}`, {
      data: BigInt64Array.from(values, BigInt),
      dims: [values.length],
    });
  }

  /** A vector of equal numbers. */
  filled(value: number, length: number): string {
    const data = new Float32Array(length).fill(value);
    return this.#small(`${length} times ${value}`, { data, dims: [length] });
  }

  constant(tensor: Tensor, name: string = this.#name("Constant")): string {
    this.#constants[name] = tensor;
    return name;
  }

  input(info: ValueInfo): string {
    this.#inputs.push(info);
    return info.name;
  }

  /** Makes a tensor an output of the graph, under a name of its own. */
  output(tensor: string, info: ValueInfo): void {
    const named = this.#outputNames.has(tensor) || this.#inputs.some(({ name }) => name === tensor);
    const result = named ? this.op("Identity", [tensor]) : tensor;
    this.#outputNames.set(result, info.name);
    this.#outputs.push(info);
  }

  build(): Graph {
    const named = (tensor: string): string => this.#outputNames.get(tensor) ?? tensor;
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

  #name(op: string): string {
    return `${op} ${++this.#names}`;
  }

  #small(key: string, tensor: Tensor): string {
    let name = this.#known.get(key);
    if (name === undefined) this.#known.set(key, (name = this.constant(tensor)));
    return name;
  }
}

function transposed({ data, dims }: Tensor, order: readonly number[]): Tensor {
  const strides = dims.map((_, axis) => dims.slice(axis + 1).reduce((product, size) => product * size, 1));
  const result = new Float32Array(data.length);
  const shape = order.map((axis) => dims[axis]!);
  const steps = order.map((axis) => strides[axis]!);
  const place = shape.map(() => 0);
  let from = 0;
  for (let to = 0; to < result.length; to++) {
    result[to] = Number(data[from]);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      from += steps[axis]!;
      if (++place[axis]! < shape[axis]!) break;
      place[axis] = 0;
      from -= steps[axis]! * shape[axis]!;
    }
  }
  return { data: result, dims: shape };
}
