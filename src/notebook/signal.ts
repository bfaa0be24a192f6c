import { ambientSignal } from "../core/ambient-signal.js";

/**
 * The signal of the running cell, aborted when the cell is interrupted. The long calls of this package obey it
 * by themselves; hand it to others: `await fetch(url, { signal: cellSignal() })`. Under another kernel it is
 * never aborted.
 */
export function cellSignal(): AbortSignal {
  return ambientSignal() ?? new AbortController().signal;
}
