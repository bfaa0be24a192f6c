import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileAt, temporaryPath } from "../../src/core/files.js";
import { MANIFEST, readManifest } from "../../src/core/manifest.js";
import { finishPublication, JOURNAL, type Publication, publishFiles } from "../../src/core/publication.js";
import { beforeEachStep } from "./file-system-steps.js";

interface Fixture {
  directory: string;
  publication: Publication;
}

/** A folder with earlier results, a file of somebody else's, and new results that are ready beside. */
function fixture(t: { after(clean: () => void): void }): Fixture {
  const directory = mkdtempSync(join(tmpdir(), "coos7-publication-"));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const staging = temporaryPath(join(directory, "x"));
  const put = (path: string, text: string): void => {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, text);
  };
  for (const name of ["table.csv", "below/a.csv", "old/stale.csv"]) put(join(directory, name), "earlier");
  put(join(directory, "below/mine.txt"), "mine");
  const names = ["table.csv", "below/a.csv", "below/new.csv", "figures/b.svg"];
  for (const name of names) put(join(staging, name), "new");
  const listed = Object.fromEntries(names.map((name) => [name, { sha256: "x", size: 3 }]));
  const stamp = (name: string): string => {
    const found = fileAt(directory, name);
    assert.ok(found.kind === "file");
    return found.stamp;
  };
  return {
    directory,
    publication: {
      staging: staging.slice(directory.length + 1),
      replaces: { "table.csv": stamp("table.csv"), "below/a.csv": stamp("below/a.csv") },
      stale: { "old/stale.csv": stamp("old/stale.csv") },
      manifest: [{ command: "test", version: "1", files: listed }],
    },
  };
}

function contentOf(directory: string): Record<string, string> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(directory, name), "utf8")]));
}

test("a publication that is killed before any of its steps is finished by the next run, or has not begun", (t) => {
  const whole = fixture(t);
  assert.deepEqual(publishFiles(whole.directory, whole.publication), []);
  const after = contentOf(whole.directory);
  assert.deepEqual(Object.keys(after), [
    "below/a.csv",
    "below/mine.txt",
    "below/new.csv",
    "figures/b.svg",
    "manifest.json",
    "table.csv",
  ]);
  assert.ok(!existsSync(join(whole.directory, "old")));
  let begun = 0;
  for (let killed = 0, ended = false; !ended; killed++) {
    const { directory, publication } = fixture(t);
    const before = contentOf(directory);
    ended = true;
    // From here on nothing can be done any more, not even what a failure would do.
    const end = beforeEachStep((step) => {
      if (step < killed) return;
      ended = false;
      throw new Error("killed");
    });
    try {
      publishFiles(directory, publication);
    } catch (error) {
      assert.match((error as Error).message, /killed/);
    } finally {
      end();
    }
    if (!existsSync(join(directory, JOURNAL)) && !existsSync(join(directory, "manifest.json"))) {
      const now = contentOf(directory);
      for (const [name, text] of Object.entries(before)) assert.equal(now[name], text, `step ${killed}`);
      continue;
    }
    begun++;
    finishPublication(directory);
    const left = Object.entries(contentOf(directory)).filter(([name]) => !name.startsWith(".coos7-"));
    assert.deepEqual(Object.fromEntries(left), after, `step ${killed}`);
  }
  assert.ok(begun > 15, String(begun));
});

test("what another program put in a place, or changed, between plan and publication stays, and is said", (t) => {
  const { directory, publication } = fixture(t);
  writeFileSync(join(directory, "table.csv"), "changed");
  writeFileSync(join(directory, "below/new.csv"), "theirs");
  writeFileSync(join(directory, "old/stale.csv"), "edited");
  writeFileSync(join(directory, "figures"), "a file");
  const dropped = publishFiles(directory, publication);
  assert.deepEqual(dropped, ["below/new.csv", "figures/b.svg", "table.csv"]);
  const now = contentOf(directory);
  assert.equal(now["table.csv"], "changed");
  assert.equal(now["below/new.csv"], "theirs");
  assert.equal(now["old/stale.csv"], "edited");
  assert.equal(now.figures, "a file");
  assert.equal(now["below/a.csv"], "new");
  // What is not the run's own is not listed as such.
  assert.deepEqual(
    readManifest(directory)?.flatMap(({ files }) => Object.keys(files)),
    ["below/a.csv"],
  );
});

