import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { mayBeRunning, thisProcess } from "../../src/core/process-identity.js";

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
    process.kill(pid, "SIGKILL");
    const { host, boot } = self;
    const identity = { pid, host, ...(boot === undefined ? {} : { boot }), started: "1" };
    while (mayBeRunning(identity)) await new Promise((wait) => setTimeout(wait, 20));
    // Still there, by its number.
    process.kill(pid, 0);
    assert.equal(mayBeRunning(identity), false);
  } finally {
    shell.kill("SIGKILL");
  }
});
