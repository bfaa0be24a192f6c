import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCsv, toCsv } from "../../src/core/csv.js";

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

test("Windows line ends and blank lines are understood", () => {
  assert.deepEqual(parseCsv("a,b\r\n\r\n1,2\r\n"), [
    ["a", "b"],
    ["1", "2"],
  ]);
});
