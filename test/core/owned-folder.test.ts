import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { UsageError } from "../../src/core/errors.js";
import { MANIFEST, readManifest } from "../../src/core/manifest.js";
import { fillDirectory } from "../../src/core/output-directory.js";
import type { OutputRun } from "../../src/core/owned-folder.js";

type Files = Record<string, string>;

function temporaryFolder(t: { after(clean: () => void): void }): string {
  const path = mkdtempSync(join(tmpdir(), "coos7-owned-"));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const results = (data = "a", more: Partial<OutputRun> = {}): OutputRun => ({
  command: "results",
  data: { title: `data ${data}`, fingerprints: async () => ({ training: data }) },
  replacesItself: true,
  rivals: ["results", "scores"],
  isSource: (name) => !name.startsWith("figures/"),
  record: "run.json",
  timeless: { "run.json": (text) => text.replace(/\d+ s/, "") },
  expected: ["table.tex"],
  ...more,
});
const figures: OutputRun = {
  command: "figures",
  data: results().data!,
  madeFrom: ["results"],
  isSource: results().isSource!,
  timeless: results().timeless!,
};

async function write(folder: string, files: Files, run = results(), force = false): Promise<void> {
  await fillDirectory(folder, { force, shared: true, run }, async (staging) => {
    for (const [name, text] of Object.entries(files)) put(join(staging, name), text);
  });
}

function contentOf(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => name !== MANIFEST);
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

async function refused(folder: string, work: () => Promise<void>, message: RegExp): Promise<void> {
  const before = contentOf(folder);
  await assert.rejects(work(), (error) => {
    assert.ok(error instanceof UsageError, String(error));
    assert.match(error.message, message);
    assert.ok(!error.message.includes("\n"));
    return true;
  });
  assert.deepEqual(contentOf(folder), before);
}

test("a run replaces its own files, removes those it no longer writes, and leaves all others alone", async (t) => {
  const folder = temporaryFolder(t);
  put(join(folder, "predictions", "mine.csv"), "mine");
  put(join(folder, "notes", "a.txt"), "mine");
  await write(folder, { "table.tex": "1", "predictions/a.csv": "1", "old/b.csv": "1", "run.json": "3 s" });
  put(join(folder, "figures", "mine.svg"), "mine");
  await write(folder, {
    "table.tex": "2",
    "predictions/a.csv": "2",
    "figures/c.svg": "2",
    "run.json": "4 s",
  });
  assert.deepEqual(contentOf(folder), {
    "figures/c.svg": "2",
    "figures/mine.svg": "mine",
    "notes/a.txt": "mine",
    "predictions/a.csv": "2",
    "predictions/mine.csv": "mine",
    "run.json": "4 s",
    "table.tex": "2",
  });
  assert.ok(!existsSync(join(folder, "old")));
  const [run] = readManifest(folder)!;
  assert.deepEqual(Object.keys(run!.files), ["figures/c.svg", "predictions/a.csv", "run.json", "table.tex"]);
  assert.deepEqual(run!.data, { title: "data a", fingerprints: { training: "a" } });
});

test("equal results give an equal manifest, whatever their times", async (t) => {
  const text = (folder: string): string => readFileSync(join(folder, MANIFEST), "utf8");
  const [one, two] = [temporaryFolder(t), temporaryFolder(t)];
  await write(one, { "table.tex": "1", "run.json": "3 s" });
  await write(two, { "old.csv": "1", "run.json": "5 s" });
  await write(two, { "run.json": "70 s", "table.tex": "1" });
  assert.equal(text(two), text(one));
});

test("others' files of the same names are refused, before the work where they are known, and replaced by force", async (t) => {
  const folder = temporaryFolder(t);
  put(join(folder, "table.tex"), "mine");
  let worked = false;
  const known = () =>
    fillDirectory(folder, { shared: true, run: results() }, async () => {
      worked = true;
    });
  await refused(
    folder,
    known,
    /table\.tex is not a file that coos7 wrote; move it away, choose another folder, or --force to replace it$/,
  );
  assert.ok(!worked);
  await write(folder, { "table.tex": "1" }, results(), true);
  assert.deepEqual(contentOf(folder), { "table.tex": "1" });

  put(join(folder, "predictions", "a.csv"), "mine");
  put(join(folder, "predictions", "b.csv"), "mine");
  const files = { "table.tex": "2", "predictions/a.csv": "2", "predictions/b.csv": "2", "c.csv": "2" };
  await refused(
    folder,
    () => write(folder, files),
    /a\.csv is not a file that coos7 wrote \(nor may 1 more file be/,
  );
  await write(folder, files, results(), true);
  assert.deepEqual(contentOf(folder), files);
});

test("a file that was edited since is the editor's: not replaced without force, never removed as stale", async (t) => {
  const folder = temporaryFolder(t);
  await write(folder, { "table.tex": "1", "old.csv": "1", "older.csv": "1" });
  put(join(folder, "table.tex"), "edited");
  put(join(folder, "old.csv"), "edited");
  await refused(
    folder,
    () => write(folder, { "table.tex": "2" }),
    /table\.tex was changed after coos7 had written it/,
  );
  await write(folder, { "table.tex": "2" }, results(), true);
  assert.deepEqual(contentOf(folder), { "old.csv": "edited", "table.tex": "2" });
  assert.deepEqual(Object.keys(readManifest(folder)![0]!.files), ["table.tex"]);
  // From now on it is nobody's that coos7 knows.
  await refused(folder, () => write(folder, { "old.csv": "3" }), /old\.csv is not a file that coos7 wrote/);
});

test("a link in the place of a listed file, or of a folder above it, is not followed", async (t) => {
  const [folder, elsewhere] = [temporaryFolder(t), temporaryFolder(t)];
  await write(folder, { "a/stale.csv": "1", "b.csv": "1" });
  put(join(elsewhere, "stale.csv"), "1");
  rmSync(join(folder, "a"), { recursive: true });
  symlinkSync(elsewhere, join(folder, "a"));
  rmSync(join(folder, "b.csv"));
  symlinkSync(join(elsewhere, "stale.csv"), join(folder, "b.csv"));
  await refused(folder, () => write(folder, { "b.csv": "2" }), /b\.csv was changed/);
  await write(folder, { "c.csv": "2" });
  assert.deepEqual(contentOf(elsewhere), { "stale.csv": "1" });
  assert.ok(existsSync(join(folder, "b.csv")));
});

test("results of other data, of another command and of versions without manifests are refused and said to be so", async (t) => {
  const folder = temporaryFolder(t);
  await write(folder, { "table.tex": "1", "old.csv": "1" });
  await write(folder, { "figures/f.svg": "1" }, figures);
  put(join(folder, "old-edited.csv"), "mine");
  await refused(
    folder,
    () => write(folder, { "table.tex": "2" }, results("b")),
    /has files that coos7 \w+ made from other data \(data a\); choose another folder, or --force to replace them$/,
  );
  await refused(
    folder,
    () => write(folder, { "table.tex": "2" }, results("a", { command: "scores" })),
    /has the results of coos7 results; choose another folder/,
  );
  await write(folder, { "table.tex": "2" }, results("b"), true);
  // With the data go the figures that were drawn from them.
  assert.deepEqual(contentOf(folder), { "old-edited.csv": "mine", "table.tex": "2" });

  const before = temporaryFolder(t);
  put(join(before, "run.json"), "{}");
  put(join(before, "predictions", "a.csv"), "1");
  await refused(
    before,
    () => write(before, { "run.json": "2" }),
    /has results \(run\.json\) but no list of what coos7 wrote there, as versions before manifest\.json left them; choose/,
  );
  await write(before, { "run.json": "2" }, results(), true);
  assert.deepEqual(contentOf(before), { "predictions/a.csv": "1", "run.json": "2" });
});

test("figures drawn from results survive the next run, in the place of its own while the results are the same", async (t) => {
  const folder = temporaryFolder(t);
  const first = { "table.tex": "1", "figures/main.svg": "wide", "run.json": "1 s" };
  await write(folder, first);
  await write(folder, { "figures/main.svg": "narrow", "figures/more.svg": "narrow" }, figures);
  await write(folder, { "figures/third.svg": "narrow" }, figures);
  await write(folder, { ...first, "run.json": "2 s" });
  assert.deepEqual(contentOf(folder), {
    "figures/main.svg": "narrow",
    "figures/more.svg": "narrow",
    "figures/third.svg": "narrow",
    "run.json": "2 s",
    "table.tex": "1",
  });
  // Of other results the run's own figure is the right one; those that it does not draw are kept, and said to be old.
  const said: string[] = [];
  await write(folder, { ...first, "table.tex": "2" }, results("a", { onWarning: (line) => said.push(line) }));
  assert.equal(contentOf(folder)["figures/main.svg"], "wide");
  assert.equal(contentOf(folder)["figures/more.svg"], "narrow");
  assert.equal(said.length, 1);
  assert.match(said[0]!, /more\.svg and 1 more files? of coos7 figures are kept; they show earlier results$/);
  assert.deepEqual(
    readManifest(folder)!.map(({ command, files }) => [command, Object.keys(files)]),
    [
      ["figures", ["figures/more.svg", "figures/third.svg"]],
      ["results", ["figures/main.svg", "run.json", "table.tex"]],
    ],
  );
});

test("a manifest of another program's that comes while a run works stays, and is said; the results are written", async (t) => {
  for (const before of [{}, { "table.csv": "1" }] as Files[]) {
    const folder = join(temporaryFolder(t), "out");
    if (before["table.csv"]) await write(folder, before);
    const run = fillDirectory(folder, { shared: true, run: results() }, async (staging) => {
      put(join(staging, "table.csv"), "2");
      put(join(folder, MANIFEST), "theirs");
    });
    await assert.rejects(
      run,
      /manifest\.json was put there by another program just now and is left as it is; all/,
    );
    assert.equal(readFileSync(join(folder, MANIFEST), "utf8"), "theirs");
    assert.deepEqual(contentOf(folder), { "table.csv": "2" });
    // As any file of others': replaced by force only.
    await assert.rejects(
      write(folder, { "table.csv": "3" }),
      /is not a list of what this version of coos7 wrote/,
    );
    await write(folder, { "table.csv": "3" }, results(), true);
    assert.deepEqual(Object.keys(readManifest(folder)![0]!.files), ["table.csv"]);
  }
});

test("a manifest that is not one, or that lists files outside its folder, is refused and nothing is touched", async (t) => {
  const folder = temporaryFolder(t);
  const outside = temporaryFolder(t);
  put(join(outside, "theirs.csv"), "1");
  const lists = JSON.stringify({
    format: "coos7 manifest 1",
    runs: [
      {
        command: "results",
        version: "1",
        files: { [`../${outside.split("/").at(-1)}/theirs.csv`]: { sha256: "x" } },
      },
    ],
  });
  for (const text of ['{"name":"app"}', "no JSON", "", lists]) {
    put(join(folder, MANIFEST), text);
    await assert.rejects(
      write(folder, { "a.csv": "1" }),
      /manifest\.json is not a list of what this version of coos7 wrote there; choose another folder/,
    );
    assert.equal(readFileSync(join(folder, MANIFEST), "utf8"), text);
  }
  await write(folder, { "a.csv": "1" }, results(), true);
  assert.deepEqual(contentOf(outside), { "theirs.csv": "1" });
  assert.equal(readManifest(folder)!.length, 1);
});
