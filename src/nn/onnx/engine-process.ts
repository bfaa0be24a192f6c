// The process that ONNX Runtime lives in. A run blocks the thread that asks for it, and a thread that is ended
// in the middle of one takes its whole process down: both are harmless only in a process of its own.
import type { InferenceSession } from "onnxruntime-node";
import { errorMessage } from "../../core/errors.js";
import type { Tensor, TensorData } from "./model.js";
import { tensorType } from "./model.js";
import type { EngineAnswer, EngineGreeting, EngineRequest } from "./protocol.js";

/** ONNX Runtime's level "error": its remarks on graphs are none of the user's business. */
const ERRORS_ONLY = 3;

const threads = Number(process.argv[2]);
const sessions = new Map<string, InferenceSession>();

// A terminal sends Ctrl-C to all processes in the foreground; what happens then is for the parent to decide.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());

try {
  const runtime = await import("onnxruntime-node");
  // One after the other: each run uses all threads.
  let last = Promise.resolve();
  process.on("message", (request: EngineRequest) => {
    last = last.then(async () => {
      try {
        send(await answer(request, runtime));
      } catch (error) {
        send({ id: request.id, error: errorMessage(error) });
      }
    });
  });
  send({ ready: true });
} catch (error) {
  send({ ready: false, reason: errorMessage(error) });
}

function send(message: EngineAnswer | EngineGreeting): void {
  // Nobody is left to answer where that fails.
  process.send!(message, undefined, undefined, (error) => {
    if (error) process.exit();
  });
}

async function answer(
  request: EngineRequest,
  { InferenceSession, Tensor }: typeof import("onnxruntime-node"),
): Promise<EngineAnswer> {
  const { id, key } = request;
  if (request.type === "load") {
    const session = await InferenceSession.create(request.model, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      logSeverityLevel: ERRORS_ONLY,
      // Threads that wait for work by spinning would take the cores from the package's worker threads.
      extra: { session: { intra_op: { allow_spinning: "0" } } },
    });
    sessions.set(key, session);
    return { id, done: true };
  }
  const session = sessions.get(key)!;
  if (request.type === "release") {
    sessions.delete(key);
    await session.release();
    return { id, done: true };
  }
  const feeds = Object.entries(request.feeds).map(([name, { data, dims }]) => [
    name,
    new Tensor(tensorType(data), data, dims),
  ]);
  const results = await session.run(Object.fromEntries(feeds));
  const outputs: Record<string, Tensor> = {};
  for (const [name, { data, dims }] of Object.entries(results))
    outputs[name] = { data: data as TensorData, dims };
  return { id, outputs };
}
