import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { ResultFiles } from "../../src/reproduce/result-files.js";

function folder(t: { after(clean: () => void): void }): string {
  const path = mkdtempSync(join(tmpdir(), "coos7-results-"));
  t.after(() => rmSync(path, { recursive: true }));
  return path;
}

test("nothing appears under its final name before publish()", (t) => {
  const place = folder(t);
  const files = new ResultFiles(join(place, "out"));
  files.write("table3.csv", "x");
  files.write("predictions/a.csv", "y");
  assert.deepEqual(
    readdirSync(join(place, "out")).filter((name) => !name.startsWith(".")),
    [],
  );
  files.publish();
  assert.deepEqual(readdirSync(join(place, "out")).sort(), ["predictions", "table3.csv"]);
  assert.equal(readFileSync(join(place, "out", "predictions", "a.csv"), "utf8"), "y");
});

test("discard() leaves the folder as it was", (t) => {
  const place = folder(t);
  writeFileSync(join(place, "mine.txt"), "keep");
  const files = new ResultFiles(place);
  files.write("table3.csv", "x");
  files.discard();
  assert.deepEqual(readdirSync(place), ["mine.txt"]);
});

test("publish() removes an earlier run's predictions but nothing of the user's", (t) => {
  const place = folder(t);
  writeFileSync(join(place, "mine.txt"), "keep");
  mkdirSync(join(place, "predictions"));
  writeFileSync(join(place, "predictions", "old.csv"), "stale");
  const files = new ResultFiles(place);
  files.write("predictions/new.csv", "x");
  files.publish();
  assert.deepEqual(readdirSync(join(place, "predictions")), ["new.csv"]);
  assert.deepEqual(readdirSync(place).sort(), ["mine.txt", "predictions"]);
});

test("a folder that cannot be made is one clear error", (t) => {
  const place = folder(t);
  writeFileSync(join(place, "file"), "");
  assert.throws(
    () => new ResultFiles(join(place, "file", "out")),
    /Could not write results to .*out: a part of the path is a file, not a folder/,
  );
});
