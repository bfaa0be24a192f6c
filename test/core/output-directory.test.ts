import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { LOCK } from "../../src/core/directory-lock.js";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import { makeFolder, temporaryPath } from "../../src/core/files.js";
import { fillDirectory } from "../../src/core/output-directory.js";
import { type ProcessIdentity, processTag, thisProcess } from "../../src/core/process-identity.js";
import { beforeEachStep } from "./file-system-steps.js";

function temporaryFolder(t: { after(clean: () => void): void }): string {
  const path = mkdtempSync(join(tmpdir(), "coos7-output-"));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A promise with what settles it. */
function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
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

test("with force exactly the files that are written are replaced, a link too, and what is no file is refused", async (t) => {
  const place = temporaryFolder(t);
  const out = join(place, "out");
  const elsewhere = join(place, "elsewhere");
  mkdirSync(join(out, "below"), { recursive: true });
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, "a.txt"), "theirs");
  symlinkSync(join(elsewhere, "a.txt"), join(out, "a.txt"));
  writeFileSync(join(out, "below", "mine.txt"), "mine");
  await fill(out, "new");
  assert.equal(readFileSync(join(elsewhere, "a.txt"), "utf8"), "theirs");
  assert.equal(readFileSync(join(out, "a.txt"), "utf8"), "new");
  assert.equal(readFileSync(join(out, "below", "mine.txt"), "utf8"), "mine");
  assert.deepEqual(readdirSync(join(out, "below")).sort(), ["b.txt", "mine.txt"]);

  const other = join(place, "other");
  mkdirSync(join(other, "a.txt"), { recursive: true });
  await assert.rejects(fill(other, "new"), /a\.txt is a folder where a file has to be; move it away/);
  rmSync(join(other, "a.txt"), { recursive: true });
  for (const put of [
    () => symlinkSync(elsewhere, join(other, "below")),
    () => writeFileSync(join(other, "below"), "a file"),
  ]) {
    put();
    await assert.rejects(fill(other, "new"), /below is in the place of a folder; move it away/);
    assert.deepEqual(readdirSync(other), ["below"]);
    rmSync(join(other, "below"));
  }
  assert.deepEqual(readdirSync(elsewhere), ["a.txt"]);
});

test("a cancelled run takes only folders with it that it made and that are empty, never another run's results", async (t) => {
  const place = temporaryFolder(t);
  const begun = deferred<void>();
  const end = deferred<never>();
  const first = fillDirectory(join(place, "runs", "a", "b"), {}, (staging) => {
    writeFileSync(join(staging, "half.txt"), "");
    begun.resolve();
    return end.promise;
  });
  await begun.promise;
  await fill(join(place, "runs", "other"), "done");
  end.reject(new Coos7Error("cancelled"));
  await assert.rejects(first, /cancelled/);
  assert.deepEqual(readdirSync(join(place, "runs")), ["other"]);
  assert.equal(readFileSync(join(place, "runs", "other", "a.txt"), "utf8"), "done");
});

test("a run that is refused a folder leaves the one that has it alone, and what it made itself if that is used", async (t) => {
  const out = join(temporaryFolder(t), "new", "out");
  const begun = deferred<void>();
  const end = deferred<void>();
  const first = fillDirectory(out, {}, async (staging) => {
    begun.resolve();
    await end.promise;
    writeFileSync(join(staging, "a.txt"), "first");
  });
  await begun.promise;
  await assert.rejects(fill(out, "second"), /is being written by/);
  end.resolve();
  await first;
  assert.deepEqual(readdirSync(out), ["a.txt"]);
});

test("a folder that a cancelled run removes just when another needs it is made again", (t) => {
  const place = temporaryFolder(t);
  const path = join(place, "runs", "a");
  let removed = 0;
  // Before each step of making it, as often as it takes: the cancelled run removes its empty folder.
  const stop = beforeEachStep(() => {
    if (removed < 5 && existsSync(join(place, "runs")) && readdirSync(join(place, "runs")).length === 0) {
      removed++;
      rmdirSync(join(place, "runs"));
    }
  });
  try {
    assert.deepEqual(makeFolder(path), [join(place, "runs"), path]);
  } finally {
    stop();
  }
  assert.equal(removed, 5);
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

const ENDED = { ...thisProcess(), pid: 2 ** 22 + 1 };
const STALE: [what: string, identity: ProcessIdentity][] = [
  ["a process that has ended", ENDED],
  ["a process whose number another one has now", { ...thisProcess(), started: "1" }],
  ["a process of before the machine was started", { ...thisProcess(), boot: "another" }],
];
for (const [what, identity] of STALE)
  test(`what ${what} left does not count and goes`, { skip: process.platform !== "linux" }, async (t) => {
    const out = temporaryFolder(t);
    mkdirSync(join(out, LOCK));
    writeFileSync(join(out, LOCK, `${processTag(identity)}-0123456789ab.json`), lock({ process: identity }));
    const left = temporaryPath(join(out, "x")).replace(processTag(), processTag(identity));
    mkdirSync(left);
    writeFileSync(join(left, "half.txt"), "");
    await fill(out, "one");
    assert.deepEqual(readdirSync(out).sort(), ["a.txt", "below"]);
  });

const OLD: [what: string, content: string][] = [
  ["a process that has ended", lock({ process: ENDED })],
  ["a process that was killed while it wrote it", ""],
  ["a disk that was full", '{"process":{"pid":'],
  ["nobody that this package knows", '{"process":{"pid":-1,"host":3}}'],
];
for (const [what, content] of OLD)
  test(`a lock of an earlier version, of ${what}, does not count`, {
    skip: process.platform !== "linux",
  }, async (t) => {
    const out = temporaryFolder(t);
    writeFileSync(join(out, LOCK), content);
    await fill(out, "one");
    assert.deepEqual(readdirSync(out).sort(), ["a.txt", "below"]);
  });

test("a lock of another machine counts, and is said to be of it", async (t) => {
  const out = temporaryFolder(t);
  const owner = { ...thisProcess(), pid: 7, host: "b\u001b[31mox" };
  mkdirSync(join(out, LOCK));
  writeFileSync(join(out, LOCK, `${processTag(owner)}-0123456789ab.json`), lock({ process: owner }));
  await assert.rejects(
    fill(out, "one"),
    /coos7 simulate \(process 7 on b \[31mox, since 2026-01-01T00:00:00\.000Z\)/,
  );
  assert.deepEqual(readdirSync(out), [LOCK]);
});

test("of many that find a lock without an owner one goes on and the others are refused", async (t) => {
  const out = temporaryFolder(t);
  mkdirSync(join(out, LOCK));
  writeFileSync(join(out, LOCK, `${processTag(ENDED)}-0123456789ab.json`), lock({ process: ENDED }));
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
