import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { Request } from "zeromq";
import { channelAddress } from "../../src/kernel/connection.js";
import { sleep, TestKernel } from "./test-kernel.js";
/** How often each situation is tried; more with COOS7_REPEATS. */
const REPEATS = Number(process.env.COOS7_REPEATS ?? 8);
/** Cells that would never end, each counting in `counter`. */
const SITUATIONS = {
    "spins synchronously": "counter = 1; console.log('go'); while (true) { counter++ }",
    awaits: "counter = 1; console.log('go'); while (true) { await new Promise((r) => setTimeout(r, 2)); counter++ }",
    "spins after an await": "counter = 1; await new Promise((r) => setTimeout(r, 5)); console.log('go'); while (true) { counter++ }",
};
describe("interrupt", () => {
    let kernel;
    before(async () => {
        kernel = await TestKernel.start();
        await kernel.run("let counter = 0; let survivor = 'still here';");
    });
    after(() => kernel.stop());
    for (const [situation, code] of Object.entries(SITUATIONS)) {
        it(`stops a cell that ${situation}, ${REPEATS} times, and the session answers`, async () => {
            for (let k = 0; k < REPEATS; k++) {
                const { id, finished } = kernel.send(code);
                await kernel.printed(id);
                // Interrupts come anywhere in the cell's course.
                await sleep(5 * (k % 8));
                await kernel.interrupt();
                const { reply } = await finished;
                assert.equal(reply.status, "error");
                assert.equal(reply.ename, "Interrupted");
                assert.equal((await kernel.run("1 + 1")).value, "2");
                const before = (await kernel.run("counter")).value;
                assert.ok(Number(before) > 0, `the cell had begun: ${before}`);
                await sleep(10);
                assert.equal((await kernel.run("counter")).value, before);
            }
            assert.equal((await kernel.run("survivor")).value, "'still here'");
        });
    }
    it("by SIGINT at twenty moments of a cell's life ends at most the cell", async () => {
        // While it is compiled, between compiler and cell, while it spins, waits or prints, as it ends, and when it is over.
        const cells = [
            "const moment = [1, 2, 3].map((x) => x + 1); moment",
            "for (let i = 0; i < 3e6; i++) survivor.length; survivor",
            "await new Promise((r) => setTimeout(r, 15)); survivor",
            "for (let i = 0; i < 300; i++) console.log(i)",
        ];
        for (let k = 0; k < 20; k++) {
            const { finished } = kernel.send(cells[k % cells.length]);
            await sleep(4 * Math.floor(k / 2));
            process.kill(kernel.client.pid, "SIGINT");
            // A signal that comes as the cell ends may strike the next one instead.
            const runs = [await finished, await kernel.run("survivor")];
            for (const { reply } of runs)
                assert.ok(reply.status === "ok" || reply.ename === "Interrupted", JSON.stringify(reply));
            assert.ok(runs.filter(({ reply }) => reply.status !== "ok").length <= 1);
            assert.equal((await kernel.run("survivor")).value, "'still here'");
        }
    });
    it("stops a spinning timer callback of a cell that has ended", async () => {
        // It spins once another cell has said so: by the clock it might do so before its own cell has ended.
        const { id, finished: ended } = kernel.send("counter = 0; const told = { spin: false }; setInterval(() => { if (!told.spin) return; told.spin = false; console.log('go'); while (true) { counter++ } }, 2); 0");
        await ended;
        const { finished } = kernel.send("told.spin = true");
        await kernel.printed(id);
        await kernel.interrupt();
        const { reply } = await finished;
        assert.ok(reply.status === "ok" || reply.ename === "Interrupted");
        assert.equal((await kernel.run("survivor")).value, "'still here'");
    });
    it("lets a cell clean up, but not go on", async () => {
        const { id, finished } = kernel.send("counter = 0; console.log('go'); try { await new Promise(() => {}) } catch { counter = 1; await null; counter = 2 } finally { counter = 3 }");
        await kernel.printed(id);
        await kernel.interrupt();
        assert.equal((await finished).reply.status, "error");
        assert.equal((await kernel.run("counter")).value, "1");
    });
    it("stops intervals of the interrupted cell and leaves those of others", async () => {
        await kernel.run("let other = 0; const keeps = setInterval(() => { other++ }, 2);");
        const { id, finished } = kernel.send("counter = 0; setInterval(() => { if (++counter === 3) console.log('go') }, 2); await new Promise(() => {})");
        await kernel.printed(id);
        await kernel.interrupt();
        await finished;
        const counter = (await kernel.run("counter")).value;
        // The other cell's goes on: ten more of its ticks are waited for.
        await kernel.run("const from = other; while (other < from + 10) await new Promise((r) => setTimeout(r, 2)); clearInterval(keeps)");
        assert.equal((await kernel.run("counter")).value, counter);
    });
    it("cancels the package's own long calls, with their workers", async () => {
        const began = join(mkdtempSync(join(tmpdir(), "coos7-interrupt-")), "began");
        await kernel.run("import { WorkerPool } from './dist/src/core/workers.js'; const pool = new WorkerPool(1); let outcome = 'none';");
        // A task that never ends: its module spins while it is loaded.
        const never = `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(began)}, ""); for (;;) {}`;
        const { finished } = kernel.send(`await pool.run({ module: ${JSON.stringify(`data:text/javascript,${encodeURIComponent(never)}`)}, name: 'never' }, 0).catch((e) => { outcome = e.name; throw e })`);
        while (!existsSync(began))
            await sleep(5);
        await kernel.interrupt();
        await finished;
        rmSync(dirname(began), { recursive: true });
        assert.equal((await kernel.run("outcome")).value, "'CancelledError'");
        await kernel.run("await pool.close()");
    });
    it("drops what library code of the interrupted cell prints later", async () => {
        await kernel.run("import { EventEmitter } from 'node:events'; const bus = new EventEmitter();");
        // Only import() and then() lead from the cell to what prints: nothing that the kernel could stop.
        const { id, finished } = kernel.send("await import('node:events').then(({ EventEmitter }) => { const late = EventEmitter.once(bus, 'late'); console.log('go'); return late }).then(() => console.log('too late'))");
        await kernel.printed(id);
        await kernel.interrupt();
        const { reply } = await finished;
        assert.match(String(reply.traceback.at(-1)), /dropped/);
        const next = await kernel.run("bus.emit('late'); await new Promise((r) => setTimeout(r, 20)); console.log('next')");
        assert.equal(next.stdout, "next\n");
        assert.equal(kernel.outputsOf(id).filter(({ type }) => type === "stream").length, 1);
    });
    it("answers heartbeats while a cell spins", async () => {
        const heart = new Request({ linger: 0 });
        heart.connect(channelAddress(kernel.client.connection, "hb"));
        const { id, finished } = kernel.send("console.log('go'); while (true) {}");
        await kernel.printed(id);
        for (let k = 0; k < 5; k++) {
            await heart.send(`beat ${k}`);
            const [answer] = await heart.receive();
            assert.equal(String(answer), `beat ${k}`);
        }
        heart.close();
        await kernel.interrupt();
        await finished;
    });
});
//# sourceMappingURL=interrupt.test.js.map