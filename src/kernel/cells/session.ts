import { encodeBundle, isAlreadyShown, ownBundle } from "../../notebook/bundle.js";
import { valueText } from "../../notebook/value-text.js";
import { Cell, Interrupted } from "./cell.js";
import { enterCell, runInCell } from "./context.js";
import { type Engine, loadEngine } from "./engine.js";
import type { Outputs } from "./outputs.js";
import type { Protection } from "./protection.js";
import type { CellFailure, Completions, ExecuteRequest, ExecuteResult } from "./protocol.js";
import { ADDED_LINES, SourcePositions } from "./source-positions.js";
import { type CompileProblem, compileFailure, thrownFailure } from "./traceback.js";

const PAGER = /^\s*([\p{ID_Start}_$][\w$.]*)\s*\?{1,2}\s*$/u;
const ABANDONED =
  "Code that this cell had started elsewhere may still be at work; what it prints is dropped, and the cell's timers are stopped.";

/**
 * Leaves out the line in which compiled code sets all variables that it is going to declare to undefined: a cell
 * that is run again and fails would take away values that the session still knows.
 */
function keepOldValues(code: string): string {
  return code.replace(/^(exports\.[\p{ID_Continue}$]+ = )+void 0;$/mu, "");
}

/** What one run of code came to, before anything is published. */
interface Outcome {
  value: unknown;
  hasValue: boolean;
  failure?: CellFailure;
}

/** The state that cells share: their variables, and the compiler that knows them. */
export class CellSession {
  readonly engine: Engine;
  readonly positions: SourcePositions = new SourcePositions();
  readonly #executor: ReturnType<Engine["createExecutor"]>;
  readonly #outputs: Outputs;
  readonly #protection: Protection;
  /** What the engine reports on the code it is running; one piece of code runs at a time. */
  #label = "";
  #source = "";
  #thrown: unknown[] = [];
  #values: unknown[] = [];
  #problems: CompileProblem[] = [];
  /** Whether the code that runs has not yet returned for the first time. */
  #entered = false;
  #latest: Cell | undefined;
  #running: { cell: Cell; finish(result: ExecuteResult): void } | undefined;
  #silentRuns = 0;

