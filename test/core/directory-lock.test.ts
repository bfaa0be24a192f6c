import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { LOCK, lockDirectory } from "../../src/core/directory-lock.js";
import { processTag, thisProcess } from "../../src/core/process-identity.js";
import { beforeEachStep } from "./file-system-steps.js";

const ENDED = processTag({ ...thisProcess(), pid: 2 ** 22 + 1 });

function folderWithStaleLock(t: { after(clean: () => void): void }): string {
  const path = mkdtempSync(join(tmpdir(), "coos7-lock-"));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  mkdirSync(join(path, LOCK));
  writeFileSync(join(path, LOCK, `${ENDED}-0123456789ab.json`), "{}");
  return path;
}

/** What a run gets that asks for the lock: what ends it, or undefined where another has it. */
function ask(directory: string): (() => void) | undefined {
  try {
    return lockDirectory(directory);
  } catch (error) {
    assert.match((error as Error).message, /is being written by/);
    return undefined;
  }
}

/** Takes a stale lock while others do something before some of its steps; returns what it got and how many steps it took. */
function askWhile(directory: string, others: Map<number, () => void>): [(() => void) | undefined, number] {
  let steps = 0;
  const end = beforeEachStep((step) => {
    steps = step + 1;
    others.get(step)?.();
  });
  try {
    return [ask(directory), steps];
  } finally {
    end();
  }
}

test("of two that find a stale lock one gets it, before whichever step of the first the second comes", (t) => {
  const [, steps] = askWhile(folderWithStaleLock(t), new Map());
  assert.ok(steps >= 5, String(steps));
  for (let step = 0; step < steps; step++) {
    const directory = folderWithStaleLock(t);
    let second: (() => void) | undefined;
    const [first] = askWhile(directory, new Map([[step, () => (second = ask(directory))]]));
    assert.equal([first, second].filter(Boolean).length, 1, `step ${step}`);
    assert.equal(readdirSync(join(directory, LOCK)).length, 1);
    (first ?? second)!();
    assert.deepEqual(readdirSync(directory), []);
  }
});

test("a third run's new lock stays, whenever the second has come and gone and the third come", (t) => {
  const [, steps] = askWhile(folderWithStaleLock(t), new Map());
  for (let gone = 0; gone < steps; gone++)
    for (let come = gone + 1; come < steps + 3; come++) {
      const directory = folderWithStaleLock(t);
      let third: (() => void) | undefined;
      const second = (): void => ask(directory)?.();
      const others = new Map([
        [gone, second],
        [come, () => (third = ask(directory))],
      ]);
      const [first] = askWhile(directory, others);
      assert.equal([first, third].filter(Boolean).length, first || third ? 1 : 0);
      assert.ok(first ?? third, `nobody after ${gone} and ${come}`);
      // It is still there, and ends with its owner.
      assert.equal(readdirSync(join(directory, LOCK)).length, 1, `${gone} ${come}`);
      assert.equal(ask(directory), undefined);
      (first ?? third)!();
      assert.deepEqual(readdirSync(directory), []);
    }
});

test("a lock that is given up late takes no other run's with it", (t) => {
  const directory = folderWithStaleLock(t);
  const first = lockDirectory(directory);
  // Someone removed it by hand.
  rmSync(join(directory, LOCK), { recursive: true });
  const second = lockDirectory(directory);
  first();
  assert.equal(ask(directory), undefined);
  second();
  assert.deepEqual(readdirSync(directory), []);
});

test("what somebody else put into a lock is not removed", (t) => {
  const directory = folderWithStaleLock(t);
  writeFileSync(join(directory, LOCK, "mine.txt"), "");
  assert.throws(() => lockDirectory(directory), /\.coos7\.lock contains mine\.txt, which is not of coos7/);
  assert.ok(readdirSync(join(directory, LOCK)).includes("mine.txt"));
  assert.deepEqual(readdirSync(directory), [LOCK]);
});

