import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { removeTemporaryFiles, temporaryPath, writeFileAtomic } from "../../src/core/files.js";

function folder(t: { after(clean: () => void): void }): string {
  const path = mkdtempSync(join(tmpdir(), "coos7-files-"));
  t.after(() => {
    chmodSync(path, 0o700);
    rmSync(path, { recursive: true });
  });
  return path;
}

test("a file is replaced whole, its folder is made, and nothing else is left behind", (t) => {
  const path = join(folder(t), "a", "b.txt");
  writeFileAtomic(path, "one");
  writeFileAtomic(path, new TextEncoder().encode("two"));
  assert.equal(readFileSync(path, "utf8"), "two");
  assert.deepEqual(readdirSync(join(path, "..")), ["b.txt"]);
});

test("a failed write names the file and leaves the old content and no temporary file", (t) => {
  const place = folder(t);
  mkdirSync(join(place, "taken"));
  writeFileSync(join(place, "taken", "x"), "");
  assert.throws(() => writeFileAtomic(join(place, "taken"), "text"), /Could not write .*taken/);
  assert.deepEqual(readdirSync(place), ["taken"]);
  writeFileSync(join(place, "file"), "");
  assert.throws(
    () => writeFileAtomic(join(place, "file", "below"), "text"),
    /Could not write .*below: a part of the path is a file, not a folder/,
  );
});

test("removeTemporaryFiles() removes what a killed run left and nothing of the user's", (t) => {
  const place = folder(t);
  const kept = [".coos7-notes.tmp", ".coos7-0123456789ab.tmp.txt", "data.tmp"];
  for (const name of kept) writeFileSync(join(place, name), "");
  writeFileSync(temporaryPath(join(place, "x")), "half");
  const staging = temporaryPath(join(place, "y"));
  mkdirSync(staging);
  writeFileSync(join(staging, "part"), "half");
  removeTemporaryFiles(place);
  assert.deepEqual(readdirSync(place).sort(), kept.sort());
});
