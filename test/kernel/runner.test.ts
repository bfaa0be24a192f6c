import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Notebook } from "../../src/kernel/runner/notebook-file.js";
import { ROOT } from "./test-kernel.js";

describe("coos7 notebooks run", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "coos7-runner-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const command = (...args: string[]) => {
    const env = { ...process.env, XDG_STATE_HOME: folder };
    return spawnSync(process.execPath, [join(ROOT, "bin/coos7.js"), ...args], {
      cwd: folder,
      env,
      encoding: "utf8",
    });
  };
  const write = (
    name: string,
    sources: string[],
    format: object = { nbformat: 4, nbformat_minor: 4 },
  ): string => {
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
  const read = (path: string): Notebook => JSON.parse(readFileSync(path, "utf8")) as Notebook;

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
    assert.equal((metadata.language_info as { name: string }).name, "typescript");
    assert.equal(new Set(cells.map(({ id }) => id)).size, 3);
    assert.deepEqual(
      cells.map(({ execution_count }) => execution_count),
      [1, null, 2],
    );
    assert.deepEqual(cells[0]!.outputs, [
      { output_type: "stream", name: "stdout", text: ["a\n", "b\n"] },
      { output_type: "execute_result", data: { "text/plain": ["2"] }, metadata: {}, execution_count: 1 },
    ]);
    assert.deepEqual(cells[1]!.outputs, []);
    assert.deepEqual(cells[2]!.outputs, [
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
    const error = first!.outputs![0] as { output_type: string; ename: string; evalue: string };
    assert.deepEqual([error.output_type, error.ename, error.evalue], ["error", "Error", "on purpose"]);
    assert.deepEqual((second!.outputs![0] as { data: object }).data, { "text/plain": ["'goes on'"] });
    assert.equal(read(path).cells[0]!.execution_count, 99);
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
    const cases: [number, RegExp, ...string[]][] = [
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
