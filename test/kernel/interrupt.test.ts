import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Request } from "zeromq";
import { channelAddress } from "../../src/kernel/connection.js";
import { sleep, TestKernel } from "./test-kernel.js";

/** How often each situation is tried; more with COOS7_REPEATS. */
const REPEATS = Number(process.env.COOS7_REPEATS ?? 8);

/** Cells that would never end, each counting in `counter`. */
const SITUATIONS = {
  "spins synchronously": "counter = 1; console.log('go'); while (true) { counter++ }",
  awaits:
    "counter = 1; console.log('go'); while (true) { await new Promise((r) => setTimeout(r, 2)); counter++ }",
  "spins after an await":
    "counter = 1; await new Promise((r) => setTimeout(r, 5)); console.log('go'); while (true) { counter++ }",
};

describe("interrupt", () => {
  let kernel: TestKernel;
  before(async () => {
    kernel = await TestKernel.start();
    await kernel.run("let counter = 0; let survivor = 'still here';");
  });
  after(() => kernel.stop());

  for (const [situation, code] of Object.entries(SITUATIONS)) {
    it(`stops a cell that ${situation}, ${REPEATS} times, and the session answers within a second`, async () => {
      let slowest = 0;
      let usual = 0;
      for (let k = 0; k < REPEATS; k++) {
        const { id, finished } = kernel.send(code);
        await kernel.printed(id);
        await sleep(5 * (k % 8));
        const interruptedAt = performance.now();
        await kernel.interrupt();
        const { reply } = await finished;
        assert.equal(reply.status, "error");
        assert.equal(reply.ename, "Interrupted");
        assert.equal((await kernel.run("1 + 1")).value, "2");
        slowest = Math.max(slowest, performance.now() - interruptedAt);
        // On a busy machine the answer itself takes a while, interrupt or not.
        usual = Math.max(usual, (await kernel.run("1 + 1")).milliseconds);
        const before = (await kernel.run("counter")).value;
        assert.ok(Number(before) > 0, `the cell had begun: ${before}`);
        await sleep(10);
        assert.equal((await kernel.run("counter")).value, before);
      }
      assert.equal((await kernel.run("survivor")).value, "'still here'");
      assert.ok(slowest < 1000 + 3 * usual, `slowest answer after ${slowest.toFixed(0)} ms`);
    });
  }

  it("stops a spinning timer callback of a cell that has ended", async () => {
    await kernel.run("counter = 0; setTimeout(() => { while (true) { counter++ } }, 1);");
    await sleep(100);
    const { finished } = kernel.send("1 + 1");
    await kernel.interrupt();
    const { reply } = await finished;
    assert.ok(reply.status === "ok" || reply.ename === "Interrupted");
    assert.equal((await kernel.run("survivor")).value, "'still here'");
  });

  it("lets a cell clean up, but not go on", async () => {
    const { id, finished } = kernel.send(
      "counter = 0; console.log('go'); try { await new Promise(() => {}) } catch { counter = 1; await null; counter = 2 } finally { counter = 3 }",
    );
    await kernel.printed(id);
    await sleep(20);
    await kernel.interrupt();
    assert.equal((await finished).reply.status, "error");
    assert.equal((await kernel.run("counter")).value, "1");
  });

  it("stops intervals of the interrupted cell and leaves those of others", async () => {
    await kernel.run("let other = 0; const keeps = setInterval(() => { other++ }, 2);");
    const { finished } = kernel.send(
      "counter = 0; setInterval(() => { counter++ }, 2); await new Promise(() => {})",
    );
    await sleep(100);
    await kernel.interrupt();
    await finished;
    const counts = async () => [(await kernel.run("counter")).value, (await kernel.run("other")).value];
    const [counter, other] = await counts();
    await sleep(50);
    const [counterLater, otherLater] = await counts();
    assert.equal(counterLater, counter);
    assert.notEqual(otherLater, other);
    await kernel.run("clearInterval(keeps)");
  });

  it("cancels the package's own long calls, with their workers, at once", async () => {
    await kernel.run(
      "import { WorkerPool } from './dist/src/core/workers.js'; const pool = new WorkerPool(1); let outcome = 'none';",
    );
    // A task that never ends: its module spins while it is loaded.
    const { id, finished } = kernel.send(
      "console.log('go'); await pool.run({ module: 'data:text/javascript,for(;;){}', name: 'never' }, 0).catch((e) => { outcome = e.name; throw e })",
    );
    await kernel.printed(id);
    await sleep(100);
    const interruptedAt = performance.now();
    await kernel.interrupt();
    await finished;
    assert.ok(performance.now() - interruptedAt < 3000);
    assert.equal((await kernel.run("outcome")).value, "'CancelledError'");
    await kernel.run("await pool.close()");
  });

  it("drops what library code of the interrupted cell prints later", async () => {
    // Only import() and then() lead from the cell to what prints: nothing that the kernel could stop.
    const { id, finished } = kernel.send(
      "const late = import('node:timers/promises').then((t) => t.setTimeout(3000)).then(() => console.log('too late')); console.log('go'); await late",
    );
    await kernel.printed(id);
    await sleep(20);
    await kernel.interrupt();
    const { reply } = await finished;
    assert.match(String((reply.traceback as string[]).at(-1)), /dropped/);
    const next = await kernel.run("await new Promise((r) => setTimeout(r, 3500)); console.log('next')");
    assert.equal(next.stdout, "next\n");
    assert.equal(kernel.outputsOf(id).filter(({ type }) => type === "stream").length, 1);
  });

  it("answers heartbeats within a second while a cell spins", async () => {
    const heart = new Request({ linger: 0 });
    heart.connect(channelAddress(kernel.client.connection, "hb"));
    const { finished } = kernel.send("while (true) {}");
    await sleep(100);
    for (let k = 0; k < 5; k++) {
      const sentAt = performance.now();
      await heart.send(`beat ${k}`);
      const [answer] = await heart.receive();
      assert.equal(String(answer), `beat ${k}`);
      assert.ok(performance.now() - sentAt < 1000);
    }
    heart.close();
    await kernel.interrupt();
    await finished;
  });
});
