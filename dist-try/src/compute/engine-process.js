import { errorMessage } from "../core/errors.js";
import { encodeModel, tensorType } from "./graph.js";
/** ONNX Runtime's level "fatal": its remarks on graphs are none of the user's business, and its errors are thrown. */
const FATAL_ONLY = 4;
const device = process.argv[3];
const SESSION = {
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
const sessions = new Map();
const variables = new Map();
// A terminal sends Ctrl-C to all processes in the foreground, and whatever ends a group of processes asks all of them
// to end; what happens then is for the parent to decide.
for (const signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => { });
process.on("disconnect", () => process.exit());
try {
    const runtime = await import("onnxruntime-node");
    // One after the other: each run uses all threads.
    let last = Promise.resolve();
    process.on("message", (request) => {
        last = last.then(async () => {
            try {
                send(await answer(request, runtime));
            }
            catch (error) {
                send({ id: request.id, error: errorMessage(error) });
            }
        });
    });
    // Such as a request that there is no memory to receive: the parent says so, rather than a stack on the user's screen.
    process.on("uncaughtException", (error) => {
        process.send({ fatal: errorMessage(error) }, undefined, undefined, () => process.exit(1));
    });
    send({ ready: true });
}
catch (error) {
    send({ ready: false, reason: errorMessage(error) });
}
function send(message) {
    // Nobody is left to answer where that fails.
    process.send(message, undefined, undefined, (error) => {
        if (error)
            process.exit();
    });
}
async function answer(request, runtime) {
    const { id } = request;
    const toRuntime = ({ data, dims }) => new runtime.Tensor(tensorType(data), data, dims);
    switch (request.type) {
        case "load":
            sessions.set(request.key, await runtime.InferenceSession.create(request.model, { ...SESSION, ...locations(request.kept) }));
            return { id, done: true };
        case "release": {
            const session = sessions.get(request.key);
            sessions.delete(request.key);
            await bringHome(runtime);
            await session.release();
            return { id, done: true };
        }
        case "run":
            return { id, outputs: await run(request, toRuntime) };
        case "assign":
            for (const [name, tensor] of Object.entries(request.variables))
                setVariable(name, toRuntime(tensor));
            return { id, done: true };
        case "read": {
            const tensors = await onCpu(request.names.map((name) => variables.get(name)), runtime);
            return { id, outputs: Object.fromEntries(request.names.map((name, i) => [name, tensors[i]])) };
        }
        case "forget":
            for (const name of request.names) {
                variables.get(name)?.dispose();
                variables.delete(name);
            }
            return { id, done: true };
    }
}
async function run({ key, feeds, bindings = { inputs: {}, outputs: {} } }, toRuntime) {
    const inputs = {};
    for (const [name, tensor] of Object.entries(feeds))
        inputs[name] = toRuntime(tensor);
    for (const [name, variable] of Object.entries(bindings.inputs))
        inputs[name] = variables.get(variable);
    const outputs = {};
    for (const [name, tensor] of Object.entries(await sessions.get(key).run(inputs))) {
        const variable = bindings.outputs[name];
        if (variable === undefined)
            outputs[name] = fromRuntime(tensor);
        else
            setVariable(variable, tensor);
    }
    return outputs;
}
/** A tensor that lies on a device is not freed with its object. */
function setVariable(name, tensor) {
    variables.get(name)?.dispose();
    variables.set(name, tensor);
}
/** Copies all variables from the device, for what lies there belongs to the session that made it, and ends with it. */
async function bringHome(runtime) {
    const away = [...variables].filter(([, { location }]) => location !== "cpu");
    const copies = await onCpu(away.map(([, tensor]) => tensor), runtime);
    for (const [i, [name]] of away.entries()) {
        const { data, dims } = copies[i];
        setVariable(name, new runtime.Tensor(tensorType(data), data, dims));
    }
}
/** Where outputs are left: variables on the device, if the binding can hold tensors there. */
function locations(kept) {
    if (device !== "webgpu")
        return {};
    return { preferredOutputLocation: Object.fromEntries(kept.map((name) => [name, "gpu-buffer"])) };
}
/**
 * Copies of tensors, wherever they lie. Those on a device come as outputs of a graph that copies: `getData` of
 * onnxruntime-node 1.30 ends the process.
 */
async function onCpu(tensors, runtime) {
    const away = tensors.filter(({ location }) => location !== "cpu");
    if (away.length === 0)
        return tensors.map(fromRuntime);
    const info = (kind) => (tensor, i) => ({ name: `${kind} ${i}`, type: "float32", dims: tensor.dims });
    const graph = {
        inputs: away.map(info("kept")),
        outputs: away.map(info("copy")),
        operations: away.map((_, i) => ({ op: "Identity", inputs: [`kept ${i}`], outputs: [`copy ${i}`] })),
    };
    const session = await runtime.InferenceSession.create(encodeModel(graph), SESSION);
    try {
        const copies = await session.run(Object.fromEntries(away.map((tensor, i) => [`kept ${i}`, tensor])));
        return tensors.map((tensor) => {
            const place = away.indexOf(tensor);
            return fromRuntime(place < 0 ? tensor : copies[`copy ${place}`]);
        });
    }
    finally {
        await session.release();
    }
}
function fromRuntime({ data, dims }) {
    return { data: data, dims };
}
//# sourceMappingURL=engine-process.js.map