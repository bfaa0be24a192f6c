import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import ts from "typescript-5.9";
import type { CompiledCell } from "../../src/kernel/compiler/messages.js";
import { Compiler } from "../../src/kernel/compiler/serve.js";
import { fallbackTypes } from "../../src/kernel/compiler/snapshot.js";

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A compiler of cells in a folder of its own. */
class Cells {
  readonly folder: string = mkdtempSync(join(tmpdir(), "coos7-compiler-"));
  readonly compiler: Compiler;
  #count = 0;

  constructor(files: Record<string, string> = {}) {
    folders.push(this.folder);
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    const options = { rootDir: this.folder, strict: true };
    const types = { strict: true, fallbackTypes: fallbackTypes() };
    this.compiler = new Compiler(ts as never, options, types, new Map());
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** What is wrong with a cell: its messages, one below the other. */
  problems(code: string): string {
    const compiled = this.compiler.answer("convert", { code, id: ++this.#count });
    return "problems" in compiled ? compiled.problems.map(({ message }) => message).join("\n") : "";
  }

  compile(code: string): CompiledCell {
    const compiled = this.compiler.answer("convert", { code, id: ++this.#count });
    assert.ok("cell" in compiled, JSON.stringify(compiled));
    return compiled.cell;
  }
}

describe("the compiler of cells", () => {
  it("finds the same mistake each time it is made, and not once it is mended", () => {
    const cells = new Cells();
    for (let k = 0; k < 3; k++) assert.match(cells.problems("missing"), /Cannot find name 'missing'/);
    assert.equal(cells.problems("const missing = 1"), "");
    assert.equal(cells.problems("missing"), "");
    for (let k = 0; k < 3; k++) assert.match(cells.problems("missing.length"), /'length' does not exist/);
  });

  it("finds packages and local modules that come while the session runs, change and go", () => {
    const cells = new Cells();
    assert.match(cells.problems("import { late } from 'late'"), /Cannot find module 'late'/);
    cells.write("node_modules/late/package.json", '{"name":"late","types":"i.d.ts"}');
    cells.write("node_modules/late/i.d.ts", "export declare const late: number;");
    assert.equal(cells.problems("import { late } from 'late'"), "");
    assert.match(cells.problems("import { own } from './own'"), /Cannot find module '.\/own'/);
    cells.write("own.ts", "export const own = 'text';");
    assert.equal(cells.problems("import { own } from './own'"), "");
    assert.match(cells.problems("own.toFixed()"), /toFixed/);
    cells.write("own.ts", "export const own = 12345;");
    assert.equal(cells.problems("import { own } from './own'; own.toFixed()"), "");
    rmSync(join(cells.folder, "own.ts"));
    assert.match(cells.problems("import { own } from './own'"), /Cannot find module '.\/own'/);
  });

  it("knows what cells declare to be global, and forgets what failing ones said", () => {
    const cells = new Cells();
    assert.notEqual(cells.problems("declare global { var wrong: number }\nmissing"), "");
    assert.match(cells.problems("wrong"), /Cannot find name 'wrong'/);
    assert.equal(cells.problems("declare global { interface Array<T> { second(): T } }"), "");
    assert.equal(cells.problems("[1, 2].second().toFixed()"), "");
    assert.equal(cells.problems("/// <reference lib='dom' />\ndocument.title"), "");
  });

  it("takes back what a cell that stopped has not come to, completions too", () => {
    const cells = new Cells();
    cells.compile("const early = 1; throw new Error('x'); const late = 2");
    cells.compiler.answer("stopped", { id: 1, reached: [1] });
    assert.equal(cells.problems("early"), "");
    assert.match(cells.problems("late"), /Cannot find name 'late'/);
    const { matches } = cells.compiler.answer("complete", { code: "earl", cursor: 4 });
    assert.equal(matches[0]?.text, "early");
  });

  it("keeps types of earlier cells apart from later ones of the same name", () => {
    const cells = new Cells();
    cells.compile("interface Row { id: number }\nconst row: Row = { id: 1 }\nclass Kept { private own = 1 }");
    cells.compile("const kept = new Kept()");
    cells.compile("interface Row { name: string }\nclass Kept { private own = 1 }");
    assert.equal(cells.problems("row.id.toFixed()"), "");
    assert.match(cells.problems("const other: Row = row"), /Property 'name' is missing/);
    assert.match(cells.problems("const again: Kept = kept"), /separate declarations of a private property/);
  });

  it("needs no more than a tenth of a megabyte for a cell that declares things", () => {
    const cells = new Cells();
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const heap = (): number => {
      collect();
      return process.memoryUsage().heapUsed / 1e6;
    };
    const declare = (i: number): void => {
      cells.compile(
        `interface Row${i} { id: number; name: string }\nconst rows${i}: Row${i}[] = [{ id: ${i}, name: 'row' }];\nfunction total${i}(more: number): number { return rows${i}.length + more }\ntotal${i}(1)`,
      );
    };
    declare(300);
    const before = heap();
    for (let i = 0; i < 300; i++) declare(i);
    const each = (heap() - before) / 300;
    assert.ok(each < 0.1, `${each} MB a cell`);
    assert.equal(cells.problems("rows0[0]!.name.length + total299(1)"), "");
  });
});
