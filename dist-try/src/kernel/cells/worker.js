// The thread that runs the cells.
import Module, { createRequire } from "node:module";
import { join } from "node:path";
import { receiveMessageOnPort, workerData } from "node:worker_threads";
import { errorMessage, provideAmbientSignal } from "../../core/errors.js";
import { provideNotebookHost } from "../../notebook/host.js";
import { RUNTIME } from "../compiler/messages.js";
import { Interrupted } from "./cell.js";
import { Comms } from "./comms.js";
import { currentCell, enterCell } from "./context.js";
import { InputRequests } from "./input-requests.js";
import { Outputs } from "./outputs.js";
import { captureChildren, captureText, catchAll, extendModuleLoading, ignoreBreakOnSigint, translateStacks, } from "./patches.js";
import { Protection } from "./protection.js";
import { ANSWERED } from "./protocol.js";
import { cellRuntime } from "./runtime.js";
import { CellSession } from "./session.js";
import { errorHead, thrownFailure } from "./traceback.js";
const { shared, port, answers } = workerData;
const flags = new Int32Array(shared);
const protection = new Protection(flags);
const outputs = new Outputs(port, flags);
const inputs = new InputRequests(port, () => {
    for (;;) {
        const message = receiveMessageOnPort(answers);
        if (message)
            return message.message;
        Atomics.wait(flags, ANSWERED, Atomics.load(flags, ANSWERED), 50);
    }
});
const send = (message) => port.postMessage(message);
Module.enableCompileCache?.();
const session = new CellSession(process.cwd(), outputs);
const restoreStacks = translateStacks((error, frames) => [errorHead(error), ...session.positions.translate(frames)].join("\n"));
extendModuleLoading((work) => protection.run(work));
ignoreBreakOnSigint();
captureText((name, text) => outputs.text(name, text));
captureChildren();
Object.defineProperty(globalThis, RUNTIME, { value: cellRuntime });
Object.assign(globalThis, {
    prompt: (message = "", initial) => inputs.askNow(currentCell(), String(message), initial),
    confirm: (message = "") => /^\s*y/i.test(inputs.askNow(currentCell(), `${message} [y/N] `) ?? ""),
    alert: (message = "") => void inputs.askNow(currentCell(), `${message} [Enter] `),
});
const comms = new Comms((msgType, content, extra) => outputs.comm(msgType, content, extra));
provideAmbientSignal(() => currentCell()?.signal);
provideNotebookHost({
    publish: (msgType, content) => outputs.publish(msgType, content),
    input: (prompt, password) => inputs.ask(currentCell(), prompt, password),
    waitFor: (work) => currentCell()?.waitFor(work),
    setTextLimits: (limits) => currentCell()?.limiter.setLimits(limits),
    // Who can be asked for a line of text is there to turn a knob; so is a page that has sent something itself.
    isInteractive: () => comms.heard || currentCell()?.allowStdin === true,
    apart: (work, take) => session.apart(work, take),
    background: (work, onEnd) => session.handle(0, work, onEnd),
    openComm: (target, data, extra) => comms.open(target, data, extra),
    onComm: (target, onOpen) => comms.register(target, onOpen),
});
catchAll((error) => {
    if (error instanceof Interrupted)
        return;
    outputs.text("stderr", `${thrownFailure(error, session.positions).traceback.join("\n")}\n`);
});
port.on("message", (message) => {
    protection.reset();
    restoreStacks();
    // Code of unknown origin belongs to the last cell; a termination can leave another one entered.
    enterCell(session.latest);
    if (message.type === "input")
        inputs.answer(message.id, message.text);
    else if (message.type === "prepare")
        prepare(message.names);
    else
        handle(message);
});
send({ type: "ready" });
function prepare(names) {
    for (const name of names)
        try {
            protection.run(() => createRequire(join(process.cwd(), "cell.js"))(name));
        }
        catch {
            // The cell that imports it will say so.
        }
}
function handle({ id, kind, ask }) {
    // Answers are sent at once, not from a promise: a termination empties the queue of those.
    const answer = (value) => send({ type: "answer", id, answer: value });
    try {
        if (kind === "execute")
            session.execute(id, ask, answer);
        else if (kind === "comm")
            session.handle(id, () => comms.receive(ask), () => answer(undefined));
        else if (kind === "interrupt")
            answer(session.interrupt());
        else
            answer(session.settle());
    }
    catch (error) {
        send({ type: "refused", id, reason: errorMessage(error) });
    }
}
//# sourceMappingURL=worker.js.map