import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrder, WorkerPool } from "../../src/core/workers.js";
import { module } from "./worker-tasks.js";

test("results come in order, with a bounded number of jobs begun ahead", async () => {
  const pool = new WorkerPool(2);
  let begun = 0;
  function* numbers(): Generator<number> {
    for (let n = 0; n < 12; n++) {
      begun++;
      yield n;
    }
  }
  const found: number[] = [];
  for await (const value of inOrder<number, number>(pool, { module, name: "slowest" }, numbers())) {
    found.push(value);
    assert.ok(begun <= found.length + 4, `${begun} begun for ${found.length} used`);
  }
  assert.deepEqual(
    found,
    Array.from({ length: 12 }, (_, n) => n * 10),
  );
  await pool.close();
});

test("a failure comes out in its turn, and leaving early cancels the rest", async () => {
  const pool = new WorkerPool(2);
  const task = { module, name: "slowest" };
  const found: unknown[] = [];
  await assert.rejects(async () => {
    for await (const value of inOrder(pool, task, [1, 2, 99, 3])) found.push(value);
  }, /ninety-nine/);
  assert.deepEqual(found, [10, 20]);
  for await (const value of inOrder(pool, task, [1, 2, 3, 4])) {
    assert.equal(value, 10);
    break;
  }
  assert.equal(await pool.run(task, 5), 50);
  await pool.close();
});
