import { createRequire } from "node:module";
import { errorMessage } from "../core/errors.js";

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
      detail: `${module} ${version} does not load (${reason}); ${consequence}`,
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
  const { InferenceSession, Tensor } = await import("onnxruntime-node");
  const { onnx } = (await import("onnx-proto")).default;
  const matrix = (name: string) => ({
    name,
    type: { tensorType: { elemType: 1, shape: { dim: [{ dimValue: 2 }, { dimValue: 2 }] } } },
  });
  const model = onnx.ModelProto.create({
    irVersion: 8,
    opsetImport: [{ domain: "", version: 17 }],
    graph: {
      name: "product",
      node: [{ opType: "MatMul", input: ["a", "b"], output: ["c"] }],
      input: [matrix("a"), matrix("b")],
      output: [matrix("c")],
    },
  });
  const session = await InferenceSession.create(onnx.ModelProto.encode(model).finish());
  const feed = (values: number[]) => new Tensor("float32", Float32Array.from(values), [2, 2]);
  const { c } = await session.run({ a: feed(A), b: feed(B) });
  return c!.data as Float32Array;
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