  constructor(rootDir: string, options: { strict: boolean }, outputs: Outputs, protection: Protection) {
    this.#outputs = outputs;
    this.#protection = protection;
    this.engine = loadEngine(rootDir, options);
    const { converter } = this.engine;
    const converters = {
      node: {
        ...converter,
        convert: (previous: string, source: string) => {
          const result = protection.run(() => converter.convert(previous, source));
          this.#problems = result.diagnostics.map((d) => ({ ...d, message: d.messageText }));
          if (result.output !== undefined) {
            const { maps, topLevelAwait } = this.engine.lastConversion();
            result.hasToplevelAwait ||= topLevelAwait;
            const lines = this.#source.split("\n");
            this.positions.register(this.#label, { lines, maps, length: result.output.split("\n").length });
            // Names the code in stack traces; the added line keeps what tslab puts before it off the first.
            const code = keepOldValues(result.output);
            result.output = `${"\n".repeat(ADDED_LINES)}${code}\n//# sourceURL=${this.#label}`;
          }
          return result;
        },
        addModule: (name: string, content: string, meta?: never) =>
          protection.run(() => {
            const found = converter.addModule(name, content, meta);
            this.#problems = found.map((d) => ({ ...d, message: d.messageText }));
            return found;
          }),
      },
      get browser() {
        return this.node;
      },
      close: () => converter.close(),
    };
    this.#executor = this.engine.createExecutor(rootDir, converters, {
      log: (value) => this.#values.push(value),
      error: (...values) => {
        if (values.length === 1) this.#thrown.push(values[0]);
      },
    });
  }

  /** The cell that ran last, or is running. */
  get latest(): Cell | undefined {
    return this.#latest;
  }

  /** Runs a cell and calls `done` once. What the cell puts out has been published by then, an error has not. */
  execute(id: number, request: ExecuteRequest, done: (result: ExecuteResult) => void): void {
    const { code, count, silent, allowStdin } = request;
    const label = silent ? `silent[${++this.#silentRuns}]` : `cell[${count}]`;
    const cell = new Cell({ id, label, silent, allowStdin });
    const finish = (result: ExecuteResult): void => {
      if (this.#running?.cell !== cell) return;
      this.#running = undefined;
      this.#outputs.noteLimit(cell);
      cell.end();
      done(result);
    };
    this.#running = { cell, finish };
    this.#latest = cell;
    enterCell(cell);
    const name = PAGER.exec(code)?.[1];
    if (name !== undefined) {
      finish({
        userExpressions: {},
        page: this.describe(name, name.length) ?? `Nothing is known of ${name}`,
      });
      return;
    }
    this.#executeCell(cell, request).then(finish, (error) =>
      finish({ failure: thrownFailure(error, this.positions), userExpressions: {} }),
    );
  }

  /** Stops the running cell; {@link settle} ends it if it does not end by itself. */
  interrupt(): void {
    this.#running?.cell.interrupt();
  }

  /** Ends an interrupted cell whose code does not come to an end. */
  settle(): void {
    const running = this.#running;
    if (!running?.cell.interrupted) return;
    // A piece of code that never returned was terminated: nothing of it goes on.
    const failure = this.#interruption(!this.#entered);
    this.#executor.interrupt();
    running.finish({ failure, userExpressions: {} });
  }

  complete(code: string, cursor: number): Completions {
    const { candidates, start, end } = this.#protection.run(() => this.#executor.complete(code, cursor));
    return { matches: candidates, start, end };
  }

  /** What the compiler knows about the name at `cursor`, or just before it. */
  describe(code: string, cursor: number): string | undefined {
    for (const position of [cursor, cursor - 1]) {
      if (position < 0) continue;
      const info = this.#protection.run(() => this.#executor.inspect(code, position));
      if (info) return this.engine.printQuickInfo(info);
    }
    return undefined;
  }

  async #executeCell(cell: Cell, request: ExecuteRequest): Promise<ExecuteResult> {
    const outcome = await this.#run(cell, request.code, cell.label);
    const failure = outcome.failure ?? (await this.#settle(cell));
    if (failure) return { failure, userExpressions: {} };
    let output: string | undefined;
    if (outcome.hasValue && !isAlreadyShown(outcome.value)) {
      const shown = await this.#show(outcome.value);
      if ("failure" in shown) return { failure: shown.failure, userExpressions: {} };
      output = String(shown.data["text/plain"]);
      this.#outputs.publish("execute_result", { execution_count: request.count, ...shown }, cell);
    }
    const userExpressions: ExecuteResult["userExpressions"] = {};
    for (const [name, expression] of Object.entries(request.userExpressions))
      userExpressions[name] = await this.#evaluate(cell, expression);
    return { userExpressions, ...(output === undefined ? {} : { output }) };
  }

  /** Waits for what the cell's code has begun to show. */
  async #settle(cell: Cell): Promise<CellFailure | undefined> {
    try {
      await cell.settled();
      return undefined;
    } catch (error) {
      return cell.interrupted ? this.#interruption(true) : thrownFailure(error, this.positions);
    }
  }

  async #evaluate(cell: Cell, expression: string): Promise<Record<string, unknown>> {
    const outcome = await this.#run(cell, `(${expression}\n)`, `silent[${++this.#silentRuns}]`);
    const shown = outcome.failure ? { failure: outcome.failure } : await this.#show(outcome.value);
    return "failure" in shown ? { status: "error", ...shown.failure } : { status: "ok", ...shown };
  }

  async #run(cell: Cell, code: string, label: string): Promise<Outcome> {
    this.#label = label;
    this.#source = code;
    this.#thrown = [];
    this.#values = [];
    this.#problems = [];
    this.#entered = true;
    const execution = runInCell(cell, () => this.#executor.execute(code));
    this.#entered = false;
    const succeeded = await execution;
    if (cell.interrupted) return { value: undefined, hasValue: false, failure: this.#interruption(true) };
    if (this.#problems.length > 0)
      return { value: undefined, hasValue: false, failure: compileFailure(this.#problems, label, code) };
    if (!succeeded)
      return { value: undefined, hasValue: false, failure: thrownFailure(this.#thrown[0], this.positions) };
    return { value: this.#values[0], hasValue: this.#values.length > 0 };
  }

  #interruption(mayGoOn: boolean): CellFailure {
    const thrown = this.#thrown.find((each) => each instanceof Interrupted);
    const failure = thrownFailure(thrown ?? new Interrupted(), this.positions);
    const [head] = failure.traceback;
    const traceback = thrown ? failure.traceback : [head!];
    return { ...failure, traceback: mayGoOn ? [...traceback, ABANDONED] : traceback };
  }

  /** The forms of a cell's value; its own method to show itself may fail. */
  async #show(
    value: unknown,
  ): Promise<{ data: Record<string, unknown>; metadata: object } | { failure: CellFailure }> {
    try {
      const bundle = (await ownBundle(value)) ?? { "text/plain": valueText(value) };
      return { data: encodeBundle(bundle), metadata: {} };
    } catch (error) {
      return { failure: thrownFailure(error, this.positions) };
    }
  }
}
