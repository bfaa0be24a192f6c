import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { bundleOf, encodeBundle, ownBundle } from "../../src/notebook/bundle.js";
import { aq, tableBundle } from "../../src/notebook/table.js";
import { TestKernel } from "../kernel/test-kernel.js";
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
describe("bundleOf", () => {
    it("finds the right form, and a plain one beside it", async () => {
        assert.deepEqual(Object.keys(bundleOf('<svg width="9">…</svg>')), ["image/svg+xml", "text/plain"]);
        assert.deepEqual(bundleOf("<p>a &lt; b</p><p>c</p>"), {
            "text/html": "<p>a &lt; b</p><p>c</p>",
            "text/plain": "a < b\nc",
        });
        assert.deepEqual(bundleOf("a < b"), { "text/plain": "a < b" });
        assert.deepEqual(encodeBundle(bundleOf(PNG)), {
            "image/png": "iVBORw0KGgo=",
            "text/plain": "<image/png>",
        });
        assert.deepEqual(bundleOf(Uint8Array.of(1, 2)), { "text/plain": "Uint8Array(2) [ 1, 2 ]" });
        const own = { [Symbol.for("Jupyter.display")]: async () => ({ "text/latex": "$x$" }) };
        assert.deepEqual(await ownBundle(own), { "text/latex": "$x$", "text/plain": "$x$" });
        const wrong = { [Symbol.for("Jupyter.display")]: () => "text" };
        await assert.rejects(ownBundle(wrong), /to return an object of mime types but found 'text'/);
    });
});
describe("tableBundle", () => {
    it("lays out rows, columns and matrices alike, and cuts long tables in the middle", () => {
        const plain = "n  name\n-  ----\n1  a\n2  b";
        assert.equal(tableBundle([
            { n: 1, name: "a" },
            { n: 2, name: "b" },
        ], 20)["text/plain"], plain);
        assert.equal(tableBundle({ n: Int32Array.of(1, 2), name: ["a", "b"] }, 20)["text/plain"], plain);
        assert.equal(tableBundle(aq.table({ n: [1, 2], name: ["a", "b"] }), 20)["text/plain"], plain);
        const matrix = { data: Float32Array.from({ length: 200 }, (_, i) => i), rows: 100, cols: 2 };
        assert.equal(tableBundle(matrix, 4)["text/plain"], "  0    1\n---  ---\n  0    1\n  2    3\n  …    …\n196  197\n198  199\n100 rows x 2 columns");
        assert.match(String(tableBundle([{ "<b>": "&" }], 5)["text/html"]), /&lt;b&gt;[\s\S]*&amp;/);
    });
    it("writes fractions, and whole numbers among them, with the digits that are asked for", () => {
        const rows = [
            { n: 3, error: 27, p: 0.5 },
            { n: 12, error: 35.753, p: Number.NaN },
        ];
        assert.equal(tableBundle(rows, 5, 1)["text/plain"], [" n  error    p", "--  -----  ---", " 3   27.0  0.5", "12   35.8  NaN"].join("\n"));
    });
    it("shows a data frame as it stands after filters, sorting and pivots", () => {
        const rows = [
            { layer: "Conv1", split: "test1", error: 20.5 },
            { layer: "Conv1", split: "test2", error: 30 },
            { layer: "Conv2", split: "test1", error: 10.25 },
            { layer: "Conv2", split: "test2", error: 5.5 },
        ];
        const frame = aq.from(rows).groupby("layer").pivot("split", "error").orderby(aq.desc("layer"));
        assert.equal(tableBundle(frame, 20, 1)["text/plain"], ["layer  test1  test2", "-----  -----  -----", "Conv2   10.3    5.5", "Conv1   20.5   30.0"].join("\n"));
        assert.equal(tableBundle(aq
            .from(rows)
            .filter((row) => row.error < 10)
            .select("layer", "error"), 20)["text/plain"], "layer  error\n-----  -----\nConv2    5.5");
    });
    it("refuses what is no table", () => {
        assert.throws(() => tableBundle([1], 5), /expected row 0 to be an object but found 1/);
        assert.throws(() => tableBundle({ a: [1, 2], b: [1] }, 5), /expected column "b" to be an array of 2 values, as long as the first, but found 1/);
    });
});
describe("in cells", () => {
    let kernel;
    before(async () => {
        kernel = await TestKernel.start();
        await kernel.run("import { cellSignal, clearOutput, display, progress, outputLimit, table } from 'coos7/notebook'");
    });
    after(() => kernel.stop());
    /** The updates of the one display of a cell, oldest first. */
    const shown = (outputs) => outputs
        .filter(({ type }) => type.endsWith("display_data"))
        .map(({ type, content }) => ({ type, data: content.data }));
    it("progress draws a bar that moves, and ends as one line of text", async () => {
        const { outputs, value } = await kernel.run("for (const n of progress([1, 2, 3], 'steps')) await new Promise((r) => setTimeout(r, 130)); 'end'");
        assert.equal(value, "'end'");
        const [first, ...updates] = shown(outputs);
        assert.equal(first.type, "display_data");
        assert.ok(updates.length >= 3 && updates.every(({ type }) => type === "update_display_data"));
        assert.match(updates[0].data["text/html"], /<progress value="0\.3333".*1\/3 steps \(.*\/s\), .* s left/);
        const last = updates.at(-1).data;
        assert.deepEqual(Object.keys(last), ["text/plain"]);
        assert.match(last["text/plain"], /^3\/3 steps in [\d.]+ s \([\d.]+\/s\)$/);
    });
    it("progress follows tasks and streams, and says where one stopped", async () => {
        const task = await kernel.run(`await progress(async ({ onProgress, signal }) => {
      onProgress({ stage: "features", done: 0, total: 5, unit: "images" });
      onProgress({ stage: "features", done: 5, total: 5, unit: "images" });
      onProgress({ stage: "training", done: 2, total: 2, unit: "epochs" });
      return [signal === cellSignal(), signal.aborted];
    })`);
        assert.equal(task.value, "[ true, false ]");
        assert.match(shown(task.outputs).at(-1).data["text/plain"], /^features 5\/5 images, training 2\/2 epochs in [\d.]+ s$/);
        const stream = await kernel.run("async function* s() { yield 1; yield 2; throw new Error('dry') } for await (const x of progress(s(), 'drops')) {}");
        assert.equal(stream.reply.evalue, "dry");
        assert.match(shown(stream.outputs).at(-1).data["text/plain"], /^2 drops stopped after/);
    });
    it("work with a label is one line of that label in the end, and says how far it came where it fails", async () => {
        const events = `onProgress({ stage: "features", done: 5, total: 5, unit: "images" });
      onProgress({ stage: "training", done: 1, total: 2, unit: "epochs" });`;
        const whole = await kernel.run(`await progress(({ onProgress }) => { ${events} }, "Table 3")`);
        const texts = shown(whole.outputs).map(({ data }) => data["text/plain"]);
        assert.match(texts[1], /^Table 3: features: 5\/5 images/);
        assert.match(texts.at(-1), /^Table 3 in [\d.]+ s$/);
        const broken = await kernel.run(`await progress(({ onProgress }) => { ${events} throw new Error("dry") }, "Table 3")`);
        assert.match(shown(broken.outputs).at(-1).data["text/plain"], /^Table 3: features 5\/5 images, training 1\/2 epochs stopped after/);
    });
    it("display takes updates and adds nothing as the last value; outputs can be cleared", async () => {
        const { outputs, value } = await kernel.run("const place = display('a'); place.update('b'); display('c')");
        assert.equal(value, undefined);
        assert.deepEqual(shown(outputs).map(({ type, data }) => [type, data["text/plain"]]), [
            ["display_data", "a"],
            ["update_display_data", "b"],
            ["display_data", "c"],
        ]);
        const cleared = await kernel.run("clearOutput(true)");
        assert.deepEqual(cleared.outputs.at(-1), { type: "clear_output", content: { wait: true } });
    });
    it("outputLimit sets and lifts the limit of its cell only", async () => {
        const print = "for (let i = 0; i < 5; i++) console.log(i)";
        assert.equal((await kernel.run(`outputLimit({ lines: 2 }); ${print}`)).stdout, "0\n1\n");
        assert.equal((await kernel.run(print)).stdout, "0\n1\n2\n3\n4\n");
        assert.match(String((await kernel.run("outputLimit({ lines: -1 })")).reply.evalue), /expected lines to be a number >= 0/);
    });
    it("values with a display method show themselves", async () => {
        const run = await kernel.run("({ [Symbol.for('Jupyter.display')]: () => ({ 'text/html': '<b>x</b>' }) })");
        const { data } = run.outputs.at(-1).content;
        assert.deepEqual(data, { "text/html": "<b>x</b>", "text/plain": "x" });
    });
});
describe("outside of a notebook", () => {
    it("an option of a table that is out of range is refused", async () => {
        const { table } = await import("../../src/notebook/index.js");
        for (const digits of [-1, 1.5, 21, Number.NaN])
            assert.throws(() => table([{ a: 0.5 }], { digits }), /^UsageError: table: expected digits to be a whole/);
        assert.throws(() => table([{ a: 0.5 }], { rows: 1 }), /expected rows to be a number >= 2 but found 1/);
    });
    it("tensors have their values as text, also after a fault in them", async () => {
        const tf = await import("@tensorflow/tfjs-core");
        await import("@tensorflow/tfjs-backend-cpu");
        const { valueText } = await import("../../src/notebook/value-text.js");
        const tensor = tf.tensor2d([1, 2, 3, 4], [2, 2]);
        assert.equal(valueText(tensor), "Tensor\n  dtype: float32\n  rank: 2\n  shape: [2,2]\n  values:\n    [[1, 2],\n     [3, 4]]");
        tensor.dispose();
        assert.match(valueText(tensor), /isDisposedInternal: true/);
    });
    it("the same calls print plain text", async () => {
        const { display, progress, table, markdown, input } = await import("../../src/notebook/index.js");
        const printed = [];
        const { log } = console;
        console.log = (text) => void printed.push(text);
        try {
            display(markdown("# T"));
            // Displayed or not, a table is there once; so are its later contents.
            display(table([{ a: 1 }]));
            for (const _ of progress([1, 2], "items"))
                ;
        }
        finally {
            console.log = log;
        }
        assert.deepEqual(printed.slice(0, 2), ["# T", "a\n-\n1"]);
        assert.match(printed[2], /^2\/2 items in [\d.]+ s/);
        assert.equal(printed.length, 3);
        await assert.rejects(input("?"), /has nobody to ask here/);
    });
});
//# sourceMappingURL=notebook.test.js.map