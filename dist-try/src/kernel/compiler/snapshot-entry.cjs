"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
// Run by `node --build-snapshot`: loads the compiler, has it read and check the standard library and Node's types, and
// leaves all that in memory, from where a later process takes it up at once. Only Node's own modules can be required
// here, so the rest is loaded by hand.
const fs = require("node:fs");
const path = require("node:path");
const v8 = require("node:v8");
const { compiler, folder, types } = JSON.parse(process.env.COOS7_KERNEL_SNAPSHOT);
const load = (file, code, requireModule) => {
    const module = { exports: {} };
    const run = new Function("module", "exports", "require", "__filename", "__dirname", code);
    run(module, module.exports, requireModule, file, path.dirname(file));
    return module.exports;
};
const ts = load(compiler, fs.readFileSync(compiler, "utf8"), require);
const loaded = new Map();
/** A module of this folder; they are ES modules, which the compiler turns into what can be run here. */
const own = (name) => {
    const file = path.join(folder, name);
    const known = loaded.get(file);
    if (known)
        return known;
    const { outputText } = ts.transpileModule(fs.readFileSync(file, "utf8"), {
        compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    const exported = load(file, outputText.replaceAll("import.meta.url", "__filename"), (request) => request.startsWith(".") ? own(path.join(path.dirname(name), request)) : require(request));
    loaded.set(file, exported);
    return exported;
};
const { Compiler, serve } = own("serve.js");
const parsed = new Map();
const warm = new Compiler(ts, 
// Settings of a project that lies around this package are not those of cells: there is no tsconfig.json here.
{ rootDir: types, strict: true }, { strict: true, fallbackTypes: types }, parsed);
const cells = ["const a = [1, 2].map((x) => x + 1); a", "await Promise.resolve(a); console.log(String(a))"];
cells.forEach((code, id) => {
    warm.answer("convert", { code, id });
});
warm.finish();
// Completions are not tried: they make objects for sorting by language, which no snapshot can hold.
// Files that may change do not belong here.
for (const file of parsed.keys())
    if (!file.includes("/node_modules/"))
        parsed.delete(file);
v8.startupSnapshot.setDeserializeMainFunction(() => serve(ts, parsed, warm));
//# sourceMappingURL=snapshot-entry.cjs.map