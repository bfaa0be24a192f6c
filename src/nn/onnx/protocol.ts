import type { Tensor } from "./model.js";

/** What the engine asks of its process. Answers carry the request's `id`. */
export type EngineRequest =
  /** Makes a session of an ONNX model and keeps it under `key`. */
  | { id: number; type: "load"; key: string; model: Uint8Array }
  | { id: number; type: "run"; key: string; feeds: Record<string, Tensor> }
  | { id: number; type: "release"; key: string };

export type EngineAnswer =
  | { id: number; outputs: Record<string, Tensor> }
  | { id: number; done: true }
  | { id: number; error: string };

/** The process's first message: whether ONNX Runtime loaded. */
export type EngineGreeting = { ready: true } | { ready: false; reason: string };
