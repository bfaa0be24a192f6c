import type { Tensor } from "./model.js";

/**
 * Inputs and outputs of a graph that are variables of the process, by their names in the graph: a run takes the
 * inputs from there, and when it is done puts the outputs there.
 */
export interface Bindings {
  inputs: Readonly<Record<string, string>>;
  outputs: Readonly<Record<string, string>>;
}

/** What the engine asks of its process. Answers carry the request's `id`. */
export type EngineRequest =
  /** Makes a session of an ONNX model and keeps it under `key`. Outputs in `kept` stay on the device: variables. */
  | { id: number; type: "load"; key: string; model: Uint8Array; kept: readonly string[] }
  /** Answered with the outputs that are not bound to variables. */
  | { id: number; type: "run"; key: string; feeds: Record<string, Tensor>; bindings?: Bindings }
  | { id: number; type: "release"; key: string }
  /** Sets variables: tensors that the process keeps, by name. */
  | { id: number; type: "assign"; variables: Record<string, Tensor> }
  /** Answered with variables. */
  | { id: number; type: "read"; names: readonly string[] }
  | { id: number; type: "forget"; names: readonly string[] };

export type EngineAnswer =
  | { id: number; outputs: Record<string, Tensor> }
  | { id: number; done: true }
  | { id: number; error: string };

/** The process's last message: what happened to it outside of any request. */
export interface EngineFarewell {
  fatal: string;
}

/** The process's first message: whether ONNX Runtime loaded. */
export type EngineGreeting = { ready: true } | { ready: false; reason: string };
