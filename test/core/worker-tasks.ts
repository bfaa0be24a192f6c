// What the tests of worker threads run in these. A file of its own: a thread that loaded a file of tests would run them too,
// and tell the runner so.
import { setTimeout as sleep } from "node:timers/promises";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import type { TaskContext } from "../../src/core/workers.js";

/** This file, as the module of a task. */
export const module: string = import.meta.url;

export function square(n: number, { tick }: TaskContext): number {
  tick(1);
  return n * n;
}

export function fail(kind: string): never {
  if (kind === "usage") throw new UsageError("wrong argument");
  throw new Coos7Error("broken data");
}

export function spin(): never {
  for (;;);
}

export function die(): never {
  process.exit(7);
}

/** Fills so many MB of the heap, then returns how many. */
export function fill(mb: number, { tick }: TaskContext): number {
  tick(1);
  const kept = Array.from({ length: mb }, (_, i) => new Array<number>(2 ** 17).fill(i + 0.5));
  tick(1);
  return kept.length;
}

export function allocate(bytes: number): number {
  return new SharedArrayBuffer(bytes).byteLength;
}

export async function slowest(n: number): Promise<number> {
  await sleep((n % 3) * 20);
  if (n === 99) throw new Error("ninety-nine");
  return n * 10;
}
