// What the compiled code of a cell calls in place of `await` and of timers (see transform.ts), so that an
// interrupt stops it there.
import { currentCell, runInCell } from "./context.js";

/**
 * Settles like `value`, and rejects when the cell it was called in is interrupted. In a cell that has been
 * interrupted it never settles: code that caught the interrupt does not go on.
 */
async function wait(value: unknown): Promise<unknown> {
  const cell = currentCell();
  if (!cell) return value;
  if (cell.interrupted) return new Promise(() => {});
  let release = (): void => {};
  try {
    // Passing `resolve` itself lets V8 follow the chain: the awaiting line of the cell stays in the stack.
    return await new Promise((resolve, reject) => {
      release = cell.onInterrupt(reject);
      Promise.resolve(value).then(resolve, reject);
    });
  } finally {
    release();
  }
}

/** The items of what `for await` loops over, each waited for by {@link wait}. */
async function* each(items: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<unknown> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  let done = false;
  try {
    for (;;) {
      const step = (await wait(iterator.next())) as IteratorResult<unknown>;
      if ((done = step.done === true)) return;
      yield await wait(step.value);
    }
  } catch (error) {
    done = true;
    throw error;
  } finally {
    if (!done) await wait(iterator.return?.());
  }
}

type Callback = (...values: unknown[]) => void;
type Timer = (callback: Callback, ...rest: unknown[]) => unknown;

function timer(start: Timer, clear: (handle: never) => void, repeats: boolean): Timer {
  return (callback, ...rest) => {
    const cell = currentCell();
    if (!cell || typeof callback !== "function") return start(callback, ...rest);
    if (cell.interrupted) return undefined;
    const handle = start(
      (...values) => {
        if (!repeats) release();
        runInCell(cell, () => callback(...values));
      },
      ...rest,
    );
    const release = cell.onInterrupt(() => clear(handle as never));
    return handle;
  };
}

/** The global `__cell__` of cells. Timers are stopped by an interrupt of the cell that set them. */
export const cellRuntime: Readonly<{
  wait: typeof wait;
  each: typeof each;
  setTimeout: Timer;
  setInterval: Timer;
  setImmediate: Timer;
}> = {
  wait,
  each,
  setTimeout: timer(setTimeout as never, clearTimeout, false),
  setInterval: timer(setInterval as never, clearInterval, true),
  setImmediate: timer(setImmediate as never, clearImmediate, false),
};
