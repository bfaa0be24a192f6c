import assert from "node:assert/strict";
import fs, {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { writeCache } from "../../src/core/cache.js";
import {
  fileAt,
  freeDiskBytes,
  makeFolder,
  moveToFreeName,
  removeTemporaryFiles,
  requireDiskSpace,
  temporaryPath,
  writeFileAtomic,
} from "../../src/core/files.js";
import { type ProcessIdentity, processTag, thisProcess } from "../../src/core/process-identity.js";
import { createHdf5Split } from "../../src/dataset/hdf5/writer.js";

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

/** As if another process had made it. */
const of = (identity: Partial<ProcessIdentity>, path: string): string =>
  path.replace(processTag(), processTag({ ...thisProcess(), ...identity }));
const ENDED = { pid: 2 ** 22 + 1 };

test("what a killed process left half written goes, and nothing of a running one's or of the user's", (t) => {
  const place = folder(t);
  const kept = [".coos7-notes.tmp", ".coos7-0123456789ab.tmp", "data.tmp"].map((name) => join(place, name));
  kept.push(temporaryPath(join(place, "x")), of({ host: "another" }, temporaryPath(join(place, "x"))));
  for (const path of kept) writeFileSync(path, "");
  writeFileSync(of(ENDED, temporaryPath(join(place, "x"))), "half");
  const staging = of(ENDED, temporaryPath(join(place, "y")));
  mkdirSync(staging);
  writeFileSync(join(staging, "part"), "half");
  removeTemporaryFiles(place);
  // Folders only where the caller holds the lock: another run may need them.
  assert.deepEqual(readdirSync(place).sort(), [...kept, staging].map((path) => basename(path)).sort());
  removeTemporaryFiles(place, { folders: true });
  assert.deepEqual(readdirSync(place).sort(), kept.map((path) => basename(path)).sort());
});

test("a write removes what killed writes left beside its file, in the cache too", async (t) => {
  const place = folder(t);
  const left = (path: string): string => {
    const temporary = of(ENDED, temporaryPath(path));
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(temporary, "half");
    return temporary;
  };
  const one = left(join(place, "a", "b.csv"));
  writeFileAtomic(join(place, "a", "c.csv"), "text");
  assert.ok(!existsSync(one));
  const before = process.env.COOS7_CACHE;
  process.env.COOS7_CACHE = join(place, "cache");
  t.after(() => {
    process.env.COOS7_CACHE = before;
    if (before === undefined) delete process.env.COOS7_CACHE;
  });
  const entry = left(join(place, "cache", "ab", "x"));
  assert.ok(writeCache("ab", new Uint8Array(3)));
  assert.ok(!existsSync(entry));
  const split = left(join(place, "data", "test1.hdf5"));
  const header = { labels: Int32Array.of(0), ids: {}, pixelType: "uint8" } as const;
  (await createHdf5Split(join(place, "data", "test2.hdf5"), header)).abort();
  assert.ok(!existsSync(split));
});

test("a file that may not be replaced is written only where there is none, and keeps its bytes where there is one", (t) => {
  const place = folder(t);
  writeFileAtomic(join(place, "a.csv"), "one", { exclusive: true });
  assert.throws(
    () => writeFileAtomic(join(place, "a.csv"), "two", { exclusive: true }),
    /Could not write .*a\.csv: another program/,
  );
  assert.equal(readFileSync(join(place, "a.csv"), "utf8"), "one");
  assert.deepEqual(readdirSync(place), ["a.csv"]);
});

test("a failed write leaves no folder that it made", (t) => {
  const place = folder(t);
  const name = "x".repeat(300);
  assert.throws(() => writeFileAtomic(join(place, "new", "below", name), ""), /the name is too long/);
  assert.deepEqual(readdirSync(place), []);
});

/** Runs `work` while some functions of the file system are others. */
function withFileSystem(changed: Partial<typeof fs>, work: () => void): void {
  const names = Object.keys(changed) as (keyof typeof fs)[];
  const originals = Object.fromEntries(names.map((name) => [name, fs[name]]));
  Object.assign(fs, changed);
  syncBuiltinESMExports();
  try {
    work();
  } finally {
    Object.assign(fs, originals);
    syncBuiltinESMExports();
  }
}

test("a file system that takes a few bytes at a time gets the whole file", (t) => {
  const path = join(folder(t), "a.txt");
  const { writeSync } = fs;
  const few = (file: number, bytes: Uint8Array, offset: number, length: number): number =>
    writeSync(file, bytes, offset, Math.min(length, 7));
  withFileSystem({ writeSync: few as typeof writeSync }, () => writeFileAtomic(path, "0123456789".repeat(9)));
  assert.equal(readFileSync(path, "utf8"), "0123456789".repeat(9));
});

test("content is on the disk before it gets its name, the name after, and every file is closed", (t) => {
  const place = folder(t);
  const open = new Map<number, string>();
  const steps: string[] = [];
  const { closeSync, fsyncSync, openSync, renameSync } = fs;
  withFileSystem(
    {
      openSync: ((path: string, flags: string) => {
        const file = openSync(path, flags);
        open.set(file, path === place ? "the folder" : "the file");
        return file;
      }) as typeof openSync,
      fsyncSync: (file) => {
        steps.push(`flushes ${open.get(file)}`);
        fsyncSync(file);
      },
      closeSync: (file) => {
        open.delete(file);
        closeSync(file);
      },
      renameSync: (from, to) => {
        steps.push("names it");
        renameSync(from, to);
      },
    },
    () => writeFileAtomic(join(place, "a.txt"), "text"),
  );
  assert.deepEqual(steps, ["flushes the file", "names it", "flushes the folder"]);
  assert.equal(open.size, 0);
});

test("where the file system has no second names a file is moved all the same, and never over another", (t) => {
  const place = folder(t);
  const [from, to] = [join(place, "from"), join(place, "to")];
  const linkSync = (): void => {
    throw Object.assign(new Error("EPERM: operation not permitted, link"), {
      code: "EPERM",
      syscall: "link",
    });
  };
  withFileSystem({ linkSync }, () => {
    writeFileSync(from, "one");
    moveToFreeName(from, to);
    assert.deepEqual(readdirSync(place), ["to"]);
    writeFileSync(from, "two");
    assert.throws(() => moveToFreeName(from, to), { code: "EEXIST" });
    assert.throws(
      () => writeFileAtomic(to, "three", { exclusive: true }),
      /Could not write .*to: another program has put a file there/,
    );
    rmSync(from);
    assert.throws(() => moveToFreeName(from, join(place, "free")), { code: "ENOENT" });
  });
  assert.deepEqual(readdirSync(place), ["to"]);
  assert.equal(readFileSync(to, "utf8"), "one");
});

test("a folder that cannot be made is an error of that, not of looking for it", {
  skip: process.platform !== "linux",
}, () => {
  assert.throws(() => makeFolder("/proc/coos7"), { code: "ENOENT", syscall: "mkdir" });
});

test("more than is free is refused before anything is written, by what the disk of the nearest folder says", (t) => {
  const place = join(folder(t), "new", "below");
  const asked: unknown[] = [];
  const statfsSync = ((path: string) => {
    asked.push(path);
    if (path.includes("new")) throw Object.assign(new Error("ENOENT"), { code: "ENOENT" });
    return { bavail: 3, bsize: 1e6 };
  }) as unknown as typeof fs.statfsSync;
  withFileSystem({ statfsSync }, () => {
    assert.equal(freeDiskBytes(place), 3e6);
    assert.deepEqual(asked, [place, dirname(place), dirname(dirname(place))]);
    requireDiskSpace(place, 3e6);
    assert.throws(() => requireDiskSpace(place, 3e6 + 1));
    assert.throws(() => requireDiskSpace(place, 7e6), {
      name: "Coos7Error",
      message: `Expected 7.00 MB of free disk for ${place} but found 3.00 MB; free some space or choose another folder`,
    });
  });
  const unknown = (): never => {
    throw Object.assign(new Error("ENOSYS: statfs"), { code: "ENOSYS" });
  };
  withFileSystem({ statfsSync: unknown as typeof fs.statfsSync }, () =>
    assert.throws(() => freeDiskBytes(place), { code: "ENOSYS" }),
  );
});

test("fileAt() follows no link in a path, but the folder itself may be one", (t) => {
  const place = folder(t);
  mkdirSync(join(place, "real", "below"), { recursive: true });
  writeFileSync(join(place, "real", "below", "a.txt"), "text");
  symlinkSync("real", join(place, "link"));
  symlinkSync("below", join(place, "real", "other"));
  symlinkSync("below/a.txt", join(place, "real", "b.txt"));
  const link = join(place, "link");
  const found = fileAt(link, "below/a.txt");
  assert.ok(found.kind === "file" && found.size === 4);
  assert.deepEqual(fileAt(link, "other/a.txt"), { kind: "blocked", path: join(link, "other") });
  assert.deepEqual(fileAt(link, "below/a.txt/c"), { kind: "blocked", path: join(link, "below", "a.txt") });
  assert.equal(fileAt(link, "b.txt").kind, "link");
  assert.deepEqual(fileAt(link, "below"), { kind: "other" });
  for (const name of ["none", "none/below", "below/none"])
    assert.deepEqual(fileAt(link, name), { kind: "none" });
});
