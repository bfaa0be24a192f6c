// What the thread that owns the sockets and the thread that runs the cells tell each other.

/** Results of the questions a front end asks about code; cursor positions count UTF-16 units. */
export interface Completions {
  matches: string[];
  start: number;
  end: number;
}

export type Completeness =
  | { status: "complete" }
  | { status: "invalid" }
  | { status: "incomplete"; indent: string };

export interface ExecuteRequest {
  code: string;
  /** Execution count of the cell; names it in tracebacks. */
  count: number;
  /** Silent cells publish nothing. */
  silent: boolean;
  allowStdin: boolean;
  userExpressions: Record<string, string>;
}

/** What failed in a cell, in the form of the Jupyter `error` message. */
export interface CellFailure {
  ename: string;
  evalue: string;
  traceback: string[];
}

export interface ExecuteResult {
  failure?: CellFailure;
  userExpressions: Record<string, Record<string, unknown>>;
  /** Text for the pager of the front end (`name?`). */
  page?: string;
  /** The text form of the cell's value, for the history. */
  output?: string;
}

/** Requests, by kind: what is asked and what is answered. */
export interface Requests {
  execute: { ask: ExecuteRequest; answer: ExecuteResult };
  complete: { ask: { code: string; cursor: number }; answer: Completions };
  inspect: { ask: { code: string; cursor: number }; answer: string | undefined };
  isComplete: { ask: { code: string }; answer: Completeness };
  /** Stops the running cell; answered as soon as the thread notices. */
  interrupt: { ask: undefined; answer: undefined };
  /** Answered once everything that was set off before has come to rest. */
  ping: { ask: undefined; answer: undefined };
}
export type RequestKind = keyof Requests;

export type ToCells =
  | { [K in RequestKind]: { type: "request"; id: number; kind: K; ask: Requests[K]["ask"] } }[RequestKind]
  | { type: "input"; id: number; text: string };

/** A message for the iopub channel. `cell` is the id of the execute request it belongs to. */
export interface CellOutput {
  type: "output";
  cell: number;
  msgType: string;
  content: Record<string, unknown>;
}

export type FromCells =
  | { type: "ready" }
  | { type: "answer"; id: number; answer: unknown }
  | { type: "refused"; id: number; reason: string }
  | { type: "input"; id: number; cell: number; prompt: string; password: boolean }
  | CellOutput;

/** What the thread of the cells is started with. */
export interface CellsOptions {
  strict: boolean;
  /** Two Int32 on shared memory, see {@link PHASE} and {@link PENDING}. */
  shared: SharedArrayBuffer;
}

/** Index of the phase: one of the three below. */
export const PHASE = 0;
/** Index of the number of output messages that the sockets' thread has not taken yet. */
export const PENDING = 1;
/** More pending messages than this make a cell wait: it is faster than the sockets. */
export const MAX_PENDING = 20_000;

/** The running JavaScript may be terminated at any moment. */
export const INTERRUPTIBLE = 0;
/** The compiler or the module loader is at work: ending it half-way would leave it unusable. */
export const PROTECTED = 1;
/** A termination has been sent and not yet taken effect. */
export const TERMINATING = 2;
