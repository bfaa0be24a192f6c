import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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
