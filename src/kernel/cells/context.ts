// Which cell the code that runs at this moment belongs to. Like AsyncLocalStorage, but on V8's promise hooks
// alone: with async_hooks enabled, Node 20 and 22 abort the process when JavaScript is terminated inside a
// timer (a check that the stack of async ids is balanced).
import { promiseHooks } from "node:v8";
import type { Cell } from "./cell.js";

const owners = new WeakMap<object, Cell>();
let current: Cell | undefined;
let outer: Cell | undefined;

promiseHooks.createHook({
  init(promise: object) {
    if (current) owners.set(promise, current);
  },
  before(promise: object) {
    outer = current;
    current = owners.get(promise) ?? current;
  },
  after() {
    current = outer;
  },
} as Parameters<typeof promiseHooks.createHook>[0]);

/** The cell whose code runs; outside of promises and timers that are known, the one that started last. */
export function currentCell(): Cell | undefined {
  return current;
}

/** From here on, code of unknown origin belongs to `cell`. */
export function enterCell(cell: Cell | undefined): void {
  current = cell;
}

/** Calls `work` as a part of `cell`. */
export function runInCell<T>(cell: Cell | undefined, work: () => T): T {
  const before = current;
  current = cell;
  try {
    return work();
  } finally {
    current = before;
  }
}
