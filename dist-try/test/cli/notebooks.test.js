import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { coos7, temporaryFolder } from "./run-coos7.js";
/** A notebook of one cell that has not been run. */
function notebook(path, source) {
    const cells = [{ cell_type: "code", source, metadata: {}, outputs: [], execution_count: null }];
    const text = JSON.stringify({ nbformat: 4, nbformat_minor: 4, metadata: {}, cells });
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, text);
    return text;
}
const counts = (path) => JSON.parse(readFileSync(path, "utf8")).cells.map((cell) => cell.execution_count);
test("notebooks run --out leaves what is there alone, and says so before any notebook runs", (t) => {
    const place = temporaryFolder(t);
    const [first, second] = [join(place, "first.ipynb"), join(place, "second.ipynb")];
    const ran = join(place, "ran");
    for (const path of [first, second])
        notebook(path, `require("node:fs").writeFileSync(${JSON.stringify(ran)}, "")`);
    const out = join(place, "out");
    mkdirSync(out);
    writeFileSync(join(out, "second.ipynb"), "theirs");
    mkdirSync(join(out, "folder.ipynb"));
    notebook(join(place, "folder.ipynb"), "1");
    const cases = [
        [
            [first, second, "--out", out],
            /second\.ipynb is there already; choose another --out, or --force to replace it/,
        ],
        [
            [join(place, "folder.ipynb"), "--out", out],
            /folder\.ipynb is a folder, not a file; choose another --out/,
        ],
        [[join(place, "folder.ipynb"), "--out", out, "--force"], /folder\.ipynb is a folder, not a file/],
        // Its own folder.
        [[first, "--out", place], /first\.ipynb is there already/],
    ];
    const before = readdirSync(place, { recursive: true }).sort();
    for (const force of [[], ["--force"]]) {
        const { status, stderr } = coos7(join(place, "cache"), "notebooks", "run", first, "--out", second, ...force);
        assert.match(stderr, /Could not write .*first\.ipynb: a part of the path is a file, not a folder/);
        assert.equal(status, 1);
    }
    for (const [args, message] of cases) {
        const { status, stderr } = coos7(join(place, "cache"), "notebooks", "run", ...args);
        assert.match(stderr, message);
        assert.equal(stderr.trim().split("\n").length, 1, stderr);
        assert.equal(status, 2, stderr);
    }
    assert.deepEqual(readdirSync(place, { recursive: true }).sort(), before);
    assert.equal(readFileSync(join(out, "second.ipynb"), "utf8"), "theirs");
});
test("two notebooks of one name are refused where one would replace the other", (t) => {
    const place = temporaryFolder(t);
    const paths = ["a/x.ipynb", "b/x.ipynb"].map((name) => join(place, name));
    for (const path of paths)
        notebook(path, "1");
    const { status, stderr } = coos7(place, "notebooks", "run", ...paths, "--out", join(place, "out"), "--force");
    assert.match(stderr, /two of the notebooks would be written to .*out.x\.ipynb/);
    assert.equal(status, 2);
    assert.deepEqual(readdirSync(place).sort(), ["a", "b"]);
});
test("notebooks run --out --force replaces the notebook of that name and nothing else in the folder", (t) => {
    const place = temporaryFolder(t);
    const path = join(place, "x.ipynb");
    const source = notebook(path, "1");
    const out = join(place, "out");
    mkdirSync(out);
    for (const name of ["x.ipynb", "y.ipynb", "notes.txt"])
        writeFileSync(join(out, name), "theirs");
    const { status, stderr } = coos7(join(place, "cache"), "notebooks", "run", path, "--out", out, "--force");
    assert.equal(status, 0, stderr);
    assert.deepEqual(counts(join(out, "x.ipynb")), [1]);
    assert.deepEqual(readdirSync(out).sort(), ["notes.txt", "x.ipynb", "y.ipynb"]);
    for (const name of ["y.ipynb", "notes.txt"])
        assert.equal(readFileSync(join(out, name), "utf8"), "theirs");
    assert.equal(readFileSync(path, "utf8"), source);
});
test("what comes to a notebook's place while it runs stays, in the folder of --out and where it lies", (t) => {
    const place = temporaryFolder(t);
    const out = join(place, "out");
    const late = join(out, "x.ipynb");
    const path = join(place, "x.ipynb");
    const put = (target) => `const fs = require("node:fs"); fs.mkdirSync(${JSON.stringify(out)}, { recursive: true }); fs.writeFileSync(${JSON.stringify(target)}, "theirs");`;
    notebook(path, put(late));
    const elsewhere = coos7(join(place, "cache"), "notebooks", "run", path, "--out", out);
    assert.match(elsewhere.stderr, /Could not write .*x\.ipynb: another program has put a file there/);
    assert.equal(elsewhere.status, 1);
    assert.deepEqual(readdirSync(out), ["x.ipynb"]);
    assert.equal(readFileSync(late, "utf8"), "theirs");
    notebook(path, put(path));
    const inPlace = coos7(join(place, "cache"), "notebooks", "run", path);
    assert.match(inPlace.stderr, /x\.ipynb was changed while it ran, and is left as it is now; run it again/);
    assert.equal(inPlace.status, 1);
    assert.equal(readFileSync(path, "utf8"), "theirs");
});
//# sourceMappingURL=notebooks.test.js.map