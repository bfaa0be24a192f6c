import { UsageError } from "../core/errors.js";
import { ENGINE_NAMES, type EngineName } from "./engine.js";

/**
 * What `COOS7_BACKEND` and `--backend` may say, and what it means for the two kinds of numeric work:
 *
 * | value | networks | nearest neighbours and logistic regression |
 * |---|---|---|
 * | `auto` (default) | the fastest engine that works | ONNX Runtime where it loads, else TypeScript |
 * | `cpu`, or `onnx` | ONNX Runtime on the CPU | ONNX Runtime |
 * | `webgpu`, `cuda`, `dml`, `coreml` | ONNX Runtime on a GPU, by that interface | as `auto` |
 * | `tensorflow`, `tfjs` | tf.js on TensorFlow's C library, or in plain JavaScript | as `auto` |
 * | `typescript` | as `tfjs`, which is written in JavaScript throughout | TypeScript |
 *
 * An engine that is asked for by name and does not work is an error.
 */
export const BACKENDS: readonly ["auto", ...typeof ENGINE_NAMES, "typescript"] = [
  "auto",
  ...ENGINE_NAMES,
  "typescript",
];
export type BackendName = (typeof BACKENDS)[number];

/**
 * The backend asked for: `option` where the caller has one, else `COOS7_BACKEND`, else "auto". Throws
 * {@link UsageError} for a name that there is not.
 */
export function chosenBackend(option?: string): BackendName {
  const { COOS7_BACKEND } = process.env;
  const name = option ?? (COOS7_BACKEND || "auto");
  if (name === "onnx") return "cpu";
  const backend = BACKENDS.find((known) => known === name);
  if (backend) return backend;
  const place = option === undefined ? "the environment variable COOS7_BACKEND" : "the backend";
  if (name === "wasm")
    throw new UsageError(
      `There is no backend wasm any more (${place}); use cpu, ONNX Runtime, which is faster`,
    );
  throw new UsageError(`Expected ${place} to be ${BACKENDS.join(", ")} but found ${JSON.stringify(name)}`);
}

/** The engine that a backend means for networks; undefined for "auto". */
export function networkBackend(backend: BackendName): EngineName | undefined {
  if (backend === "auto") return undefined;
  return backend === "typescript" ? "tfjs" : backend;
}

/** What a backend means for the dense products of classifiers. */
export function classicalBackend(backend: BackendName): "auto" | "onnx" | "typescript" {
  if (backend === "cpu") return "onnx";
  return backend === "typescript" ? backend : "auto";
}