test("a folder that goes while it is being locked is told at once; a lock that comes back for ever is told in the end", (t) => {
  const directory = folderWithStaleLock(t);
  let steps = 0;
  let end = beforeEachStep((step) => {
    steps = step + 1;
    if (existsSync(directory) && readdirSync(directory).some((name) => name.endsWith(".tmp")))
      rmSync(directory, { recursive: true });
  });
  try {
    assert.throws(() => lockDirectory(directory), { code: "ENOENT" });
  } finally {
    end();
  }
  assert.ok(steps < 10, String(steps));

  mkdirSync(directory);
  end = beforeEachStep(() => {
    const [lock] = readdirSync(directory).filter((name) => name === LOCK);
    if (lock && readdirSync(join(directory, lock)).length > 0) return;
    mkdirSync(join(directory, LOCK), { recursive: true });
    writeFileSync(join(directory, LOCK, `${ENDED}-0123456789ab.json`), "{}");
  });
  try {
    assert.throws(() => lockDirectory(directory), { syscall: "rename" });
  } finally {
    end();
  }
});

test("a running process whose record cannot be read is told by its number; a lock that cannot be looked into, as it is", (t) => {
  const directory = folderWithStaleLock(t);
  rmSync(join(directory, LOCK), { recursive: true });
  mkdirSync(join(directory, LOCK));
  const name = `${processTag()}-0123456789ab.json`;
  for (const content of ["", "null", '{"process":{"pid":7},"command":"x"}']) {
    writeFileSync(join(directory, LOCK, name), content);
    assert.throws(
      () => lockDirectory(directory),
      new RegExp(`is being written by another run \\(process ${process.pid}\\); wait`),
    );
  }
  rmSync(join(directory, LOCK), { recursive: true });
  symlinkSync(LOCK, join(directory, LOCK));
  assert.throws(() => lockDirectory(directory), { code: "ELOOP" });
  assert.deepEqual(readdirSync(directory), [LOCK]);
});

test("a run is told by what it was started as, up to 120 characters of it", (t) => {
  const directory = folderWithStaleLock(t);
  const before = process.argv;
  t.after(() => {
    process.argv = before;
  });
  for (const [length, shown] of [
    [113, `coos7 ${"x".repeat(113)}`],
    [114, `coos7 ${"x".repeat(114)}`],
    [115, `coos7 ${"x".repeat(114)}…`],
  ] as const) {
    process.argv = ["node", "/somewhere/coos7.js", "x".repeat(length)];
    const end = lockDirectory(directory);
    assert.throws(
      () => lockDirectory(directory),
      (error: Error) => error.message.includes(`is being written by ${shown} (process `),
      String(length),
    );
    end();
  }
});

test("a run that finds a lock just as it is given up gets it, or is refused, whatever its step", (t) => {
  const directory = folderWithStaleLock(t);
  let steps = 1;
  for (let step = 0; step < steps; step++) {
    const end = lockDirectory(directory);
    const [got, taken] = askWhile(directory, new Map([[step, end]]));
    steps = Math.max(steps, taken);
    end();
    got?.();
    assert.deepEqual(readdirSync(directory), [], `step ${step}`);
  }
  assert.ok(steps >= 5, String(steps));
});

test("a lock of an earlier version counts as long as its process runs", (t) => {
  const directory = folderWithStaleLock(t);
  rmSync(join(directory, LOCK), { recursive: true });
  const write = (pid: number): void =>
    writeFileSync(
      join(directory, LOCK),
      JSON.stringify({ process: { ...thisProcess(), pid }, command: "coos7 simulate", since: "2026" }),
    );
  write(process.pid);
  assert.throws(
    () => lockDirectory(directory),
    new RegExp(`is being written by coos7 simulate \\(process ${process.pid}, since 2026\\); wait`),
  );
  // No process has this number, though a signal to it reaches some.
  write(0);
  lockDirectory(directory)();
  assert.deepEqual(readdirSync(directory), []);
});
