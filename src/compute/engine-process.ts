// The process that ONNX Runtime lives in. A run blocks the thread that asks for it, and a thread that is ended
// in the middle of one takes its whole process down: both are harmless only in a process of its own.
import type { InferenceSession, Tensor as RuntimeTensor } from "onnxruntime-node";
import { errorMessage } from "../core/errors.js";
import type { Device } from "./backend.js";
import type { EngineAnswer, EngineFarewell, EngineGreeting, EngineRequest } from "./engine.js";
import { encodeModel, type Graph, type Tensor, type TensorData, tensorType } from "./graph.js";

/** ONNX Runtime's level "fatal": its remarks on graphs are none of the user's business, and its errors are thrown. */
const FATAL_ONLY = 4;

const device = process.argv[3] as Device;

const SESSION: InferenceSession.SessionOptions = {
  executionProviders: [device],
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
      sessions.set(
        request.key,
        await runtime.InferenceSession.create(request.model, { ...SESSION, ...locations(request.kept) }),
      );
      return { id, done: true };
    case "release": {
      const session = sessions.get(request.key)!;
      sessions.delete(request.key);
      await bringHome(runtime);
      await session.release();
      return { id, done: true };
    }
    case "run":
      return { id, outputs: await run(request, toRuntime) };
    case "assign":
      for (const [name, tensor] of Object.entries(request.variables)) setVariable(name, toRuntime(tensor));
      return { id, done: true };
    case "read": {
      const tensors = await onCpu(
        request.names.map((name) => variables.get(name)!),
        runtime,
      );
      return { id, outputs: Object.fromEntries(request.names.map((name, i) => [name, tensors[i]!])) };
    }
    case "forget":
      for (const name of request.names) {
        variables.get(name)?.dispose();
        variables.delete(name);
      }
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
    else setVariable(variable, tensor);
  }
  return outputs;
}

/** A tensor that lies on a device is not freed with its object. */
function setVariable(name: string, tensor: RuntimeTensor): void {
  variables.get(name)?.dispose();
  variables.set(name, tensor);
}

/** Copies all variables from the device, for what lies there belongs to the session that made it, and ends with it. */
async function bringHome(runtime: typeof import("onnxruntime-node")): Promise<void> {
  const away = [...variables].filter(([, { location }]) => location !== "cpu");
  const copies = await onCpu(
    away.map(([, tensor]) => tensor),
    runtime,
  );
  for (const [i, [name]] of away.entries()) {
    const { data, dims } = copies[i]!;
    setVariable(name, new runtime.Tensor(tensorType(data), data, dims));
  }
}

/** Where outputs are left: variables on the device, if the binding can hold tensors there. */
function locations(
  kept: readonly string[],
): Pick<InferenceSession.SessionOptions, "preferredOutputLocation"> {
  if (device !== "webgpu") return {};
  return { preferredOutputLocation: Object.fromEntries(kept.map((name) => [name, "gpu-buffer"])) };
}

/**
 * Copies of tensors, wherever they lie. Those on a device come as outputs of a graph that copies: `getData` of
 * onnxruntime-node 1.30 ends the process.
 */
async function onCpu(
  tensors: readonly RuntimeTensor[],
  runtime: typeof import("onnxruntime-node"),
): Promise<Tensor[]> {
  const away = tensors.filter(({ location }) => location !== "cpu");
  if (away.length === 0) return tensors.map(fromRuntime);
  const info = (kind: string) => (tensor: RuntimeTensor, i: number) =>
    ({ name: `${kind} ${i}`, type: "float32", dims: tensor.dims }) as const;
  const graph: Graph = {
    inputs: away.map(info("kept")),
    outputs: away.map(info("copy")),
    operations: away.map((_, i) => ({ op: "Identity", inputs: [`kept ${i}`], outputs: [`copy ${i}`] })),
  };
  const session = await runtime.InferenceSession.create(encodeModel(graph), SESSION);
  try {
    const copies = await session.run(Object.fromEntries(away.map((tensor, i) => [`kept ${i}`, tensor])));
    return tensors.map((tensor) => {
      const place = away.indexOf(tensor);
      return fromRuntime(place < 0 ? tensor : copies[`copy ${place}`]!);
    });
  } finally {
    await session.release();
  }
}

function fromRuntime({ data, dims }: RuntimeTensor): Tensor {
  return { data: data as TensorData, dims };
}
