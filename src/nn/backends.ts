import { createRequire } from "node:module";
import { errorMessage } from "../core/errors.js";
import { OnnxEngine } from "./onnx/engine.js";
import { encodeModel, type Graph, type Tensor, type ValueInfo } from "./onnx/model.js";

/** Whether an engine for numeric work is installed and computes correctly on this machine. */
export interface BackendStatus {
  /** "onnx" (ONNX Runtime) or "tensorflow" (tf.js on TensorFlow's C library). */
  name: string;
  works: boolean;
  /** One line: the version, or why it does not work and what that means. */
  detail: string;
}

const A = [1, 2, 3, 4];
const B = [5, 6, 7, 8];
const PRODUCT = [19, 22, 43, 50];

/** Loads each engine and has it multiply two matrices. Never throws: what does not work is part of the answer. */
export async function checkBackends(): Promise<BackendStatus[]> {
  return Promise.all([
    check("onnx", "onnxruntime-node", "the package falls back to TypeScript", multiplyWithOnnx),
    check("tensorflow", "@tensorflow/tfjs-node", "it is optional", multiplyWithTensorFlow),
  ]);
}

async function check(
  name: string,
  module: string,
  consequence: string,
  multiply: () => Promise<ArrayLike<number>>,
): Promise<BackendStatus> {
  const version = installedVersion(module);
  if (version === undefined)
    return { name, works: false, detail: `${module} is not installed; ${consequence}` };
  try {
    const found = Array.from(await multiply());
    if (PRODUCT.every((value, i) => value === found[i]))
      return { name, works: true, detail: `${module} ${version}` };
    return { name, works: false, detail: `${module} ${version} computes wrongly; ${consequence}` };
  } catch (error) {
    const reason = errorMessage(error).split("\n")[0];
    return {
      name,
      works: false,
      detail: `${module} ${version} does not work (${reason}); ${consequence}`,
    };
  }
}

function installedVersion(module: string): string | undefined {
  try {
    const require = createRequire(import.meta.url);
    return (require(`${module}/package.json`) as { version: string }).version;
  } catch {
    return undefined;
  }
}

async function multiplyWithOnnx(): Promise<ArrayLike<number>> {
  const matrix = (name: string): ValueInfo => ({ name, type: "float32", dims: [2, 2] });
  const tensor = (values: number[]): Tensor => ({ data: Float32Array.from(values), dims: [2, 2] });
  const product: Graph = {
    inputs: [matrix("a"), matrix("b")],
    outputs: [matrix("c")],
    operations: [{ op: "MatMul", inputs: ["a", "b"], outputs: ["c"] }],
  };
  const engine = await OnnxEngine.start(1);
  try {
    const model = { key: "product", encode: () => encodeModel(product) };
    const { c } = await engine.run(model, { a: tensor(A), b: tensor(B) });
    return c!.data as Float32Array;
  } finally {
    engine.close();
  }
}

async function multiplyWithTensorFlow(): Promise<ArrayLike<number>> {
  // The package is optional, so its types may be missing: only what is used is described.
  interface TensorFlow {
    tensor2d(values: number[], shape: [number, number]): unknown;
    matMul(a: unknown, b: unknown): { data(): Promise<ArrayLike<number>> };
  }
  const name = "@tensorflow/tfjs-node";
  const tf = ((await import(name)) as { default: TensorFlow }).default;
  return tf.matMul(tf.tensor2d(A, [2, 2]), tf.tensor2d(B, [2, 2])).data();
}
