// The thread that runs the cells.
import Module from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { errorMessage, provideAmbientSignal } from "../../core/errors.js";
import { provideNotebookHost } from "../../notebook/host.js";
import { Interrupted } from "./cell.js";
import { completeness } from "./completeness.js";
import { currentCell, enterCell } from "./context.js";
import { InputRequests } from "./input-requests.js";
import { cellRuntime } from "./interruptible.js";
import { captureText, Outputs } from "./outputs.js";
import { provideOwnPackage } from "./own-package.js";
import { Protection } from "./protection.js";
import type { CellsOptions, FromCells, ToCells } from "./protocol.js";
import { CellSession } from "./session.js";
import { thrownFailure, translateStacks } from "./traceback.js";
import { RUNTIME_NAME } from "./transform.js";

const port = parentPort!;
const { strict, shared } = workerData as CellsOptions;
const flags = new Int32Array(shared);
const protection = new Protection(flags);
const outputs = new Outputs(port, flags);
const inputs = new InputRequests(port);
const send = (message: FromCells): void => port.postMessage(message);

// Keeps the compiled form of the compiler between sessions, where Node can.
(Module as { enableCompileCache?(): void }).enableCompileCache?.();
const session = new CellSession(process.cwd(), { strict }, outputs, protection);
translateStacks(session.positions);
provideOwnPackage();
protectModuleLoading();
captureText(outputs);
Object.defineProperty(globalThis, RUNTIME_NAME, { value: cellRuntime });
provideAmbientSignal(() => currentCell()?.signal);
provideNotebookHost({
  publish: (msgType, content) => outputs.publish(msgType, content),
  input: (prompt, password) => inputs.ask(currentCell(), prompt, password),
  waitFor: (work) => currentCell()?.waitFor(work),
  setTextLimits: (limits) => currentCell()?.limiter.setLimits(limits),
});
session.engine.onTslabDisplay((content, update) =>
  outputs.publish(update ? "update_display_data" : "display_data", content),
);
for (const event of ["uncaughtException", "unhandledRejection"] as const)
  process.on(event, (error: unknown) => {
    if (error instanceof Interrupted) return;
    outputs.text("stderr", `${thrownFailure(error, session.positions).traceback.join("\n")}\n`);
  });

port.on("message", (message: ToCells) => {
  protection.reset();
  // Code of unknown origin belongs to the last cell; a termination can leave another one entered.
  enterCell(session.latest);
  if (message.type === "input") inputs.answer(message.id, message.text);
  else handle(message);
});
send({ type: "ready" });

function handle({ id, kind, ask }: Extract<ToCells, { type: "request" }>): void {
  // Answers are sent at once, not from a promise: a termination empties the queue of those.
  const answer = (value: unknown): void => send({ type: "answer", id, answer: value });
  try {
    if (kind === "execute") session.execute(id, ask, answer);
    else if (kind === "complete") answer(session.complete(ask.code, ask.cursor));
    else if (kind === "inspect") answer(session.describe(ask.code, ask.cursor));
    else if (kind === "isComplete") answer(completeness(session.engine.ts, ask.code));
    else if (kind === "interrupt") answer(session.interrupt());
    else answer(session.settle());
  } catch (error) {
    send({ type: "refused", id, reason: errorMessage(error) });
  }
}

/** A module whose loading is ended half-way could not be loaded again. */
function protectModuleLoading(): void {
  const internals = Module as unknown as { _load(...values: unknown[]): unknown };
  const load = internals._load;
  internals._load = function (this: unknown, ...values) {
    return protection.run(() => load.apply(this, values));
  };
}
