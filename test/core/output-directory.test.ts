import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { LOCK_FILE } from "../../src/core/directory-lock.js";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import { temporaryPath } from "../../src/core/files.js";
import { fillDirectory } from "../../src/core/output-directory.js";
import { thisProcess } from "../../src/core/process-identity.js";

function temporaryFolder(t: { after(clean: () => void): void }): string {
  const path = mkdtempSync(join(tmpdir(), "coos7-output-"));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function fill(folder: string, text: string): Promise<void> {
  await fillDirectory(folder, { force: true }, async (staging) => {
    writeFileSync(join(staging, "a.txt"), text);
    mkdirSync(join(staging, "below"));
    writeFileSync(join(staging, "below", "b.txt"), text);
  });
}

const lock = (record: object): string =>
  JSON.stringify({ command: "coos7 simulate", since: "2026-01-01T00:00:00.000Z", id: "x", ...record });

test("a directory is filled whole, replacing what has the same name and nothing else", async (t) => {
  const out = join(temporaryFolder(t), "new", "out");
  await fill(out, "one");
  writeFileSync(join(out, "mine.txt"), "");
  await fill(out, "two");
  assert.deepEqual(readdirSync(out).sort(), ["a.txt", "below", "mine.txt"]);
  assert.equal(readFileSync(join(out, "below", "b.txt"), "utf8"), "two");
});

test("a file takes the place of a folder, a folder that of a file, and a link is replaced, not followed", async (t) => {
  const place = temporaryFolder(t);
  const out = join(place, "out");
  mkdirSync(join(out, "a.txt"), { recursive: true });
  writeFileSync(join(out, "a.txt", "old"), "");
  mkdirSync(join(place, "elsewhere"));
  symlinkSync(join(place, "elsewhere"), join(out, "below"));
  await fill(out, "new");
  assert.equal(readFileSync(join(out, "a.txt"), "utf8"), "new");
  assert.deepEqual(readdirSync(out).sort(), ["a.txt", "below"]);
  assert.deepEqual(readdirSync(join(place, "elsewhere")), []);
  rmSync(join(out, "below"), { recursive: true });
  writeFileSync(join(out, "below"), "a file");
  await fill(out, "newer");
  assert.equal(readFileSync(join(out, "below", "b.txt"), "utf8"), "newer");
});

test("work that fails leaves everything as it was, and no folder that was not there", async (t) => {
  const place = temporaryFolder(t);
  const out = join(place, "new", "out");
  const work = async (staging: string): Promise<never> => {
    writeFileSync(join(staging, "a.txt"), "half");
    throw new Coos7Error(`no ${join(staging, "a.txt")}`);
  };
  await assert.rejects(fillDirectory(out, {}, work), { message: `no ${join(out, "a.txt")}` });
  assert.deepEqual(readdirSync(place), []);
  await fill(out, "one");
  await assert.rejects(fillDirectory(out, { force: true }, work));
  assert.deepEqual(readdirSync(out).sort(), ["a.txt", "below"]);
  assert.equal(readFileSync(join(out, "a.txt"), "utf8"), "one");
});

test("a second run in the same directory is refused, naming the first, and does not disturb it", async (t) => {
  const out = join(temporaryFolder(t), "out");
  await fillDirectory(out, {}, async (staging) => {
    writeFileSync(join(staging, "a.txt"), "first");
    await assert.rejects(fill(out, "second"), (error) => {
      assert.ok(error instanceof Coos7Error);
      assert.match(
        error.message,
        new RegExp(`out is being written by .*output-directory.* \\(process ${process.pid}, since 2`),
      );
      assert.match(
        error.message,
        /wait until that has ended or choose another folder; .*remove .*\.coos7\.lock$/,
      );
      return true;
    });
  });
  assert.deepEqual(readdirSync(out), ["a.txt"]);
  assert.equal(readFileSync(join(out, "a.txt"), "utf8"), "first");
});

test("a directory that another run filled a moment ago is not overwritten without force", async (t) => {
  const out = join(temporaryFolder(t), "out");
  await fill(out, "one");
  await assert.rejects(
    fillDirectory(out, {}, async () => {}),
    UsageError,
  );
  assert.equal(readFileSync(join(out, "a.txt"), "utf8"), "one");
});

const STALE: [what: string, content: string][] = [
  ["a process that has ended", lock({ process: { ...thisProcess(), pid: 2 ** 22 + 1 } })],
  ["a process whose number another one has now", lock({ process: { ...thisProcess(), started: "1" } })],
  ["a process of before the machine was started", lock({ process: { ...thisProcess(), boot: "another" } })],
  ["a process that was killed while it wrote it", ""],
  ["a disk that was full", '{"process":{"pid":'],
  ["nobody that this package knows", '{"process":{"pid":-1,"host":3}}'],
];
for (const [what, content] of STALE)
  test(`a lock of ${what} does not count`, { skip: process.platform !== "linux" }, async (t) => {
    const out = temporaryFolder(t);
    writeFileSync(join(out, LOCK_FILE), content);
    mkdirSync(temporaryPath(join(out, "x")));
    await fill(out, "one");
    assert.deepEqual(readdirSync(out).sort(), ["a.txt", "below"]);
  });

test("a lock of another machine counts, and is said to be of it", async (t) => {
  const out = temporaryFolder(t);
  writeFileSync(join(out, LOCK_FILE), lock({ process: { ...thisProcess(), pid: 7, host: "b\u001b[31mox" } }));
  await assert.rejects(
    fill(out, "one"),
    /coos7 simulate \(process 7 on b \[31mox, since 2026-01-01T00:00:00\.000Z\)/,
  );
  assert.deepEqual(readdirSync(out), [LOCK_FILE]);
});

test("of many that find a lock without an owner one goes on and the others are refused", async (t) => {
  const out = temporaryFolder(t);
  writeFileSync(join(out, LOCK_FILE), lock({ process: { ...thisProcess(), pid: 2 ** 22 + 1 } }));
  let inside = 0;
  let entered = 0;
  let refused = 0;
  let most = 0;
  let allKnow = (): void => {};
  const othersKnow = new Promise<void>((resolve) => {
    allKnow = () => {
      if (entered + refused === 8) resolve();
    };
  });
  const runs = Array.from({ length: 8 }, () =>
    fillDirectory(out, { force: true }, async (staging) => {
      most = Math.max(most, ++inside);
      entered++;
      allKnow();
      writeFileSync(join(staging, "a.txt"), "");
      await othersKnow;
      inside--;
    }).catch((error) => {
      refused++;
      allKnow();
      throw error;
    }),
  );
  const found = await Promise.allSettled(runs);
  assert.equal(most, 1);
  assert.equal(found.filter(({ status }) => status === "fulfilled").length, 1);
  assert.deepEqual(readdirSync(out), ["a.txt"]);
});
