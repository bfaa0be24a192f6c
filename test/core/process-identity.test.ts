import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs, { readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { hostname } from "node:os";
import { test } from "node:test";
import { isRunning, mayBeRunning, processTag, thisProcess } from "../../src/core/process-identity.js";

const self = thisProcess();

/** A process that has ended and been forgotten. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""], { stdio: "ignore" });
  await once(child, "exit");
  return child.pid!;
}

test("this process is running, and one that has ended is not", async () => {
  assert.equal(mayBeRunning(self), true);
  assert.equal(mayBeRunning({ ...self, pid: await endedProcess() }), false);
});

/** When a process was started, as Linux says it: the 20th field after the name in parentheses, which may have spaces in it. */
function startOf(pid: number): string {
  const [, fields] = /^.*\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))!;
  return fields!.split(" ")[19]!;
}

test("on Linux a process is known by its machine, that machine's start and its own", {
  skip: process.platform !== "linux",
}, () => {
  const { pid, host, boot, started } = self;
  assert.deepEqual(
    [pid, host, boot, started],
    [
      process.pid,
      hostname(),
      readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim(),
      startOf(process.pid),
    ],
  );
  assert.equal(isRunning(self), true);
  assert.equal(isRunning(processTag()), true);
});

test("a tag is the number and the first eight digits of the SHA-256 of machine, its start and the process's, 0 of what is not known", () => {
  const known = { pid: 7, host: "n1", boot: "b", started: "1" };
  assert.equal(processTag(known), "7-676b8bb8-3e23e816-6b86b273");
  assert.equal(processTag({ ...known, container: "pid:[4026532000]" }), "7-cb5a31ac-3e23e816-6b86b273");
  assert.equal(processTag({ pid: 7, host: "n1" }), "7-676b8bb8-0-0");
});

test("of a process in another container of this machine its number says nothing", {
  skip: process.platform !== "linux",
}, () => {
  const { readlinkSync } = fs;
  const inside = (container: string): void => {
    fs.readlinkSync = (() => container) as unknown as typeof readlinkSync;
    syncBuiltinESMExports();
  };
  try {
    inside("pid:[4026532000]");
    const here = thisProcess();
    assert.equal(here.container, "pid:[4026532000]");
    assert.equal(isRunning(here), true);
    assert.equal(isRunning({ ...here, started: "1" }), false);
    inside("pid:[4026532001]");
    assert.equal(isRunning(here), undefined);
    assert.equal(isRunning({ ...here, started: "1" }), undefined);
    // The machine's own numbering is no container.
    inside("pid:[4026531836]");
    assert.equal(thisProcess().container, undefined);
  } finally {
    fs.readlinkSync = readlinkSync;
    syncBuiltinESMExports();
  }
});

test("a process that is there may be running where the system says no more of it", {
  skip: process.platform !== "linux",
}, async (t) => {
  const pid = await endedProcess();
  const kill = t.mock.method(process, "kill", () => true);
  assert.equal(isRunning({ ...self, pid }), undefined);
  assert.equal(mayBeRunning({ ...self, pid }), true);
  // Others' processes may not be signalled.
  kill.mock.mockImplementation(() => {
    throw Object.assign(new Error("EPERM"), { code: "EPERM" });
  });
  assert.equal(isRunning(self), true);
  const { started: _, ...unknown } = self;
  assert.equal(isRunning(unknown), undefined);
});

test("where there is no /proc, ps says when a process was started", {
  skip: spawnSync("ps", ["-o", "lstart=", "-p", String(process.pid)]).status !== 0,
}, async (t) => {
  const platform = Object.getOwnPropertyDescriptor(process, "platform")!;
  Object.defineProperty(process, "platform", { ...platform, value: "darwin" });
  try {
    const here = thisProcess();
    assert.match(here.started!, /^\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}$/);
    assert.equal(isRunning(here), true);
    assert.equal(isRunning({ ...here, started: "Thu Jan  1 00:00:00 1970" }), false);
    const pid = await endedProcess();
    t.mock.method(process, "kill", () => true);
    assert.equal(isRunning({ ...here, pid }), undefined);
  } finally {
    Object.defineProperty(process, "platform", platform);
  }
});

test("another process that has got the same number is not taken for the one that had it", {
  skip: self.started === undefined,
}, () => {
  assert.equal(mayBeRunning({ ...self, started: "1" }), false);
});

test("no process has survived a new start of the machine", { skip: self.boot === undefined }, () => {
  assert.equal(mayBeRunning({ ...self, boot: "another" }), false);
});

test("a process on another machine may be running", () => {
  assert.equal(mayBeRunning({ ...self, host: `not-${self.host}`, started: "1" }), true);
});

test("a killed process whose parent has not asked for it yet does not run", {
  skip: process.platform !== "linux",
}, async () => {
  // The shell's child is killed while the shell, replaced by sleep, never waits for it.
  const shell = spawn("sh", ["-c", "sleep 60 & echo $!; exec sleep 60"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    const [line] = await once(shell.stdout, "data");
    const pid = Number(String(line));
    // As long as the shell is one it may still ask.
    while (readFileSync(`/proc/${shell.pid}/comm`, "utf8") !== "sleep\n")
      await new Promise((wait) => setTimeout(wait, 5));
    const identity = { ...self, pid, started: startOf(pid) };
    assert.equal(isRunning(identity), true);
    process.kill(pid, "SIGKILL");
    while (mayBeRunning(identity)) await new Promise((wait) => setTimeout(wait, 20));
    // Still there, by its number.
    process.kill(pid, 0);
    assert.equal(mayBeRunning(identity), false);
  } finally {
    shell.kill("SIGKILL");
  }
});
