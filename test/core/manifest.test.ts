import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { temporaryPath } from "../../src/core/files.js";
import { sha256 } from "../../src/core/hash.js";
import {
  contentDigest,
  isNameInside,
  isUnchanged,
  MANIFEST,
  type ManifestRun,
  manifestFile,
  manifestText,
  readManifest,
  sameData,
} from "../../src/core/manifest.js";

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), "coos7-manifest-"));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const run = (changed: Partial<ManifestRun> = {}): ManifestRun => ({
  command: "results",
  version: "1",
  data: { title: "cells", fingerprints: { training: "a", test1: "b" } },
  of: "c",
  files: { "b/c.csv": { sha256: "x", size: 3 }, "a.csv": { sha256: "y" } },
  ...changed,
});

test("a manifest is read as it was written: runs by their commands, files by their names, and no run without files", (t) => {
  const place = folder(t);
  assert.equal(readManifest(place), undefined);
  const figures = run({ command: "figures" });
  const text = manifestText([run(), figures, run({ command: "empty", files: {} })]);
  assert.equal(
    manifestText([figures, run({ files: Object.fromEntries(Object.entries(run().files).reverse()) })]),
    text,
  );
  writeFileSync(join(place, MANIFEST), text);
  const found = readManifest(place)!;
  assert.deepEqual(found, [figures, run()]);
  assert.deepEqual(Object.keys(found[0]!.files), ["a.csv", "b/c.csv"]);
  assert.deepEqual(
    text.split("\n").filter((line) => line.includes('"command"')),
    ['   "command": "figures",', '   "command": "results",'],
  );
});

test("a list in which anything is not as it was written is refused, in one line, and not taken for an empty one", (t) => {
  const place = folder(t);
  const { command: _command, ...nameless } = run();
  const { version: _version, ...versionless } = run();
  const { files: _files, ...fileless } = run();
  const runs: unknown[] = [
    null,
    "results",
    nameless,
    versionless,
    fileless,
    run({ command: 7 as never }),
    run({ version: null as never }),
    run({ data: null as never }),
    run({ data: {} as never }),
    run({ data: { title: "cells" } as never }),
    run({ data: { title: 1, fingerprints: {} } as never }),
    run({ data: { title: "cells", fingerprints: null } as never }),
    run({ data: { title: "cells", fingerprints: "training" } as never }),
    run({ of: 7 as never }),
    run({ files: null as never }),
    run({ files: "a.csv" as never }),
    run({ files: { "a.csv": null } as never }),
    run({ files: { "a.csv": { sha256: 7 } } as never }),
    run({ files: { "../a.csv": { sha256: "x" } } }),
    run({ files: { "a.csv": { sha256: "x" }, "/etc/passwd": { sha256: "x" } } }),
  ];
  const head = JSON.parse(manifestText([]));
  const texts = [
    ...runs.map((one) => JSON.stringify({ ...head, runs: [run(), one] })),
    JSON.stringify({ ...head, runs: {} }),
    JSON.stringify({ ...head, format: "coos7 manifest 2" }),
    "null",
    "[]",
    "",
    "{",
  ];
  for (const text of texts) {
    writeFileSync(join(place, MANIFEST), text);
    assert.throws(
      () => readManifest(place),
      {
        name: "Coos7Error",
        message: `${join(place, MANIFEST)} is not a list of what this version of coos7 wrote there; choose another folder, or move that file away`,
      },
      text,
    );
  }
  for (const one of [run(), run({ of: undefined as never }), run({ data: undefined as never })]) {
    writeFileSync(join(place, MANIFEST), JSON.stringify({ ...head, runs: [one] }));
    assert.equal(readManifest(place)!.length, 1);
  }
  rmSync(join(place, MANIFEST));
  mkdirSync(join(place, MANIFEST));
  assert.throws(() => readManifest(place), { message: /^Could not read .*manifest\.json: it is a folder/ });
});

test("a file is as it was written while its bytes are, or its text without times; a link to it is not it", (t) => {
  const place = folder(t);
  const write = (text: string): void => writeFileSync(join(place, "a.txt"), text);
  const timeless = { "a.txt": (text: string) => text.replace(/\d+ s/, "") };
  write("took 3 s");
  const whole = manifestFile(join(place, "a.txt"), "a.txt");
  assert.deepEqual(whole, { sha256: sha256("took 3 s"), size: 8 });
  const without = manifestFile(join(place, "a.txt"), "a.txt", timeless);
  assert.deepEqual(without, { sha256: sha256("took ") });
  assert.ok(isUnchanged(place, "a.txt", whole));
  assert.ok(isUnchanged(place, "a.txt", without, timeless));
  assert.ok(!isUnchanged(place, "a.txt", undefined));
  for (const text of ["took 4 s", "took 40 s"]) {
    write(text);
    assert.ok(!isUnchanged(place, "a.txt", whole));
    assert.ok(isUnchanged(place, "a.txt", without, timeless));
  }
  write("takes 3 s");
  assert.ok(!isUnchanged(place, "a.txt", without, timeless));
  // The same bytes, and a path to them that is as long.
  writeFileSync(join(place, "b.txt.bk"), "took 3 s");
  rmSync(join(place, "a.txt"));
  symlinkSync("b.txt.bk", join(place, "a.txt"));
  assert.ok(!isUnchanged(place, "a.txt", whole));
  assert.ok(!isUnchanged(place, "none.txt", whole));
});

test("a digest of content is of names and bytes in any order, and of no file that tells times", () => {
  const [one, two] = [
    { sha256: "x", size: 1 },
    { sha256: "y", size: 0 },
  ];
  assert.equal(contentDigest({ "b.csv": one, "a.csv": two }), sha256("x b.csv\ny a.csv\n"));
  assert.equal(
    contentDigest({ "a.csv": two, "b.csv": one, "run.json": { sha256: "z" } }),
    sha256("x b.csv\ny a.csv\n"),
  );
  assert.notEqual(
    contentDigest({ "b.csv": two, "a.csv": one }),
    contentDigest({ "b.csv": one, "a.csv": two }),
  );
});

test("runs are about the same data where all splits that they have in common are, and there are some", () => {
  const data = (fingerprints: Record<string, string>) => ({ title: "", fingerprints });
  const whole = data({ training: "a", test1: "b" });
  assert.ok(sameData(whole, data({ test1: "b", training: "a" })));
  assert.ok(sameData(whole, data({ test1: "b", test4: "c" })));
  assert.ok(!sameData(whole, data({ training: "a", test1: "x" })));
  assert.ok(!sameData(whole, data({ training: "x", test1: "b" })));
  assert.ok(!sameData(whole, data({ test4: "c" })));
  assert.ok(!sameData(whole, data({})));
  assert.ok(!sameData(data({}), whole));
  assert.ok(!sameData(whole, undefined) && !sameData(undefined, whole));
  assert.ok(sameData(undefined, undefined));
});

test("a listed name leads to a file below the folder, and to none that is being written", () => {
  for (const name of ["a.csv", "a/b/c.csv", "...", "a..b/.c"]) assert.ok(isNameInside(name), name);
  // Windows has these in no name of a file, but before one.
  assert.equal(isNameInside("C:\\a"), process.platform !== "win32");
  const temporary = temporaryPath("x");
  for (const name of [
    "",
    "/a",
    "a/",
    "a//b",
    ".",
    "..",
    "../a",
    "a/../b",
    "a/./b",
    "a\0",
    temporary,
    `a/${temporary}`,
  ])
    assert.ok(!isNameInside(name), name);
});
