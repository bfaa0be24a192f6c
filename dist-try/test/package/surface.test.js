import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
// The compiler that the project is built with has no interface for programs.
import ts from "typescript-5.9";
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const MANIFEST = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
/** The declarations of what can be imported, by the name that it is imported from. */
const ENTRIES = Object.entries(MANIFEST.exports).flatMap(([path, { types }]) => types ? [[path, join(ROOT, types)]] : []);
/** What can be imported, by whatever name, from the declarations. */
function surface() {
    const program = ts.createProgram({
        rootNames: ENTRIES.map(([, file]) => file),
        options: {
            module: ts.ModuleKind.NodeNext,
            target: ts.ScriptTarget.ES2022,
            skipLibCheck: true,
            noLib: true,
            types: [],
        },
    });
    const checker = program.getTypeChecker();
    const importable = new Set();
    for (const [, file] of ENTRIES) {
        const module = checker.getSymbolAtLocation(program.getSourceFile(file));
        for (const symbol of checker.getExportsOfModule(module))
            importable.add(resolved(symbol, checker));
    }
    assert.ok(importable.size > 250, "the declarations were read");
    return { checker, importable };
}
function resolved(symbol, checker) {
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
function place(declaration) {
    return relative(join(ROOT, "dist"), declaration.getSourceFile().fileName);
}
test("every type that a public signature mentions can be imported", () => {
    const { checker, importable } = surface();
    const missing = new Set();
    for (const symbol of importable)
        for (const declaration of symbol.declarations ?? []) {
            if (ts.isSourceFile(declaration))
                continue;
            const visit = (node) => {
                if (ts.canHaveModifiers(node) &&
                    node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword))
                    return;
                const name = ts.isTypeReferenceNode(node)
                    ? node.typeName
                    : ts.isTypeQueryNode(node)
                        ? node.exprName
                        : ts.isExpressionWithTypeArguments(node)
                            ? node.expression
                            : undefined;
                const found = name && checker.getSymbolAtLocation(name);
                if (found)
                    check(resolved(found, checker), symbol);
                ts.forEachChild(node, visit);
            };
            visit(declaration);
        }
    function check(found, by) {
        const file = found.declarations?.[0]?.getSourceFile().fileName ?? "";
        const isOurs = file.startsWith(join(ROOT, "dist/src")) && !(found.flags & ts.SymbolFlags.TypeParameter);
        if (isOurs && !importable.has(found))
            missing.add(`${found.name} of ${place(found.declarations[0])}, which ${by.name} mentions`);
    }
    assert.deepEqual([...missing].sort(), []);
});
test("everything that can be imported has a comment", () => {
    const { checker, importable } = surface();
    const silent = [...importable]
        .filter((symbol) => !symbol.declarations?.some(ts.isSourceFile))
        .filter((symbol) => symbol.getDocumentationComment(checker).length === 0)
        .map(({ name, declarations }) => `${name} of ${place(declarations[0])}`);
    assert.deepEqual(silent, []);
});
test("each name to import from has its code, its declarations, and the older form for resolution without exports", () => {
    for (const [path, { types, default: code }] of Object.entries(MANIFEST.exports)) {
        if (path === "./package.json")
            continue;
        assert.equal(types, code.replace(/\.js$/, ".d.ts"), path);
        assert.ok(existsSync(join(ROOT, code)) && existsSync(join(ROOT, types)), path);
    }
    const subpaths = Object.fromEntries(ENTRIES.filter(([path]) => path !== ".").map(([path]) => [path.slice(2), [MANIFEST.exports[path].types]]));
    assert.deepEqual(MANIFEST.typesVersions, { "*": subpaths });
    assert.deepEqual({ main: MANIFEST.main, types: MANIFEST.types }, {
        main: MANIFEST.exports["."].default.slice(2),
        types: MANIFEST.exports["."].types.slice(2),
    });
});
//# sourceMappingURL=surface.test.js.map