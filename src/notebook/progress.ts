import { UsageError } from "../core/errors.js";
import type { RunOptions } from "../core/progress.js";
import { ProgressBar } from "./progress-bar.js";
import { cellSignal } from "./signal.js";

/** Work that reports how far it is: any long call of this package, `(run) => fit(x, y, run)`. */
export type ProgressTask<R> = (run: Required<Pick<RunOptions, "onProgress" | "signal">>) => Promise<R> | R;

/**
 * Draws one progress bar below the cell, with rate and time left, which becomes one line of text at the end.
 *
 *     for (const image of progress(images, "images")) …
 *     for await (const batch of progress(imageBatches(reader), "batches")) …
 *     const model = await progress((run) => forest.fit(x, y, run));
 *
 * `label` says what is counted, or what the work is: then the last line names it, not each of its stages. The number of
 * items is that of an array or set, or `total`; without one the bar shows what is done and its rate. The items and their errors pass through unchanged.
 */
export function progress<T>(items: Iterable<T>, label?: string, total?: number): Iterable<T>;
export function progress<T>(items: AsyncIterable<T>, label?: string, total?: number): AsyncIterable<T>;
export function progress<R>(task: ProgressTask<R>, label?: string): Promise<R>;
export function progress(
  work: Iterable<unknown> | AsyncIterable<unknown> | ProgressTask<unknown>,
  label?: string,
  total?: number,
): unknown {
  if (typeof work === "function") return followTask(work, label);
  if (typeof work === "object" && work !== null && Symbol.asyncIterator in work)
    return countAsync(work, label ?? "items", total);
  if (typeof work === "string" || (typeof work === "object" && work !== null && Symbol.iterator in work))
    return count(work, label ?? "items", total ?? lengthOf(work));
  throw new UsageError(
    `progress: expected something to loop over or a function that does the work but found ${String(work)}`,
  );
}

async function followTask<R>(task: ProgressTask<R>, label: string | undefined): Promise<R> {
  const bar = new ProgressBar(label);
  try {
    const result = await task({ signal: cellSignal(), onProgress: (event) => bar.show(event) });
    bar.finish();
    return result;
  } catch (error) {
    bar.fail();
    throw error;
  }
}

function* count<T>(items: Iterable<T>, unit: string, total: number | undefined): Generator<T> {
  const bar = new ProgressBar();
  let done = 0;
  let complete = false;
  bar.show({ stage: "", done, total: total ?? 0, unit });
  try {
    for (const item of items) {
      yield item;
      bar.show({ stage: "", done: ++done, total: total ?? 0, unit });
    }
    complete = true;
  } finally {
    if (complete) bar.finish();
    else bar.fail();
  }
}

async function* countAsync<T>(
  items: AsyncIterable<T>,
  unit: string,
  total: number | undefined,
): AsyncGenerator<T> {
  const bar = new ProgressBar();
  let done = 0;
  let complete = false;
  bar.show({ stage: "", done, total: total ?? 0, unit });
  try {
    for await (const item of items) {
      yield item;
      bar.show({ stage: "", done: ++done, total: total ?? 0, unit });
    }
    complete = true;
  } finally {
    if (complete) bar.finish();
    else bar.fail();
  }
}

function lengthOf(items: Iterable<unknown>): number | undefined {
  const { length, size } = items as { length?: unknown; size?: unknown };
  return typeof length === "number" ? length : typeof size === "number" ? size : undefined;
}
