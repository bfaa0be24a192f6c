import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import { type TaskContext, WorkerPool } from "../../src/core/workers.js";

const module = import.meta.url;

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

test("map() keeps the arguments' order and reports every tick", async () => {
  const pool = new WorkerPool(2);
  let ticks = 0;
  const numbers = Array.from({ length: 50 }, (_, i) => i);
  const onTick = (n: number): void => {
    ticks += n;
  };
  const squares = await pool.map<number, number>({ module, name: "square" }, numbers, { onTick });
  assert.deepEqual(
    squares,
    numbers.map((n) => n * n),
  );
  assert.equal(ticks, 50);
  await pool.close();
});

test("an error keeps its kind, message and exit code on the way out of a worker", async () => {
  const pool = new WorkerPool(1);
  await assert.rejects(pool.run({ module, name: "fail" }, "usage"), (error) => {
    assert.ok(error instanceof UsageError);
    assert.equal(error.exitCode, 2);
    return error.message === "wrong argument";
  });
  await assert.rejects(pool.run({ module, name: "fail" }, "data"), Coos7Error);
  assert.equal(await pool.run({ module, name: "square" }, 3), 9);
  await pool.close();
});

test("cancelling ends a spinning job at once and the pool goes on working", async () => {
  const pool = new WorkerPool(1);
  const cancel = new AbortController();
  const job = pool.run({ module, name: "spin" }, 0, { signal: cancel.signal });
  setTimeout(() => cancel.abort(), 100);
  await assert.rejects(job, { name: "CancelledError", exitCode: 130 });
  assert.equal(await pool.run({ module, name: "square" }, 4), 16);
  await pool.close();
});

test("cancelling a long queue starts no more threads", async () => {
  const pool = new WorkerPool(2);
  const cancel = new AbortController();
  let threads = 0;
  const count = (): number => threads++;
  process.on("worker", count);
  const jobs = pool.map({ module, name: "spin" }, Array(100).fill(0), { signal: cancel.signal });
  setTimeout(() => cancel.abort(), 100);
  await assert.rejects(jobs, { name: "CancelledError" });
  await pool.close();
  process.off("worker", count);
  assert.equal(threads, 2);
});

test("a worker that dies fails its job only", async () => {
  const pool = new WorkerPool(1);
  await assert.rejects(
    pool.run({ module, name: "die" }, 0),
    /worker running die ended early with exit code 7/,
  );
  assert.equal(await pool.run({ module, name: "square" }, 5), 25);
  await pool.close();
});

test("when one job of map() fails the others are cancelled", async () => {
  const pool = new WorkerPool(2);
  await assert.rejects(pool.map({ module, name: "fail" }, ["data", "data", "data"]), /broken data/);
  await pool.close();
});

test("a pool's size is a whole number from 1 to 256", () => {
  for (const size of [0, -1, 1.5, 257, Number.NaN]) assert.throws(() => new WorkerPool(size), UsageError);
});
