import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs, {
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
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { holdDirectory, LOCK, lockDirectory } from "../../src/core/directory-lock.js";
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
  const hold = lockDirectory(directory);
  const [refused, steps] = askWhile(directory, new Map());
  hold();
  assert.equal(refused, undefined);
  assert.ok(steps >= 9, String(steps));
  let got = 0;
  for (let step = 0; step < steps; step++) {
    const end = lockDirectory(directory);
    const [lock] = askWhile(directory, new Map([[step, end]]));
    if (lock) got++;
    end();
    lock?.();
    assert.deepEqual(readdirSync(directory), [], `step ${step}`);
  }
  // In all steps until it has read who holds the lock.
  assert.ok(got >= 9, String(got));
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

test("of two that find a lock of an earlier version, whose process has ended, one gets it, whatever the step", (t) => {
  const stale = (): string => {
    const directory = folderWithStaleLock(t);
    rmSync(join(directory, LOCK), { recursive: true });
    const record = {
      process: { ...thisProcess(), pid: 2 ** 22 + 1 },
      command: "coos7 simulate",
      since: "2026",
    };
    writeFileSync(join(directory, LOCK), JSON.stringify(record));
    return directory;
  };
  const [, steps] = askWhile(stale(), new Map());
  assert.ok(steps >= 9, String(steps));
  for (let step = 0; step < steps; step++) {
    const directory = stale();
    let second: (() => void) | undefined;
    const [first] = askWhile(directory, new Map([[step, () => (second = ask(directory))]]));
    assert.equal([first, second].filter(Boolean).length, 1, `step ${step}`);
    (first ?? second)!();
    assert.deepEqual(readdirSync(directory), [], `step ${step}`);
  }
});

/** A lock whose holder on another machine will never give a sign of life again. */
function lostLock(directory: string): string {
  const holder = { pid: 77, host: "n3", boot: "b", started: "1" };
  mkdirSync(join(directory, LOCK), { recursive: true });
  const tag = processTag(holder);
  const record = { process: holder, command: "coos7 table", since: "2026", beat: 3 };
  writeFileSync(join(directory, LOCK, `${tag}-0123456789ab.json`), `${JSON.stringify(record)}\n`);
  return tag;
}

test("processes on two machines whose clocks differ by days take the locks of 100 folders from lost holders, one at a time", async (t) => {
  const directory = folderWithStaleLock(t);
  rmSync(join(directory, LOCK), { recursive: true });
  const rounds = 100;
  for (let round = 0; round < rounds; round++) lostLock(join(directory, String(round)));
  const actor = fileURLToPath(new URL("./lock-actor.js", import.meta.url));
  const runs = [
    ["n1", -86_400_000],
    ["n2", 172_800_000],
  ].map(async ([host, clock]) => {
    const env = { ...process.env, COOS7_CACHE: join(directory, "cache") };
    const child = spawn(process.execPath, [actor, String(host), String(clock), directory, String(rounds)], {
      env,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text) => {
        output += text;
      });
    const [code] = await once(child, "close");
    assert.deepEqual([code, output.trim()], [0, String(rounds)]);
  });
  await Promise.all(runs);
  for (let round = 0; round < rounds; round++)
    assert.deepEqual(readdirSync(join(directory, String(round))), []);
});

test("a holder on another machine that gives signs of life keeps its lock, which is said after one of them", async (t) => {
  const directory = folderWithStaleLock(t);
  rmSync(join(directory, LOCK), { recursive: true });
  const tag = lostLock(directory);
  const path = join(directory, LOCK, `${tag}-0123456789ab.json`);
  const said: string[] = [];
  const asked = holdDirectory(directory, { beat: 20, patience: 60_000 }, (line) => {
    said.push(line);
    writeFileSync(path, readFileSync(path, "utf8").replace('"beat":3', '"beat":4'));
  });
  await assert.rejects(asked, /is being written by coos7 table \(process 77 on n3, since 2026\)/);
  assert.match(said.join(), /waiting for a sign of life/);
  assert.ok(existsSync(path));
});

test("a lock of another machine that is given up while it is watched is got, before whichever step it goes", async (t) => {
  // Of the more than ten steps of a look, those of two looks at least.
  for (let step = 0; step < 30; step++) {
    const directory = folderWithStaleLock(t);
    rmSync(join(directory, LOCK), { recursive: true });
    lostLock(directory);
    let left = Number.POSITIVE_INFINITY;
    const end = beforeEachStep(() => {
      if (left-- === 0) rmSync(join(directory, LOCK), { recursive: true });
    });
    try {
      const asked = holdDirectory(directory, { beat: 2, patience: 60_000 }, () => {
        left = step;
      });
      (await asked).release();
    } finally {
      end();
    }
    assert.deepEqual(readdirSync(directory), [], `step ${step}`);
  }
});

test("a lock that a network file system puts in its place without saying so is held", (t) => {
  const directory = folderWithStaleLock(t);
  rmSync(join(directory, LOCK), { recursive: true });
  const { renameSync } = fs;
  fs.renameSync = (from, to) => {
    renameSync(from, to);
    throw Object.assign(new Error("ETIMEDOUT: connection timed out, rename"), { code: "ETIMEDOUT" });
  };
  syncBuiltinESMExports();
  let end: () => void;
  try {
    end = lockDirectory(directory);
  } finally {
    fs.renameSync = renameSync;
    syncBuiltinESMExports();
  }
  assert.equal(ask(directory), undefined);
  end();
  assert.deepEqual(readdirSync(directory), []);
});

test("a lock's holder counts up in its file, and makes no new one where the lock was taken away", async (t) => {
  const directory = folderWithStaleLock(t);
  const lock = await holdDirectory(directory, { beat: 10, patience: 1000 });
  const [name] = readdirSync(join(directory, LOCK));
  const path = join(directory, LOCK, name!);
  const beat = (): number => JSON.parse(readFileSync(path, "utf8")).beat;
  while (beat() < 3) await setTimeout(5);
  assert.ok(lock.isHeld());
  rmSync(path);
  await setTimeout(50);
  assert.ok(!lock.isHeld());
  assert.deepEqual(readdirSync(join(directory, LOCK)), []);
  lock.release();
  assert.deepEqual(readdirSync(directory), []);
});

test("a lock of an earlier version on another machine, which gives no signs of life, is never taken", async (t) => {
  const directory = folderWithStaleLock(t);
  rmSync(join(directory, LOCK), { recursive: true });
  const tag = lostLock(directory);
  const path = join(directory, LOCK, `${tag}-0123456789ab.json`);
  writeFileSync(path, readFileSync(path, "utf8").replace(',"beat":3', ""));
  await assert.rejects(holdDirectory(directory, { beat: 1, patience: 1 }), /is being written by coos7 table/);
  assert.ok(existsSync(path));
});
