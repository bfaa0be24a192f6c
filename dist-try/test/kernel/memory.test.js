import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { TestKernel, tracebackOf } from "./test-kernel.js";
/** Cells that once ended the kernel or left it useless, and others of their kind. */
const HARMLESS = {
    "a BigInt as JSON": "display({ 'application/json': 5n } as never)",
    "a cycle as JSON": "const ring: any = {}; ring.me = ring; display({ 'application/json': ring })",
    "a function as JSON that is none": "display({ 'text/plain': { toJSON() { throw new Error('no') } } } as never)",
    "a display method that throws": "({ [Symbol.for('Jupyter.display')]() { throw new Error('no') } })",
    "a display method that rejects": "({ async [Symbol.for('Jupyter.display')]() { throw new Error('no') } })",
    "a display method that returns a cycle": "const loop: any = {}; loop.me = loop; ({ [Symbol.for('Jupyter.display')]: () => ({ 'application/json': loop }) })",
    "a display method that returns a BigInt": "({ [Symbol.for('Jupyter.display')]: () => ({ 'application/json': 1n }) })",
    "a value that cannot be inspected": "({ [Symbol.for('nodejs.util.inspect.custom')]() { throw new Error('no') } })",
    "an error that causes itself": "const e1: any = new Error('e'); e1.cause = e1; throw e1",
    "an error whose stack throws": "throw Object.defineProperty(new Error('e'), 'stack', { get() { throw 1 } })",
    "an error whose message throws": "throw Object.defineProperty(new Error('e'), 'message', { get() { throw 1 } })",
    "an error whose name is a symbol": "throw Object.assign(new Error('e'), { name: Symbol('n') })",
    "a proxy whose traps throw": "throw new Proxy({}, { getPrototypeOf() { throw 1 }, get() { throw 2 }, has() { throw 3 }, ownKeys() { throw 4 } })",
    "null thrown": "throw null",
    "undefined thrown": "throw undefined",
    "a symbol thrown": "throw Symbol('s')",
    "a function thrown": "throw () => 1",
    "messages to the thread's parent": "parentPort!.postMessage(null); parentPort!.postMessage({ type: 'answer', id: 1 })",
    "a prompt that cannot be text": "await input({ toString() { throw new Error('no') } } as never)",
    "endless recursion": "const down = (): number => down() + 1; down()",
    "an update that cannot be shown": "display('x').update({ 'application/json': 1n })",
    "a rejection that nobody awaits": "void Promise.reject(new Error('late')); 1",
    "globals set to nothing": "for (const name of ['setTimeout', 'Promise', 'JSON', 'console', 'Error']) { const was = (globalThis as any)[name]; (globalThis as any)[name] = undefined; setImmediate(() => { (globalThis as any)[name] = was }) }",
    "prototypes that throw": "Object.defineProperty(Object.prototype, 'type', { get() { throw new Error('no') }, set() {}, configurable: true }); setImmediate(() => { delete (Object.prototype as any).type }); 1",
    "a stack trace of its own making": "Error.prepareStackTrace = () => { throw new Error('no') }; throw new Error('e')",
    "listeners for what nobody caught": "process.on('uncaughtException', () => { throw new Error('no') }); void Promise.reject(1); 1",
    "all listeners taken away": "process.removeAllListeners(); 1",
    "stdout that is closed": "process.stdout.end(); process.stdout.destroy(); console.log('x')",
    "writing what is no text": "process.stdout.write(new Uint8Array([255, 254])); process.stdout.write(5 as never)",
    "signals to itself": "process.emit('SIGINT', 'SIGINT'); process.emit('SIGTERM' as never); 1",
    "a worker that throws": "import { Worker } from 'node:worker_threads'; await new Promise((r) => new Worker('throw 1', { eval: true }).on('error', r))",
    "a child that dies": "import { spawn } from 'node:child_process'; spawn('/nowhere/at/all').on('error', () => {}); 1",
    "a module that throws when it is loaded": "await import('data:text/javascript,throw 1')",
    "a module that imports itself": "await import('data:text/javascript,import \"data:text/javascript,1\"; throw new Error(1)')",
    "types without end": "type Deep<T> = { x: Deep<Deep<T>> }; declare const deep: Deep<number>; deep.x.x.x.x.y",
    "code that is no text": "\u0000\u0001\uD800",
    "a million brackets": "(".repeat(100_000),
    "frozen intrinsics": "Object.freeze(Array.prototype); Object.freeze(Promise.prototype); 1",
    "a value that counts as a promise for ever": "({ then() {} })",
    "a value whose then throws": "({ get then() { throw new Error('no') } })",
    "a revoked proxy": "const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); proxy",
    "a value of ten million characters": "'x'.repeat(1e7)",
    "an array that is all holes": "new Array(4294967295)",
    "a timer that throws": "setTimeout(() => { throw new Error('late') }, 1); await new Promise((r) => setTimeout(r, 20))",
};
describe("nothing that a cell does ends the session:", () => {
    let kernel;
    before(async () => {
        kernel = await TestKernel.start();
        await kernel.run("import { display, input } from 'coos7/notebook'; import { parentPort } from 'node:worker_threads'; const kept = 'here'");
    });
    after(() => kernel.stop());
    for (const [what, code] of Object.entries(HARMLESS))
        it(`not ${what}`, async () => {
            const run = await kernel.run(code);
            assert.ok(["ok", "error"].includes(String(run.reply.status)));
            assert.equal((await kernel.run("kept")).value, "'here'");
        });
    it("what cannot be shown is the error of the cell that shows it, with its line", async () => {
        const run = await kernel.run("1;\ndisplay({ 'application/json': 5n } as never)");
        assert.match(String(run.reply.evalue), /^Could not show this as application\/json: .*JSON has no BigInt/);
        assert.match(tracebackOf(run), /\n {4}2 \| display\(/);
    });
    it("SIGINT, while a cell runs and while none does", async () => {
        for (let k = 0; k < 10; k++) {
            process.kill(kernel.client.pid, "SIGINT");
            // It has taken effect when another interrupt has been answered.
            await kernel.interrupt();
            assert.equal((await kernel.run("kept")).value, "'here'");
        }
        const { id, finished } = kernel.send("console.log('go'); while (true) {}");
        await kernel.printed(id);
        process.kill(kernel.client.pid, "SIGINT");
        const { reply } = await finished;
        assert.equal(reply.ename, "Interrupted");
        assert.doesNotMatch(reply.traceback.join("\n"), /node:vm/);
    });
});
describe("what cells have declared", () => {
    let kernel;
    before(async () => {
        kernel = await TestKernel.start();
    });
    after(() => kernel.stop());
    it("stays when they throw afterwards, and what they did not come to is not known", async () => {
        const failed = await kernel.run("import { join } from 'node:path'; const trained = [1, 2]; function helper() { return trained.length }\nthrow new Error('disk full'); const later = 3");
        assert.equal(failed.reply.evalue, "disk full");
        assert.equal((await kernel.run("[trained, helper(), join('a', 'b')]")).value, "[ [ 1, 2 ], 2, 'a/b' ]");
        assert.match(String((await kernel.run("later")).reply.evalue), /Cannot find name 'later'/);
    });
    it("stays when they are interrupted, whether they wait or spin", async () => {
        for (const [name, waiting] of [
            ["waited", "await new Promise(() => {})"],
            ["spun", "while (true) {}"],
        ]) {
            const { id, finished } = kernel.send(`const ${name} = '${name}'; console.log('go'); ${waiting}`);
            await kernel.printed(id);
            await kernel.interrupt();
            assert.equal((await finished).reply.ename, "Interrupted");
            assert.equal((await kernel.run(name)).value, `'${name}'`);
        }
    });
    it("is one variable for all of them: functions see what later cells assign and declare", async () => {
        await kernel.run("let shared = 0; const get = () => shared; function twice() { return helper2() * 2 } function helper2() { return 1 }");
        assert.equal((await kernel.run("shared = 5; get()")).value, "5");
        await kernel.run("let shared = 'new'");
        assert.equal((await kernel.run("get()")).value, "'new'");
        assert.equal((await kernel.run("function helper2() { return 10 }\ntwice()")).value, "20");
        await kernel.run("if (true) { var nested = 1 } const readNested = () => nested");
        assert.equal((await kernel.run("nested = 2; readNested()")).value, "2");
    });
    it("keeps its types, patterns, classes, enums, namespaces and exports", async () => {
        await kernel.run("const { a, b: [c = 1, ...d], ...rest } = { a: 1, b: [2, 3], z: 4 } as { a: number; b: number[]; z: number };\nclass Point { static origin = new Point(0); constructor(readonly x: number) {} }\nenum Colour { red, green }\nnamespace Units { export const um = 1e-6 }\nexport const out = 9;");
        assert.equal((await kernel.run("[a, c, d, rest.z, new Point(3).x, Point.origin.x, Colour.green, Units.um, out]"))
            .value, "[\n  1, 2, [ 3 ], 4, 3,\n  0, 1, 0.000001,\n  9\n]".replace(/[\s\S]*/, (await kernel.run("[1, 2, [3], 4, 3, 0, 1, 1e-6, 9]")).value));
        assert.match(String((await kernel.run("a.length")).reply.evalue), /does not exist on type 'number'/);
    });
});
describe("modules", () => {
    const folder = mkdtempSync(join(tmpdir(), "coos7-modules-"));
    const write = (path, text) => {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    };
    write("node_modules/waits/package.json", '{"name":"waits","type":"module","exports":{"types":"./i.d.ts","import":"./i.js"}}');
    write("node_modules/waits/i.js", "export const v = await Promise.resolve(42); export default 'd';");
    write("node_modules/waits/i.d.ts", "export declare const v: number; declare const d: string; export default d;");
    write("lib/outer.ts", "import { inner } from './inner.ts';\nexport const outer = () => inner + 1;\nexport function fail(): never {\n  throw new Error('in the module');\n}\nouter();\n");
    write("lib/inner.ts", "export const inner: number = 1;\n");
    write("data.json", '{ "x": [1, 2] }');
    let kernel;
    before(async () => {
        kernel = await TestKernel.start({ folder });
    });
    after(async () => {
        await kernel.stop();
        rmSync(folder, { recursive: true, force: true });
    });
    it("that wait while they are loaded are imported, by name and by import()", async () => {
        assert.equal((await kernel.run("import word, { v } from 'waits'; [word, v]")).value, "[ 'd', 42 ]");
        assert.equal((await kernel.run("(await import('waits')).v")).value, "42");
    });
    it("of one's own run from TypeScript, follow every change, and say where they fail", async () => {
        assert.equal((await kernel.run("import { outer, fail } from './lib/outer.ts'; outer()")).value, "2");
        const failed = await kernel.run("fail()");
        assert.match(tracebackOf(failed), /\n {4}4 \| {3}throw new Error\('in the module'\);\n[\s\S]*at fail \(lib\/outer\.ts:4:9\)/);
        write("lib/inner.ts", "export const inner: number = 10; // changed\n");
        assert.equal((await kernel.run("import { outer as again } from './lib/outer'; again()")).value, "11");
        assert.equal((await kernel.run("(await import('./lib/inner.ts')).inner")).value, "10");
    });
    it("of one's own may wait while they are loaded, one behind the other, and begin again after a failure", async () => {
        write("lib/first.mjs", "export const one = await new Promise((r) => setTimeout(() => r(1), 20));\n");
        write("lib/second.ts", "import { one } from './first.mjs';\nawait null;\nif (!(globalThis as { open?: boolean }).open) throw new Error('closed');\nexport const two: number = Number(one) + 1;\n");
        write("lib/third.ts", "import { two } from './second.ts';\nexport const three = two + 1;\n");
        const failed = await kernel.run("import { three } from './lib/third.ts'; three");
        assert.match(tracebackOf(failed), /^Error: closed\n[\s\S]*lib\/second\.ts:3/);
        await kernel.run("(globalThis as { open?: boolean }).open = true");
        assert.equal((await kernel.run("import { three } from './lib/third.ts'; three")).value, "3");
        assert.equal((await kernel.run("(await import('./lib/second.ts')).two")).value, "2");
        write("lib/first.mjs", "export const one = await Promise.resolve(10);\n");
        assert.equal((await kernel.run("import { three as more } from './lib/third.ts'; more")).value, "12");
    });
    it("of one's own that wait for each other are an error, and one that waits for ever can be interrupted", async () => {
        write("lib/left.ts", "import './right.ts';\nawait null;\nexport const left = 1;\n");
        write("lib/right.ts", "import './left.ts';\nawait null;\nexport const right = 1;\n");
        const failed = await kernel.run("import { left } from './lib/left.ts'; left");
        assert.match(String(failed.reply.evalue), /left\.ts and .*right\.ts import each other/);
        write("lib/ever.ts", "console.log('waits');\nawait new Promise(() => {});\nexport const ever = 1;\n");
        const { id, finished } = kernel.send("import { ever } from './lib/ever.ts'; ever");
        await kernel.printed(id);
        await kernel.interrupt();
        assert.equal((await finished).reply.ename, "Interrupted");
        write("lib/ever.ts", "export const ever = await Promise.resolve(2);\n");
        assert.equal((await kernel.run("import { ever } from './lib/ever.ts'; ever")).value, "2");
    });
    it("of the web give what they answer as anything", async () => {
        const run = await kernel.run("(await (await fetch('data:application/json,[1]')).json())[0]");
        assert.equal(run.value, "1");
    });
    it("of JSON are values, with import attributes", async () => {
        const run = await kernel.run("import data from './data.json' with { type: 'json' }; data.x");
        assert.equal(run.value, "[ 1, 2 ]");
    });
    it("that are missing are advised to be installed", async () => {
        const run = await kernel.run("import nothing from '@some/where/deep'");
        assert.match(tracebackOf(run), /npm install @some\/where$/);
    });
    it("and children print where the cell does, stdio inherited", async () => {
        const run = await kernel.run("import { execSync, spawn, spawnSync } from 'node:child_process'; spawnSync('echo', ['one'], { stdio: 'inherit' }); execSync('echo two', { stdio: 'inherit' }); await new Promise((r) => spawn('echo', ['three'], { stdio: 'inherit' }).on('close', r)); 0");
        assert.equal(run.stdout, "one\ntwo\nthree\n");
    });
    it("and today's TypeScript runs: decorators, using, import.meta, satisfies, and a way out of strictness", async () => {
        const run = await kernel.run("function named(value: Function, { name }: ClassDecoratorContext) { console.log('class', name) }\n@named class Decorated { accessor z = 1 }\n{ using r = { [Symbol.dispose]() { console.log('disposed') } }; console.log('used') }\nimport.meta.url satisfies string");
        assert.equal(run.stdout, "class Decorated\nused\ndisposed\n");
        assert.match(run.value, /^'file:\/\/.*cell\.js'$/);
        assert.equal((await kernel.run("// @ts-nocheck\nconst loose = (x) => x.y; loose({ y: 2 })")).value, "2");
    });
});
//# sourceMappingURL=memory.test.js.map