import { setTimeout as sleep } from "node:timers/promises";
import { errorMessage } from "../core/errors.js";
import { CellThread, ThreadEnded } from "./cell-thread.js";
import type { CellFailure, CellOutput, ExecuteResult } from "./cells/protocol.js";
import { toCodePoints, toUtf16 } from "./cursor.js";
import type { History } from "./history.js";
import type { Iopub } from "./iopub.js";
import { field, InvalidRequest } from "./request-content.js";
import type { Message } from "./wire.js";

/** Old cells may still print; this many are remembered to say which one it was. */
const REMEMBERED_CELLS = 1000;
/** How long after a failure a request that was on its way counts as sent before it. */
const IN_FLIGHT_MS = 5;

type Content = Record<string, unknown>;

/** What the handlers of shell requests need from the kernel. */
export interface ShellContext {
  iopub: Iopub;
  history: History;
  /** Asks the front end that sent `request` for a line of text. */
  requestInput(request: Message, content: Content, answer: (text: string) => void): void;
  /** A cell has failed and the requests that wait behind it are to be refused. */
  abortQueued(): void;
}

/** Answers the requests of the shell channel that concern code. */
export class Shell {
  readonly #context: ShellContext;
  readonly #strict: boolean;
  readonly #cells = new Map<number, Message>();
  #thread: CellThread;
  #count = 0;

  constructor(context: ShellContext, options: { strict: boolean }) {
    this.#context = context;
    this.#strict = options.strict;
    this.#thread = this.#startThread(1);
  }

  /** The thread that runs the cells at present. */
  get thread(): CellThread {
    return this.#thread;
  }

  get executionCount(): number {
    return this.#count;
  }

  /** Content of the reply to a request, or `undefined` for a type that is not known. Never rejects. */
  async handle(request: Message): Promise<Content | undefined> {
    try {
      return await this.#answer(request);
    } catch (error) {
      if (error instanceof ThreadEnded) return { status: "error", ...this.#restartThread(error) };
      const ename = error instanceof InvalidRequest ? error.name : "KernelError";
      return { status: "error", ename, evalue: errorMessage(error), traceback: [] };
    }
  }

  async #answer(request: Message): Promise<Content | undefined> {
    const { content } = request;
    switch (request.header.msg_type) {
      case "execute_request":
        return this.#execute(request);
      case "complete_request": {
        const code = field<string>(content, "code", "string");
        const cursor = toUtf16(code, field(content, "cursor_pos", "number", code.length));
        const { matches, start, end } = await this.#thread.ask("complete", { code, cursor });
        return {
          status: "ok",
          matches,
          cursor_start: toCodePoints(code, start),
          cursor_end: toCodePoints(code, end),
          metadata: {},
        };
      }
      case "inspect_request": {
        const code = field<string>(content, "code", "string");
        const cursor = toUtf16(code, field(content, "cursor_pos", "number", code.length));
        const text = await this.#thread.ask("inspect", { code, cursor });
        const data = text === undefined ? {} : { "text/plain": text };
        return { status: "ok", found: text !== undefined, data, metadata: {} };
      }
      case "is_complete_request":
        return { ...(await this.#thread.ask("isComplete", { code: field(content, "code", "string") })) };
      case "history_request":
        return { status: "ok", history: this.#lookUp(content) };
      default:
        return undefined;
    }
  }

  async #execute(request: Message): Promise<Content> {
    const { content, header } = request;
    const { iopub, history } = this.#context;
    const code = field<string>(content, "code", "string");
    const silent = field(content, "silent", "boolean", false);
    const stored = !silent && field(content, "store_history", "boolean", true);
    const stopOnError = field(content, "stop_on_error", "boolean", true);
    const ask = {
      code,
      silent,
      count: this.#count + 1,
      allowStdin: field(content, "allow_stdin", "boolean", true),
      userExpressions: field<Record<string, string>>(content, "user_expressions", "object", {}),
    };
    if (stored) this.#count++;
    if (!silent) iopub.publish("execute_input", { code, execution_count: ask.count }, header);
    this.#remember(this.#thread.nextId, request);
    let result: ExecuteResult;
    try {
      result = await this.#thread.ask("execute", ask);
    } catch (error) {
      if (!(error instanceof ThreadEnded)) throw error;
      result = { failure: this.#restartThread(error), userExpressions: {} };
    }
    const { failure, userExpressions, page, output } = result;
    if (stored) history.add(ask.count, code, output);
    if (failure) {
      if (!silent) iopub.publish("error", { ...failure }, header);
      iopub.flush();
      // Requests that were sent without knowing of the failure are to be refused: take in those on their way.
      await sleep(IN_FLIGHT_MS);
      if (stopOnError) this.#context.abortQueued();
      return { status: "error", execution_count: ask.count, ...failure };
    }
    iopub.flush();
    const payload = page === undefined ? [] : [{ source: "page", data: { "text/plain": page }, start: 0 }];
    return { status: "ok", execution_count: ask.count, user_expressions: userExpressions, payload };
  }

  #lookUp(content: Content): unknown[] {
    const { history } = this.#context;
    const count = field(content, "n", "number", 1000);
    const access = field<string>(content, "hist_access_type", "string", "tail");
    const entries =
      access === "range"
        ? history.range(
            field(content, "session", "number", 0),
            field(content, "start", "number", 0),
            (content.stop as number | null | undefined) ?? undefined,
          )
        : access === "search"
          ? history.search(
              field(content, "pattern", "string", "*"),
              count,
              field(content, "unique", "boolean", false),
            )
          : history.tail(count);
    const withOutput = field(content, "output", "boolean", false);
    return entries.map(({ session, line, input, output }) => [
      session,
      line,
      withOutput ? [input, output ?? null] : input,
    ]);
  }

  #startThread(firstId: number): CellThread {
    return new CellThread(
      { strict: this.#strict, firstId },
      {
        onOutput: (output) => this.#publish(output),
        onInput: ({ id, cell, prompt, password }) => {
          const request = this.#cells.get(cell);
          if (request)
            this.#context.requestInput(request, { prompt, password }, (text) =>
              this.#thread.answerInput(id, text),
            );
        },
      },
    );
  }

  /** A cell can end its thread, by process.exit or by using up the memory: the kernel goes on without its variables. */
  #restartThread(error: ThreadEnded): CellFailure {
    this.#thread = this.#startThread(this.#thread.nextId);
    const evalue = `${error.message}; a new session has been started, without the variables of the old one`;
    return { ename: error.name, evalue, traceback: [`${error.name}: ${evalue}`] };
  }

  #publish({ cell, msgType, content }: CellOutput): void {
    this.#context.iopub.publish(msgType, content, this.#cells.get(cell)?.header ?? {});
  }

  #remember(id: number, request: Message): void {
    this.#cells.set(id, request);
    if (this.#cells.size > REMEMBERED_CELLS) this.#cells.delete(this.#cells.keys().next().value as number);
  }
}
