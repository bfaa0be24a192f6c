import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { sampleResults } from "../reproduce/figures/sample-results.js";
import { coos7, temporaryFolder } from "./run-coos7.js";
const results = sampleResults();
after(() => rmSync(results, { recursive: true }));
test("coos7 figures draws what is asked for at a journal's width, the same each time", (t) => {
    const place = temporaryFolder(t);
    const draw = (out) => coos7(place, "figures", results, "--only", "table3-*,sensitivity-pci*", "--width", "single", "--formats", "svg,pdf", "--out", join(place, out), "--json");
    const { status, stdout, stderr } = draw("a");
    assert.equal(status, 0, stderr);
    const names = ["sensitivity-pci-conv4__rf", "table3-errors", "table3-slopes"];
    const files = names.flatMap((name) => ["csv", "pdf", "svg"].map((extension) => `${name}.${extension}`));
    assert.deepEqual(readdirSync(join(place, "a")).sort(), ["manifest.json", ...files].sort());
    assert.deepEqual(JSON.parse(stdout).sort(), files.map((file) => join(place, "a", file)));
    for (const name of names) {
        const svg = readFileSync(join(place, "a", `${name}.svg`), "utf8");
        assert.match(svg, /^<svg [^>]*width="332"/);
        assert.match(svg, /Simulated data/);
    }
    assert.equal(draw("b").status, 0);
    for (const file of files)
        assert.ok(readFileSync(join(place, "a", file)).equals(readFileSync(join(place, "b", file))), file);
});
test("coos7 figures --list names every figure and marks the usual ones", (t) => {
    const { status, stdout } = coos7(temporaryFolder(t), "figures", results, "--list");
    assert.equal(status, 0);
    assert.match(stdout, /^\* table3-errors$/m);
    assert.match(stdout, /^ {2}confusion-texture__knn__train$/m);
    assert.equal(stdout.trim().split("\n").length, 26);
});
const WRONG = [
    ["an unknown figure", ["--only", "table4"], 2, /--only: .* but found "table4"; coos7 figures .* --list/],
    ["an unknown width", ["--width", "wide"], 2, /--width to be single, double .* but found "wide"/],
    [
        "a width that is too small",
        ["--width", "20"],
        2,
        /width: expected .* 40 to 400 millimetres but found 20/,
    ],
    ["an unknown format", ["--formats", "svg,jpg"], 2, /--formats .* but found "jpg"/],
    ["a resolution that is too high", ["--dpi", "9999"], 2, /--dpi .* from 24 to 1200 but found "9999"/],
    ["two folders", ["more"], 2, /expected one results folder but found 2/],
];
for (const [what, args, status, message] of WRONG)
    test(`coos7 figures with ${what} is one line on stderr and leaves nothing behind`, (t) => {
        const place = temporaryFolder(t);
        const found = coos7(place, "figures", results, ...args, "--out", join(place, "out"));
        assert.equal(found.status, status, found.stderr);
        assert.match(found.stderr, message);
        assert.equal(found.stderr.trim().split("\n").length, 1);
        assert.ok(!existsSync(join(place, "out")));
    });
test("coos7 figures of a folder without results says what is missing", (t) => {
    const place = temporaryFolder(t);
    const { status, stderr } = coos7(place, "figures", place);
    assert.equal(status, 1);
    assert.match(stderr, /^coos7: Could not read .*table3\.csv: no such file or folder; expected a directory that coos7 reproduce has written\n$/);
});
//# sourceMappingURL=figures.test.js.map