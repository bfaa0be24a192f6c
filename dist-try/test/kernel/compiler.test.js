import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import ts from "typescript-5.9";
import { Compiler } from "../../src/kernel/compiler/serve.js";
import { fallbackTypes } from "../../src/kernel/compiler/snapshot.js";
const folders = [];
after(() => {
    for (const folder of folders)
        rmSync(folder, { recursive: true, force: true });
});
/** A compiler of cells in a folder of its own. */
class Cells {
    folder = mkdtempSync(join(tmpdir(), "coos7-compiler-"));
    compiler;
    #count = 0;
    constructor(files = {}) {
        folders.push(this.folder);
        for (const [path, text] of Object.entries(files))
            this.write(path, text);
        const options = { rootDir: this.folder, strict: true };
        const types = { strict: true, fallbackTypes: fallbackTypes() };
        this.compiler = new Compiler(ts, options, types, new Map());
    }
    write(path, text) {
        mkdirSync(dirname(join(this.folder, path)), { recursive: true });
        writeFileSync(join(this.folder, path), text);
    }
    /** What is wrong with a cell: its messages, one below the other. */
    problems(code) {
        const compiled = this.compiler.answer("convert", { code, id: ++this.#count });
        return "problems" in compiled ? compiled.problems.map(({ message }) => message).join("\n") : "";
    }
    compile(code) {
        const compiled = this.compiler.answer("convert", { code, id: ++this.#count });
        assert.ok("cell" in compiled, JSON.stringify(compiled));
        return compiled.cell;
    }
}
describe("the compiler of cells", () => {
    it("finds the same mistake each time it is made, and not once it is mended", () => {
        const cells = new Cells();
        for (let k = 0; k < 3; k++)
            assert.match(cells.problems("missing"), /Cannot find name 'missing'/);
        assert.equal(cells.problems("const missing = 1"), "");
        assert.equal(cells.problems("missing"), "");
        for (let k = 0; k < 3; k++)
            assert.match(cells.problems("missing.length"), /'length' does not exist/);
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
    it("honours a tsconfig.json beside the notebook where it says how cells are checked and written", () => {
        const loose = new Cells({
            "tsconfig.json": JSON.stringify({
                compilerOptions: {
                    strict: false,
                    experimentalDecorators: true,
                    jsx: "react",
                    jsxFactory: "h",
                    lib: ["es2022", "dom"],
                    paths: { "@own/*": ["./lib/*"] },
                    outDir: "nowhere",
                    noUnusedLocals: true,
                },
            }),
            "lib/a.ts": "export const a = 1;",
        });
        assert.equal(loose.problems("function f(x) { return x.y }\nlet n: number = null"), "");
        assert.equal(loose.problems("document.title.length"), "");
        assert.equal(loose.problems("import { a } from '@own/a'; a.toFixed()"), "");
        assert.equal(loose.problems("function dec(target: any, key: string) {}\nclass C { @dec m() {} }"), "");
        const { code } = loose.compile("const h = (...all: unknown[]) => all;\n<p id='x'>text</p>");
        assert.match(code, /h\)?\("p", \{ id: "?'?x"?'? \}, "text"\)/);
        const strict = new Cells({
            "tsconfig.json": '{ "compilerOptions": { "noUncheckedIndexedAccess": true } }',
        });
        assert.match(strict.problems("[1][0].toFixed()"), /possibly 'undefined'/);
        assert.match(strict.problems("function f(x) { return x }"), /implicitly has an 'any' type/);
    });
    it("says what is wrong with a tsconfig.json, and compiles all the same", () => {
        const broken = new Cells({ "tsconfig.json": '{ "compilerOptions": { "target": "es1" } }' });
        assert.match(broken.compiler.problems.join("\n"), /Argument for '--target' option must be/);
        assert.equal(broken.problems("1 + 1"), "");
    });
    it("shows documentation as Markdown: signature, links, parameters, examples", () => {
        const cells = new Cells();
        cells.compile("/**\n * Adds up, see {@link total} and {@link https://x.org the site}.\n * @param a - the **first**\n * @returns the sum\n * @example\n * add(1, 2)\n */\nfunction add(a: number, b: number): number { return a + b }");
        const found = cells.compiler.answer("inspect", { code: "add(1, 2)", cursor: 1 });
        assert.equal(found.markdown, "```typescript\nfunction add(a: number, b: number): number\n```\n\nAdds up, see `total` and [the site](https://x.org).\n\n*@param* `a` — the **first**\n\n*@returns* — the sum\n\n*@example*\n```ts\nadd(1, 2)\n```");
        assert.match(found.text, /^function add\(a: number, b: number\): number\n\nAdds up, see total and the site\./);
        const call = cells.compiler.answer("inspect", { code: "add(1, )", cursor: 7 });
        assert.match(call.markdown, /^```typescript\nadd\(a: number, b: number\): number\n```/);
        assert.equal(cells.compiler.answer("inspect", { code: "nobody", cursor: 2 }), undefined);
    });
    it("needs no more than a tenth of a megabyte for a cell that declares things", () => {
        const cells = new Cells();
        setFlagsFromString("--expose-gc");
        const collect = runInNewContext("gc");
        const heap = () => {
            collect();
            return process.memoryUsage().heapUsed / 1e6;
        };
        const declare = (i) => {
            cells.compile(`interface Row${i} { id: number; name: string }\nconst rows${i}: Row${i}[] = [{ id: ${i}, name: 'row' }];\nfunction total${i}(more: number): number { return rows${i}.length + more }\ntotal${i}(1)`);
        };
        declare(300);
        const before = heap();
        for (let i = 0; i < 300; i++)
            declare(i);
        const each = (heap() - before) / 300;
        assert.ok(each < 0.1, `${each} MB a cell`);
        assert.equal(cells.problems("rows0[0]!.name.length + total299(1)"), "");
    });
});
//# sourceMappingURL=compiler.test.js.map