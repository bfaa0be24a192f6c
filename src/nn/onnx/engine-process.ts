// The process that ONNX Runtime lives in. A run blocks the thread that asks for it, and a thread that is ended
// in the middle of one takes its whole process down: both are harmless only in a process of its own.
import type { InferenceSession, Tensor as RuntimeTensor } from "onnxruntime-node";
import { errorMessage } from "../../core/errors.js";
import type { Tensor, TensorData } from "./model.js";
import { tensorType } from "./model.js";
import type { EngineAnswer, EngineFarewell, EngineGreeting, EngineRequest } from "./protocol.js";

/** ONNX Runtime's level "fatal": its remarks on graphs are none of the user's business, and its errors are thrown. */
const FATAL_ONLY = 4;

const SESSION: InferenceSession.SessionOptions = {
  intraOpNumThreads: Number(process.argv[2]),
  interOpNumThreads: 1,
  logSeverityLevel: FATAL_ONLY,
  // A plan of all of a run's memory in one piece is made on top of what the first run took, piece by piece: together
  // twice what a training step needs.
  enableMemPattern: false,
  // Threads that wait for work by spinning would take the cores from the package's worker threads.
  extra: { session: { intra_op: { allow_spinning: "0" } } },
};

const sessions = new Map<string, InferenceSession>();
const variables = new Map<string, RuntimeTensor>();

// A terminal sends Ctrl-C to all processes in the foreground, and whatever ends a group of processes asks all of them
// to end; what happens then is for the parent to decide.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
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
  // Such as a request that there is no memory to receive: the parent says so, rather than a stack on the user's screen.
  process.on("uncaughtException", (error) => {
    process.send!({ fatal: errorMessage(error) } satisfies EngineFarewell, undefined, undefined, () =>
      process.exit(1),
    );
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
  runtime: typeof import("onnxruntime-node"),
): Promise<EngineAnswer> {
  const { id } = request;
  const toRuntime = ({ data, dims }: Tensor): RuntimeTensor =>
    new runtime.Tensor(tensorType(data), data, dims);
  switch (request.type) {
    case "load":
      sessions.set(request.key, await runtime.InferenceSession.create(request.model, SESSION));
      return { id, done: true };
    case "release": {
      const session = sessions.get(request.key)!;
      sessions.delete(request.key);
      await session.release();
      return { id, done: true };
    }
    case "run":
      return { id, outputs: await run(request, toRuntime) };
    case "assign":
      for (const [name, tensor] of Object.entries(request.variables)) variables.set(name, toRuntime(tensor));
      return { id, done: true };
    case "read": {
      const read = request.names.map((name) => [name, fromRuntime(variables.get(name)!)]);
      return { id, outputs: Object.fromEntries(read) };
    }
    case "forget":
      for (const name of request.names) variables.delete(name);
      return { id, done: true };
  }
}

async function run(
  { key, feeds, bindings = { inputs: {}, outputs: {} } }: Extract<EngineRequest, { type: "run" }>,
  toRuntime: (tensor: Tensor) => RuntimeTensor,
): Promise<Record<string, Tensor>> {
  const inputs: Record<string, RuntimeTensor> = {};
  for (const [name, tensor] of Object.entries(feeds)) inputs[name] = toRuntime(tensor);
  for (const [name, variable] of Object.entries(bindings.inputs)) inputs[name] = variables.get(variable)!;
  const outputs: Record<string, Tensor> = {};
  for (const [name, tensor] of Object.entries(await sessions.get(key)!.run(inputs))) {
    const variable = bindings.outputs[name];
    if (variable === undefined) outputs[name] = fromRuntime(tensor);
    else variables.set(variable, tensor);
  }
  return outputs;
}

function fromRuntime({ data, dims }: RuntimeTensor): Tensor {
  return { data: data as TensorData, dims };
}