test("a manifest is replaced while it is the one that was read; another program's stays, and is said", (t) => {
  const { directory, publication } = fixture(t);
  const place = join(directory, MANIFEST);
  writeFileSync(place, "earlier");
  const found = fileAt(directory, MANIFEST);
  assert.ok(found.kind === "file");
  const replaces = { ...publication.replaces, [MANIFEST]: found.stamp };
  assert.deepEqual(publishFiles(directory, { ...publication, replaces }), []);
  assert.equal(readManifest(directory)?.[0]?.command, "test");
  for (const [theirs, stamps] of [
    ["put there", {}],
    ["edited since", { [MANIFEST]: found.stamp }],
  ] as const) {
    const { directory, publication } = fixture(t);
    writeFileSync(join(directory, MANIFEST), theirs);
    const replaces = { ...publication.replaces, ...stamps };
    assert.deepEqual(publishFiles(directory, { ...publication, replaces }), [MANIFEST]);
    assert.equal(readFileSync(join(directory, MANIFEST), "utf8"), theirs);
    assert.equal(readFileSync(join(directory, "below/new.csv"), "utf8"), "new");
  }
});

test("a folder that is not there yet is moved as a whole, in as many steps whatever is in it", (t) => {
  const steps = [1, 300].map((files) => {
    const { directory, publication } = fixture(t);
    const below = join(directory, publication.staging, "figures", "large");
    mkdirSync(below);
    for (let i = 0; i < files; i++) writeFileSync(join(below, `${i}.svg`), "new");
    let taken = 0;
    const end = beforeEachStep(() => taken++);
    try {
      assert.deepEqual(publishFiles(directory, publication), []);
    } finally {
      end();
    }
    assert.equal(readdirSync(join(directory, "figures", "large")).length, files);
    return taken;
  });
  assert.equal(steps[0], steps[1]);
});

test("what another program puts in a free place stays, before whichever step it comes, and is said", (t) => {
  let told = 0;
  for (let step = 0, ended = false; !ended; step++) {
    const { directory, publication } = fixture(t);
    const theirs: string[] = [];
    ended = true;
    const end = beforeEachStep((now) => {
      if (now < step) return;
      ended = false;
      if (now > step) return;
      for (const name of ["below/new.csv", "figures/b.svg", MANIFEST]) {
        if (existsSync(join(directory, name))) continue;
        mkdirSync(join(directory, name, ".."), { recursive: true });
        writeFileSync(join(directory, name), "theirs");
        theirs.push(name);
      }
    });
    let dropped: string[];
    try {
      dropped = publishFiles(directory, publication);
    } finally {
      end();
    }
    const now = contentOf(directory);
    for (const name of ["below/new.csv", "figures/b.svg"])
      assert.equal(now[name], theirs.includes(name) ? "theirs" : "new", `${name}, step ${step}`);
    assert.equal(now[MANIFEST] === "theirs", theirs.includes(MANIFEST), `manifest, step ${step}`);
    assert.deepEqual(dropped, theirs, `step ${step}`);
    told += theirs.length;
  }
  assert.ok(told > 20, String(told));
});

test("a folder that is removed while files move into it is made again, but for the very step in which one comes", (t) => {
  let removals = 0;
  let inVain = 0;
  for (let step = 0, ended = false; !ended; step++) {
    const { directory, publication } = fixture(t);
    // It is there, and empty.
    mkdirSync(join(directory, "figures"));
    ended = true;
    const end = beforeEachStep((now) => {
      if (now < step) return;
      ended = false;
      const place = join(directory, "figures");
      if (now > step || !existsSync(place) || readdirSync(place).length > 0) return;
      rmSync(place, { recursive: true });
      removals++;
    });
    try {
      publishFiles(directory, publication);
    } catch (error) {
      assert.equal((error as NodeJS.ErrnoException).code, "ENOENT");
      inVain++;
      end();
      finishPublication(directory);
    } finally {
      end();
    }
    assert.equal(contentOf(directory)["figures/b.svg"], "new", `step ${step}`);
  }
  assert.ok(removals > 10, String(removals));
  assert.ok(inVain <= 1, String(inVain));
});

test("where the finished files have been removed by hand, the rest is done, and the folder can be used again", (t) => {
  const { directory, publication } = fixture(t);
  writeFileSync(join(directory, JOURNAL), JSON.stringify(publication));
  rmSync(join(directory, publication.staging), { recursive: true });
  finishPublication(directory);
  const { "table.csv": table, "old/stale.csv": stale, [JOURNAL]: journal } = contentOf(directory);
  assert.deepEqual([table, stale, journal], ["earlier", undefined, undefined]);
});

test("a journal that leads out of the folder is not followed", (t) => {
  const { directory, publication } = fixture(t);
  const outside = `${directory}-outside.txt`;
  writeFileSync(outside, "theirs");
  t.after(() => rmSync(outside, { force: true }));
  const stale = { [`../${outside.split("/").at(-1)}`]: "1 1 1" };
  writeFileSync(join(directory, JOURNAL), JSON.stringify({ ...publication, stale }));
  finishPublication(directory);
  assert.equal(readFileSync(outside, "utf8"), "theirs");
  assert.equal(contentOf(directory)["table.csv"], "earlier");
});
