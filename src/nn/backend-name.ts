import { UsageError } from "../core/errors.js";
import { ENGINE_NAMES, type EngineName } from "./engine.js";

/**
 * What `COOS7_BACKEND` and `--backend` may say, and what it means for the two kinds of numeric work:
 *
 * | value | networks | nearest neighbours and logistic regression |
 * |---|---|---|
 * | `auto` (default) | the fastest engine that works | ONNX Runtime where it loads, else TypeScript |
 * | `onnx` | ONNX Runtime | ONNX Runtime |
 * | `webgpu`, `tensorflow`, `wasm`, `cpu` | tf.js on that backend | as `auto`: these are for networks only |
 * | `typescript` | as `cpu`, which is written in JavaScript throughout | TypeScript |
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
  const backend = BACKENDS.find((known) => known === name);
  if (backend) return backend;
  const place = option === undefined ? "the environment variable COOS7_BACKEND" : "the backend";
  throw new UsageError(`Expected ${place} to be ${BACKENDS.join(", ")} but found ${JSON.stringify(name)}`);
}

/** The engine that a backend means for networks; undefined for "auto". */
export function networkBackend(backend: BackendName): EngineName | undefined {
  if (backend === "auto") return undefined;
  return backend === "typescript" ? "cpu" : backend;
}

/** What a backend means for the dense products of classifiers. */
export function classicalBackend(backend: BackendName): "auto" | "onnx" | "typescript" {
  return backend === "onnx" || backend === "typescript" ? backend : "auto";
}
