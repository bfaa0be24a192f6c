import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { kernelCommand } from "../../src/kernel/install.js";
import { runNotebook } from "../../src/kernel/runner/run-notebook.js";
/** Runs cells in a new notebook and returns the outputs of each. */
async function run(folder, sources) {
    const cells = sources.map((source) => ({ cell_type: "code", source, metadata: {}, outputs: [] }));
    const path = join(folder, "loss.ipynb");
    const notebook = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells };
    writeFileSync(path, JSON.stringify(notebook));
    const done = await runNotebook(path, {
        command: kernelCommand({ strict: true }),
        timeout: 60,
        allowErrors: false,
    });
    return done.cells.map((cell) => cell.outputs);
}
function textOf(outputs, name) {
    return outputs
        .map((output) => output.output_type === "stream" && output.name === name ? [output.text].flat().join("") : "")
        .join("");
}
const numbers = (from, count) => Array.from({ length: count }, (_, i) => `${from + i}\n`).join("");
describe("output", () => {
    const folder = mkdtempSync(join(tmpdir(), "coos7-loss-"));
    process.env.XDG_STATE_HOME = folder;
    after(() => rmSync(folder, { recursive: true, force: true }));
    it("of 200 cells of 50 lines arrives whole and in order", async () => {
        const cells = Array.from({ length: 200 }, (_, k) => `for (let i = 0; i < 50; i++) console.log(${k * 50} + i)`);
        const outputs = await run(folder, cells);
        assert.deepEqual(outputs.map((each) => textOf(each, "stdout")), cells.map((_, k) => numbers(k * 50, 50)));
    });
    it("of 9,000 and, with the limit lifted, 20,000 lines arrives whole; by default it is cut at 10,000", async () => {
        const print = (lines) => `for (let i = 0; i < ${lines}; i++) console.log(i)`;
        const outputs = await run(folder, [
            ...Array.from({ length: 5 }, () => print(9000)),
            print(20_000),
            "import { outputLimit } from 'coos7/notebook'",
            ...Array.from({ length: 5 }, () => `outputLimit({ lines: Infinity }); ${print(20_000)}`),
        ]);
        for (const each of outputs.slice(0, 5))
            assert.equal(textOf(each, "stdout"), numbers(0, 9000));
        assert.equal(textOf(outputs[5], "stdout"), numbers(0, 10_000));
        assert.match(textOf(outputs[5], "stderr"), /limit of 10,000 lines.*10,000 more lines \(60\.0 kB\)/);
        for (const each of outputs.slice(7)) {
            assert.equal(textOf(each, "stdout"), numbers(0, 20_000));
            assert.equal(textOf(each, "stderr"), "");
        }
    });
    it("of 1,000 updates leaves the last one, in its place", async () => {
        const [outputs] = await run(folder, [
            `import { display } from "coos7/notebook";
       console.log("before");
       const place = display("0");
       console.log("after");
       for (let i = 1; i <= 1000; i++) place.update(String(i));`,
        ]);
        assert.deepEqual(outputs.map((output) => ("data" in output ? output.data["text/plain"] : output.output_type)), ["stream", ["1000"], "stream"]);
    });
});
//# sourceMappingURL=loss.test.js.map