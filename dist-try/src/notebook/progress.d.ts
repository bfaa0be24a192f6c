import type { RunOptions } from "../core/progress.js";
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
export declare function progress<T>(items: Iterable<T>, label?: string, total?: number): Iterable<T>;
export declare function progress<T>(items: AsyncIterable<T>, label?: string, total?: number): AsyncIterable<T>;
export declare function progress<R>(task: ProgressTask<R>, label?: string): Promise<R>;
