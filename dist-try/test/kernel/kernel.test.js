import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { TestKernel, tracebackOf } from "./test-kernel.js";
describe("cells", () => {
    let kernel;
    before(async () => {
        kernel = await TestKernel.start();
    });
    after(() => kernel.stop());
    it("have counts, echo their input and show their value as Node inspects it", async () => {
        const first = await kernel.run("const answer = 6 * 7\nanswer");
        assert.equal(first.reply.status, "ok");
        const count = first.reply.execution_count;
        assert.deepEqual(first.outputs.map(({ type }) => type), ["execute_input", "execute_result"]);
        assert.equal(first.outputs[0].content.execution_count, count);
        assert.equal(first.value, "42");
        const second = await kernel.run("({ a: 'x', b: [1, 2] })");
        assert.equal(second.reply.execution_count, count + 1);
        assert.equal(second.value, "{ a: 'x', b: [ 1, 2 ] }");
    });
    it("shorten typed arrays and matrices", async () => {
        const array = (await kernel.run("new Float32Array(1000)")).value;
        assert.match(array, /^Float32Array\(1000\) \[[\s\S]*\.\.\. 980 more items\n\]$/);
        const matrix = (await kernel.run("({ data: new Float32Array(6).fill(1.5), rows: 2, cols: 3 })")).value;
        assert.equal(matrix, "Matrix of 2 rows x 3 columns (Float32Array)\n  1.5  1.5  1.5\n  1.5  1.5  1.5");
    });
    it("re-declare variables, wait at the top level and loop over promises", async () => {
        await kernel.run("const redeclared = 1");
        assert.equal((await kernel.run("const redeclared = 'two'; redeclared")).value, "'two'");
        assert.equal((await kernel.run("await (async () => { await null; return redeclared + '!' })()")).value, "'two!'");
        const loop = await kernel.run("for await (const x of [1, Promise.resolve(2)]) console.log(x)");
        assert.equal(loop.stdout, "1\n2\n");
    });
    it("use variables of earlier cells in every form, shorthand properties included", async () => {
        await kernel.run("let left = 1; const right = 2; const source = { left: 7 };");
        assert.equal((await kernel.run("({ left, right, sum: left + right })")).value, "{ left: 1, right: 2, sum: 3 }");
        assert.equal((await kernel.run("(() => { const left = 5; return { left }; })()")).value, "{ left: 5 }");
        assert.equal((await kernel.run("({ left } = source);\n[left]")).value, "[ 7 ]");
    });
    it("show nothing twice: what display() returns is not a value to show", async () => {
        const shown = await kernel.run('import { display } from "coos7/notebook"; display("once")');
        assert.deepEqual(shown.outputs.map(({ type }) => type), ["execute_input", "display_data"]);
    });
    it("are compiled strictly, and a type error shows its line with a caret and loses nothing", async () => {
        await kernel.run("const kept: number[] = [1]");
        const wrong = await kernel.run("const fine = 1;\nconst word: string = kept[0]!;");
        assert.equal(wrong.reply.status, "error");
        assert.equal(wrong.reply.ename, "CompileError");
        const traceback = tracebackOf(wrong);
        assert.match(traceback, /:2:7 - error TS2322: Type 'number' is not assignable to type 'string'\./);
        assert.match(traceback, / {4}2 \| const word: string = kept\[0\]!;\n {6}\| {7}\^\^\^\^$/);
        assert.equal(wrong.outputs.filter(({ type }) => type === "error").length, 1);
        assert.match(String((await kernel.run("let implicit = (x) => x")).reply.evalue), /implicitly has an 'any' type/);
        assert.equal((await kernel.run("kept")).value, "[ 1 ]");
    });
    it("report what they throw with the lines of the cells it came through", async () => {
        const { reply: defined } = await kernel.run("interface P { x: number }\nfunction thrower(p: P) {\n  throw new RangeError('bad ' + p.x);\n}");
        const { reply } = await kernel.run("// calls it later\nawait null;\nthrower({ x: 3 })");
        const [definedAs, calledAs] = [defined, reply].map(({ execution_count }) => `cell\\[${execution_count}\\]`);
        assert.equal(reply.ename, "RangeError");
        assert.equal(reply.evalue, "bad 3");
        const traceback = tracebackOf({ reply });
        assert.match(traceback, /^RangeError: bad 3\n {4}3 \| {3}throw new RangeError/);
        assert.match(traceback, new RegExp(`at .*thrower \\(${definedAs}:3:9\\)\\n.*${calledAs}:3:1$`));
    });
    it("that fail when they are run again leave the values of their variables", async () => {
        await kernel.run("const loaded = 5, more = 6");
        const again = "const loaded: number = (() => { throw new Error('disk') })(), more = 7";
        assert.equal((await kernel.run(again)).reply.evalue, "disk");
        assert.equal((await kernel.run("[loaded, more]")).value, "[ 5, 6 ]");
    });
    it("import this package by its name, with types", async () => {
        const run = await kernel.run("import { html } from 'coos7/notebook'; const b = html('<i>x</i>'); b");
        assert.equal(run.value, "{ 'text/html': '<i>x</i>' }");
        const wrong = await kernel.run("html(3)");
        assert.match(String(wrong.reply.evalue), /'number' is not assignable to parameter of type 'string'/);
    });
    it("evaluate user expressions, keep silent runs silent and refuse malformed requests", async () => {
        const { reply } = await kernel.run("const ux = 20", { user_expressions: { sum: "ux + 1", bad: "nope" } });
        const expressions = reply.user_expressions;
        assert.deepEqual(expressions.sum.data, { "text/plain": "21" });
        assert.equal(expressions.bad.status, "error");
        const count = reply.execution_count;
        const silent = await kernel.run("console.log('psst'); 5", { silent: true });
        assert.deepEqual(silent.outputs, []);
        assert.equal((await kernel.run("1")).reply.execution_count, Number(count) + 1);
        const malformed = await kernel.ask("execute_request", { code: 5 });
        assert.equal(malformed.content.status, "error");
        assert.match(String(malformed.content.evalue), /expected code to be a string but found 5/);
    });
    it("that wait behind a failing one are aborted with a reply, and later ones run", async () => {
        // All three have come before the first one fails.
        const fails = "await new Promise((r) => setTimeout(r, 1000)); throw new Error('first')";
        const runs = [kernel.run(fails), kernel.run("'second'"), kernel.run("'third'")];
        const statuses = (await Promise.all(runs)).map(({ reply }) => reply.status);
        assert.deepEqual(statuses, ["error", "aborted", "aborted"]);
        assert.equal((await kernel.run("'after'")).value, "'after'");
        const tolerant = [
            kernel.run("throw new Error('first')", { stop_on_error: false }),
            kernel.run("'second'"),
        ];
        assert.equal((await Promise.all(tolerant))[1].value, "'second'");
    });
    it("ask for input where the front end can, and fail clearly where it cannot", async () => {
        kernel.client.answerInput((prompt) => `answer to ${prompt}`);
        await kernel.run("import { input } from 'coos7/notebook'");
        assert.equal((await kernel.run("await input('name?')", { allow_stdin: true })).value, "'answer to name?'");
        assert.match(String((await kernel.run("await input('name?')")).reply.evalue), /takes no input/);
    });
    it("may end their session; the next one starts afresh", async () => {
        const { reply } = await kernel.run("process.exit(3)");
        assert.equal(reply.ename, "SessionEnded");
        assert.match(String(reply.evalue), /exit code 3.*without the variables/);
        assert.equal((await kernel.run("typeof (globalThis as any).kept")).value, "'undefined'");
    });
});
describe("questions about code", () => {
    let kernel;
    before(async () => {
        kernel = await TestKernel.start();
        await kernel.run("const measurements = { plates: 4, wells: 8 }");
    });
    after(() => kernel.stop());
    it("complete names and members; positions count code points", async () => {
        const code = "'😀'; measurements.pl";
        const { content } = await kernel.ask("complete_request", { code, cursor_pos: [...code].length });
        assert.deepEqual(content.matches, ["plates"]);
        assert.deepEqual([content.cursor_start, content.cursor_end], [18, 20]);
    });
    it("inspect names, also by a question mark", async () => {
        const { content } = await kernel.ask("inspect_request", { code: "measurements", cursor_pos: 12 });
        assert.equal(content.found, true);
        assert.match(String(content.data["text/plain"]), /plates: number/);
        const { reply } = await kernel.run("measurements?");
        const [page] = reply.payload;
        assert.equal(page.source, "page");
        assert.match(page.data["text/plain"], /wells: number/);
        assert.equal((await kernel.ask("inspect_request", { code: "  ", cursor_pos: 1 })).content.found, false);
    });
    it("tell complete, incomplete and invalid code apart", async () => {
        const status = async (code) => (await kernel.ask("is_complete_request", { code })).content.status;
        for (const code of ["1 + 2", "function f(){}", "const a = `x`", ""])
            assert.equal(await status(code), "complete", code);
        for (const code of ["function f(){", "const x = [", "const s = `abc", "/* open", "if (true) {\n  a("])
            assert.equal(await status(code), "incomplete", code);
        for (const code of ["const const", "1 +* 2", "}{"])
            assert.equal(await status(code), "invalid", code);
    });
    it("describe the kernel, which has no comms before a cell opens one", async () => {
        const { content } = await kernel.ask("kernel_info_request");
        assert.equal(content.status, "ok");
        assert.equal(content.protocol_version, "5.3");
        assert.equal(content.language_info.name, "typescript");
        const comms = await kernel.ask("comm_info_request", {});
        assert.equal(comms.header.msg_type, "comm_info_reply");
        assert.deepEqual(comms.content, { status: "ok", comms: {} });
    });
});
describe("a session", () => {
    it("ends on request, repeats the restart flag, and leaves its history to the next one", async () => {
        const first = await TestKernel.start();
        await first.run("1 + 2");
        const shutdown = first.client.request("shutdown_request", { restart: true }, "control");
        assert.equal((await shutdown.reply).content.restart, true);
        assert.match(await first.client.died, /exit code 0/);
        await first.stop({ keepState: true });
        const second = await TestKernel.start({ state: process.env.XDG_STATE_HOME });
        await second.run("'new one'");
        const search = { hist_access_type: "search", pattern: "1?2", output: true };
        const { content } = await second.ask("history_request", search);
        assert.deepEqual(content.history, [[1, 1, ["1 + 2", "3"]]]);
        const { content: range } = await second.ask("history_request", {
            hist_access_type: "range",
            session: 0,
            start: 1,
        });
        assert.deepEqual(range.history, [[2, 1, "'new one'"]]);
        await second.stop();
    });
    it("can be compiled without strict checks", async () => {
        const kernel = await TestKernel.start({ strict: false });
        assert.equal((await kernel.run("const same = (x) => x; same(1)")).value, "1");
        await kernel.stop();
    });
});
//# sourceMappingURL=kernel.test.js.map