import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCsv, plainField, toCsv } from "../../src/core/csv.js";
test("what is written is read back, whatever characters it has", () => {
    const rows = [
        ["plain", 'say "so"', "a,b"],
        ["two\nlines", "", "ünïcode"],
    ];
    assert.deepEqual(parseCsv(toCsv(["x", "y", "z"], rows)), [["x", "y", "z"], ...rows]);
});
test("text that a spreadsheet would run is made inert, numbers are not touched", () => {
    assert.equal(toCsv(["a", "b"], [["=cmd|x", -1.5]]), "a,b\n'=cmd|x,-1.5\n");
});
test("every text is read back as it was, also one that looks like an inert formula", () => {
    const signs = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"];
    const texts = signs.flatMap((sign) => [`${sign}x`, `'${sign}x`, `''${sign}x`, `x${sign}`, `'x${sign}`]);
    const [, ...records] = parseCsv(toCsv(["a", "b"], texts.map((text) => [text, "-1"])));
    for (const [field] of records)
        assert.doesNotMatch(field, /^[=+\-@\t\r\n＝＋－＠]/);
    assert.deepEqual(records.map((record) => record.map(plainField)), texts.map((text) => [text, "-1"]));
});
test("Windows line ends and blank lines are understood", () => {
    assert.deepEqual(parseCsv("a,b\r\n\r\n1,2\r\n"), [
        ["a", "b"],
        ["1", "2"],
    ]);
});
//# sourceMappingURL=csv.test.js.map