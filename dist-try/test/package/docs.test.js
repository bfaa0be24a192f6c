import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript-5.9";
import { writeSmallSplit } from "../features/small-dataset.js";
const root = fileURLToPath(new URL("../../../", import.meta.url));
let folder;
before(async () => {
    folder = mkdtempSync(join(tmpdir(), "coos7-docs-"));
    await writeSmallSplit(join(folder, "data/coos7"), "training", 30);
    for (const split of ["test1", "test2", "test3", "test4"])
        await writeSmallSplit(join(folder, "data/coos7"), split, 6);
});
after(() => rmSync(folder, { recursive: true, force: true }));
/** The first block of a language in a page of the documentation. */
function block(page, language) {
    const text = readFileSync(join(root, "docs", page), "utf8");
    return new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "ms").exec(text)[1];
}
function run(command, ...args) {
    const env = { ...process.env, COOS7_CACHE: join(folder, "cache") };
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8", env });
    assert.equal(status, 0, stderr);
    return stdout;
}
function runTypeScript(code) {
    const { outputText } = ts.transpileModule(code, {
        compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    const path = join(folder, "page.mjs");
    const index = JSON.stringify(new URL("../../src/index.js", import.meta.url).href);
    writeFileSync(path, outputText.replaceAll('"coos7"', index));
    return run(process.execPath, path);
}
/** Images of the two classes differ so much that whoever learns anything is right. */
function expectNoError() {
    const args = ["evaluate", "predictions.csv", "--data", "data/coos7"];
    const table = run(process.execPath, join(root, "bin/coos7.js"), ...args);
    assert.match(table, /^predictions +External( +0\.0){4}$/m);
}
test("the TypeScript of own-classifier.md writes predictions that coos7 evaluate scores", () => {
    runTypeScript(block("own-classifier.md", "ts"));
    expectNoError();
});
const missing = spawnSync("python3", ["-c", "import h5py, numpy, sklearn"]).status !== 0;
test("the Python of own-classifier.md does too", { skip: missing && "needs h5py and scikit-learn" }, () => {
    run("python3", "-c", block("own-classifier.md", "python"));
    expectNoError();
});
test("the TypeScript of own-features.md puts own features and an own model into the table", () => {
    const table = runTypeScript(block("own-features.md", "ts"));
    assert.match(table, /^Brightness +kNN/m);
    assert.match(table, /^ +RF 1000( +0\.0){5}$/m);
});
test("the TypeScript of against-the-shift.md puts an adapter of one's own and one of the package before a classifier", () => {
    const errors = runTypeScript(block("against-the-shift.md", "ts"));
    assert.match(errors, /^differences: \d+\.\d %\nsphering: 0\.0 %\n$/);
});
//# sourceMappingURL=docs.test.js.map