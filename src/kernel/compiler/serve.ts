// The compiler's own process: answers what the kernel asks, one message after another.
import type * as TypeScript from "typescript-5.9";
import { Converter } from "./converter.js";
import type { ParsedFiles } from "./files.js";
import { Language } from "./language.js";
import type { CompilerOptions, CompilerRequest, CompilerRequests } from "./messages.js";
import { type CellOptions, cellSettings } from "./options.js";
import { complete, completeness, inspect } from "./questions.js";

/** A compiler for the cells of one session. */
export class Compiler {
  readonly #ts: typeof TypeScript;
  readonly #rootDir: string;
  readonly #settings: TypeScript.CompilerOptions;
  readonly #parsed: ParsedFiles;
  /** What is wrong with the notebook's tsconfig.json; said with the first cell. */
  readonly problems: string[];
  #language: Language;
  #converter: Converter;

  constructor(ts: typeof TypeScript, options: CompilerOptions, cells: CellOptions, parsed: ParsedFiles) {
    this.#ts = ts;
    this.#rootDir = options.rootDir;
    this.#parsed = parsed;
    const settings = cellSettings(ts, options.rootDir, cells);
    this.#settings = settings.options;
    this.problems = settings.problems;
    this.#language = new Language(ts, this.#rootDir, this.#settings, parsed);
    this.#converter = new Converter(this.#language, this.#rootDir);
  }

  /** To be called when an answer has been sent, for what is left to do; at the latest the next question does it. */
  finish(): void {
    this.#converter.finish();
  }

  answer<K extends CompilerRequest>(kind: K, ask: CompilerRequests[K]["ask"]): CompilerRequests[K]["answer"] {
    this.finish();
    const answers: {
      [R in CompilerRequest]: (ask: CompilerRequests[R]["ask"]) => CompilerRequests[R]["answer"];
    } = {
      convert: ({ code, id }) => this.#converter.convert(code, id),
      stopped: ({ id, reached }) => {
        this.#converter.stopped(id, reached);
        return undefined;
      },
      complete: ({ code, cursor }) => complete(this.#language, this.#rootDir, code, cursor),
      inspect: ({ code, cursor }) => inspect(this.#language, code, cursor),
      isComplete: ({ code }) => completeness(this.#ts, code),
      reset: () => {
        this.#language = new Language(this.#ts, this.#rootDir, this.#settings, this.#parsed);
        this.#converter = new Converter(this.#language, this.#rootDir);
        return undefined;
      },
    };
    return answers[kind](ask);
  }
}

/** What the kernel sends to the compiler's process, and what comes back. */
export type ToCompiler =
  | { type: "start"; options: CompilerOptions; cells: CellOptions }
  | { type: "ask"; id: number; kind: CompilerRequest; ask: never };
export type FromCompiler =
  | { type: "ready"; problems: string[] }
  | { type: "answer"; id: number; answer: unknown }
  | { type: "refused"; id: number; reason: string };

/** Answers the messages of the process that started this one, until it goes away. */
export function serve(ts: typeof TypeScript, parsed: ParsedFiles): void {
  let compiler: Compiler | undefined;
  const send = (message: FromCompiler): void => void process.send!(message);
  process.on("message", (message: ToCompiler) => {
    if (message.type === "start") {
      compiler = new Compiler(ts, message.options, message.cells, parsed);
      // The first program takes longest; it is made before the first cell has come.
      compiler.answer("complete", { code: "", cursor: 0 });
      send({ type: "ready", problems: compiler.problems });
      return;
    }
    const { id, kind, ask } = message;
    try {
      send({ type: "answer", id, answer: compiler!.answer(kind, ask) });
    } catch (error) {
      send({ type: "refused", id, reason: String((error as Error)?.stack ?? error) });
    }
    compiler!.finish();
  });
  process.on("disconnect", () => process.exit(0));
  // An interrupt of the front end goes to the whole group of processes, and means the cell.
  process.on("SIGINT", () => {});
}
