import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { cacheFolder } from "../cache-folder.js";
import { sleep, TestKernel } from "./test-kernel.js";
/** Runs with a cache of its own: there is no snapshot yet. */
describe("the snapshot of the compiler", () => {
    const cache = cacheFolder();
    const found = () => (existsSync(join(cache, "kernel")) ? readdirSync(join(cache, "kernel")) : []);
    const until = async (reached) => {
        while (!reached())
            await sleep(20);
    };
    it("is begun by the first cell, and given up without a trace when the kernel is killed", async () => {
        const kernel = await TestKernel.start();
        await kernel.run("1");
        await until(() => found().some((name) => name.endsWith(".lock")));
        await kernel.client.kill();
        await until(() => found().length === 0);
        await kernel.stop();
    });
    it("is made while a kernel runs; the next kernel starts from it, wherever its notebook lies", async () => {
        const folder = mkdtempSync(join(tmpdir(), "coos7-elsewhere-"));
        const kernel = await TestKernel.start({ folder });
        await kernel.run("1");
        await until(() => found().length === 1 && found()[0].endsWith(".blob"));
        await kernel.stop();
        const next = await TestKernel.start({ folder });
        assert.equal((await next.run("process.cwd()")).value, `'${folder}'`);
        assert.equal((await next.run("import { basename } from 'node:path'; basename('a/b')")).value, "'b'");
        assert.match(String((await next.run("const n: number = 'x'")).reply.evalue), /not assignable to type 'number'/);
        const { content } = await next.ask("complete_request", { code: "basena", cursor_pos: 6 });
        assert.deepEqual(content.matches, ["basename"]);
        await next.stop();
        rmSync(folder, { recursive: true, force: true });
    });
});
//# sourceMappingURL=snapshot.test.js.map