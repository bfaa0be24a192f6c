import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { describeIoError, readFileBytes, readText, readTextIfThere } from "../../src/core/files.js";
import { describeJson } from "../../src/core/json.js";
function temporaryFolder(t) {
    const path = mkdtempSync(join(tmpdir(), "coos7-read-"));
    t.after(() => rmSync(path, { recursive: true, force: true }));
    return path;
}
/** What reading a file is said to have failed by. */
function reason(path, limit) {
    try {
        readFileBytes(path, limit);
    }
    catch (error) {
        return describeIoError(error);
    }
    return "nothing";
}
test("a file is read, whatever its name", (t) => {
    const folder = temporaryFolder(t);
    for (const name of ["a b", "-x", ".hidden", "ünïcode \u{1f52c}", "two\nlines", "$(x)`y`'\""]) {
        writeFileSync(join(folder, name), `content of ${name}`);
        assert.equal(readText(join(folder, name), 100), `content of ${name}`);
    }
});
test("what is too large is not read", (t) => {
    const path = join(temporaryFolder(t), "x");
    writeFileSync(path, Buffer.alloc(2000));
    assert.equal(readFileBytes(path, 2000).length, 2000);
    assert.equal(reason(path, 1999), "it has 2.00 kB, more than the 2.00 kB that it may have");
});
test("pipes, devices, folders and circles of links are said, and none is waited for", {
    skip: process.platform === "win32",
}, (t) => {
    const folder = temporaryFolder(t);
    spawnSync("mkfifo", [join(folder, "pipe")]);
    symlinkSync("/dev/zero", join(folder, "device"));
    mkdirSync(join(folder, "folder"));
    symlinkSync("circle", join(folder, "circle"));
    assert.match(reason(join(folder, "pipe"), 100), /pipe or a device/);
    assert.match(reason(join(folder, "device"), 100), /pipe or a device/);
    assert.equal(reason(join(folder, "folder"), 100), "it is a folder, not a file");
    assert.equal(reason(join(folder, "circle"), 100), "its symbolic links lead in a circle");
});
test("a file that may be missing is not missing where a link leads nowhere", (t) => {
    const folder = temporaryFolder(t);
    assert.equal(readTextIfThere(join(folder, "x"), 100), undefined);
    writeFileSync(join(folder, "file"), "text");
    assert.equal(readTextIfThere(join(folder, "file", "x"), 100), undefined);
    assert.equal(readTextIfThere(join(folder, "file"), 100), "text");
    symlinkSync("nowhere", join(folder, "link"));
    assert.throws(() => readTextIfThere(join(folder, "link"), 100), { code: "ENOENT" });
});
test("a value from JSON is described in a few words, however large or deep it is", () => {
    assert.equal(describeJson(undefined), "nothing");
    assert.equal(describeJson({ a: [1, null] }), '{"a":[1,null]}');
    assert.equal(describeJson("x".repeat(1e6)).length, 81);
    const depth = 200_000;
    assert.equal(describeJson(JSON.parse("[".repeat(depth) + "]".repeat(depth))), "a deeply nested list");
});
//# sourceMappingURL=read-file.test.js.map