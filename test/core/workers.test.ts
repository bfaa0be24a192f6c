import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import { WorkerPool } from "../../src/core/workers.js";
import { module } from "./worker-tasks.js";

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

test("jobs that run out of memory are run again with fewer workers and more memory each", async () => {
  const warnings: string[] = [];
  const pool = new WorkerPool(4, { heapMb: 48, onWarning: (line) => warnings.push(line) });
  let ticks = 0;
  const onTick = (n: number): void => {
    ticks += n;
  };
  const found = await pool.map<number, number>({ module, name: "fill" }, [80, 2, 81, 3], { onTick });
  assert.deepEqual(found, [80, 2, 81, 3]);
  assert.equal(ticks, 8, "what a job had done before it ran out of memory is not counted");
  assert.match(warnings[0]!, /^A worker ran out of memory; going on with 2 workers at a time$/);
  await pool.close();
});

test("a job that no amount of room is enough for fails clearly, and the pool goes on working", async () => {
  const warnings: string[] = [];
  const pool = new WorkerPool(2, { heapMb: 32, onWarning: (line) => warnings.push(line) });
  await assert.rejects(pool.run({ module, name: "fill" }, 400), {
    name: "Coos7Error",
    exitCode: 1,
    message: /^A worker running fill ran out of memory, with no other beside it; free some memory, use fewer/,
  });
  await assert.rejects(
    pool.run({ module, name: "allocate" }, 2 ** 52),
    /running allocate ran out of memory, with/,
  );
  assert.deepEqual(warnings, ["A worker ran out of memory; going on with one worker at a time"]);
  assert.equal(await pool.run({ module, name: "square" }, 6), 36);
  await pool.close();
});
