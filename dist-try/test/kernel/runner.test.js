import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it, test } from "node:test";
import { kernelCommand } from "../../src/kernel/install.js";
import { OutputCollector } from "../../src/kernel/runner/cell-outputs.js";
import { KernelClient } from "../../src/kernel/runner/client.js";
import { ROOT } from "./test-kernel.js";
test("a carriage return erases what is written over, and nothing where the text or its line ends", () => {
    const cases = [
        ["10 %\r50 %\rdone\n", ["done\n"]],
        ["100 %\r", ["100 %\r"]],
        ["first\r\nsecond\r\n", ["first\r\n", "second\r\n"]],
        ["kept\r\r\nnext", ["kept\r\r\n", "next"]],
        ["a\rb\r", ["b\r"]],
        ["x\u2028\ry", ["y"]],
    ];
    for (const [text, stored] of cases) {
        const outputs = [{ output_type: "stream", name: "stdout", text }];
        OutputCollector.store(outputs);
        assert.deepEqual(outputs[0], { output_type: "stream", name: "stdout", text: stored }, JSON.stringify(text));
    }
});
test("a message that makes no sense is left out with a warning, and those after it arrive", async (t) => {
    const folder = mkdtempSync(join(tmpdir(), "coos7-proxy-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    process.env.XDG_STATE_HOME = folder;
    // Stands between a kernel's iopub and its client, and puts something else before each message.
    const proxy = join(folder, "proxy.mjs");
    writeFileSync(proxy, `import { spawn } from "node:child_process";
    import { readFileSync, writeFileSync } from "node:fs";
    import { Publisher, Subscriber } from ${JSON.stringify(import.meta.resolve("zeromq"))};
    const [program, ...args] = process.argv.slice(2);
    const connection = JSON.parse(readFileSync(args.at(-1), "utf8"));
    const outside = new Publisher();
    await outside.bind(\`tcp://\${connection.ip}:\${connection.iopub_port}\`);
    const inside = new Publisher();
    await inside.bind("tcp://127.0.0.1:*");
    connection.iopub_port = Number(inside.lastEndpoint.split(":").at(-1));
    inside.close();
    writeFileSync(args.at(-1), JSON.stringify(connection));
    const child = spawn(program, args, { stdio: "inherit", env: { ...process.env, JPY_PARENT_PID: String(process.pid) } });
    child.once("exit", (code) => process.exit(code ?? 1));
    const from = new Subscriber();
    from.connect(\`tcp://127.0.0.1:\${connection.iopub_port}\`);
    from.subscribe();
    for await (const frames of from) {
      await outside.send(["<IDS|MSG>", "wrong", "{}", "{}", "{}", "{}"]);
      await outside.send(frames);
    }`);
    const warnings = t.mock.method(console, "warn", () => { });
    const client = await KernelClient.start([process.execPath, proxy, ...kernelCommand({ strict: true })], folder);
    t.after(() => client.stop());
    client.subscribe(({ type }) => {
        if (type === "execute_input")
            throw new Error("a listener that fails");
    });
    const printed = new Promise((resolve) => {
        client.subscribe(({ type, content }) => {
            if (type === "stream")
                resolve(content.text);
        });
    });
    await client.request("execute_request", { code: "console.log('heard \\u{1F52C}'.slice(0, 7))" }).reply;
    assert.equal(await printed, "heard \ufffd\n");
    const lines = warnings.mock.calls.map(({ arguments: [line] }) => String(line));
    assert.ok(lines.includes("Left out a message of the kernel: wrong signature"), lines.join("\n"));
    assert.ok(lines.includes("Left out a message of the kernel: a listener that fails"), lines.join("\n"));
});
describe("coos7 notebooks run", () => {
    let folder;
    before(() => {
        folder = mkdtempSync(join(tmpdir(), "coos7-runner-"));
    });
    after(() => rmSync(folder, { recursive: true, force: true }));
    const command = (...args) => {
        const env = { ...process.env, XDG_STATE_HOME: folder };
        return spawnSync(process.execPath, [join(ROOT, "bin/coos7.js"), ...args], {
            cwd: folder,
            env,
            encoding: "utf8",
        });
    };
    const write = (name, sources, format = { nbformat: 4, nbformat_minor: 4 }) => {
        const cells = sources.map((source) => ({
            cell_type: "code",
            source,
            metadata: {},
            outputs: [{ output_type: "stream", name: "stdout", text: "stale" }],
            execution_count: 99,
        }));
        const path = join(folder, name);
        writeFileSync(path, JSON.stringify({ metadata: { kernelspec: { name: "coos7" } }, ...format, cells }));
        return path;
    };
    const read = (path) => JSON.parse(readFileSync(path, "utf8"));
    it("writes outputs and counts in place, as nbformat 4.5", () => {
        const path = write("good.ipynb", [
            "console.log('a'); console.log('b'); 1 + 1",
            "",
            "import { display, markdown } from 'coos7/notebook';\ndisplay(markdown('# T'));",
        ]);
        const { status, stdout, stderr } = command("notebooks", "run", path);
        assert.equal(status, 0, stderr);
        assert.match(stdout, /good\.ipynb: done in/);
        const { nbformat, nbformat_minor, metadata, cells } = read(path);
        assert.deepEqual([nbformat, nbformat_minor], [4, 5]);
        assert.equal(metadata.language_info.name, "typescript");
        assert.equal(new Set(cells.map(({ id }) => id)).size, 3);
        assert.deepEqual(cells.map(({ execution_count }) => execution_count), [1, null, 2]);
        assert.deepEqual(cells[0].outputs, [
            { output_type: "stream", name: "stdout", text: ["a\n", "b\n"] },
            { output_type: "execute_result", data: { "text/plain": ["2"] }, metadata: {}, execution_count: 1 },
        ]);
        assert.deepEqual(cells[1].outputs, []);
        assert.deepEqual(cells[2].outputs, [
            {
                output_type: "display_data",
                data: { "text/markdown": ["# T"], "text/plain": ["# T"] },
                metadata: {},
            },
        ]);
    });
    it("names the notebook and the cell of an error, and writes nothing", () => {
        const path = write("bad.ipynb", ["1", "throw new Error('on purpose')", "3"]);
        const before = readFileSync(path, "utf8");
        const { status, stderr } = command("notebooks", "run", path);
        assert.equal(status, 1);
        assert.match(stderr, /^coos7: .*bad\.ipynb, cell 2 of 3: Error: on purpose/);
        assert.equal(stderr.trim().split("\n").length, 1);
        assert.equal(readFileSync(path, "utf8"), before);
    });
    it("keeps errors as output where they are allowed, and writes elsewhere where asked", () => {
        const path = write("allowed.ipynb", ["throw new Error('on purpose')", "'goes on'"]);
        const out = join(folder, "out");
        const { status } = command("notebooks", "run", path, "--allow-errors", "--out", out);
        assert.equal(status, 0);
        const [first, second] = read(join(out, "allowed.ipynb")).cells;
        const error = first.outputs[0];
        assert.deepEqual([error.output_type, error.ename, error.evalue], ["error", "Error", "on purpose"]);
        assert.deepEqual(second.outputs[0].data, { "text/plain": ["'goes on'"] });
        assert.equal(read(path).cells[0].execution_count, 99);
    });
    it("ends a cell that takes too long, and reports a kernel that dies", () => {
        const slow = write("slow.ipynb", ["while (true) {}"]);
        const ended = command("notebooks", "run", slow, "--timeout", "2");
        assert.equal(ended.status, 1);
        assert.match(ended.stderr, /slow\.ipynb, cell 1 of 1: did not finish within 2 s/);
        const dying = write("dying.ipynb", ["process.kill(process.pid, 'SIGKILL'); await new Promise(() => {})"]);
        const fine = write("fine.ipynb", ["1"]);
        const { status, stderr, stdout } = command("notebooks", "run", dying, fine, "--jobs", "2");
        assert.equal(status, 1);
        assert.match(stderr, /dying\.ipynb, cell 1 of 1: the kernel ended with SIGKILL/);
        assert.match(stderr, /1 of 2 notebooks failed/);
        assert.match(stdout, /fine\.ipynb: done/);
    });
    it("refuses wrong arguments and files that are no notebooks", () => {
        writeFileSync(join(folder, "no.ipynb"), "{");
        const python = { nbformat: 4, nbformat_minor: 5, metadata: { language_info: { name: "python" } } };
        const cases = [
            [2, /expected "run" but found "walk"/, "walk"],
            [
                2,
                /expected --timeout to be a number above 0 but found "soon"/,
                "run",
                "no.ipynb",
                "--timeout",
                "soon",
            ],
            [2, /found no \.ipynb file/, "run"],
            [2, /expected missing\.ipynb to be a notebook file/, "run", "missing.ipynb"],
            [1, /Could not read the notebook no\.ipynb: not JSON/, "run", "no.ipynb"],
            [1, /to be a notebook of TypeScript but found python/, "run", write("py.ipynb", ["1"], python)],
            [
                1,
                /to have nbformat 4 but found 3/,
                "run",
                write("old.ipynb", [], { nbformat: 3, nbformat_minor: 0 }),
            ],
        ];
        for (const [expected, message, ...args] of cases) {
            const { status, stderr } = command("notebooks", ...args);
            assert.match(stderr, message);
            assert.equal(status, expected, stderr);
        }
    });
});
//# sourceMappingURL=runner.test.js.map