import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { coos7, startCoos7, temporaryFolder } from "./run-coos7.js";
/** A command that runs for long, once it is at work. */
async function simulating(out) {
    const child = startCoos7(join(out, "..", "cache"), "simulate", "--scale", "1", "--out", out);
    while (!existsSync(join(out, ".coos7.lock")) || readdirSync(out).length < 2) {
        assert.equal(child.exitCode, null);
        await new Promise((wait) => setTimeout(wait, 20));
    }
    return child;
}
for (const [signal, expected] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
])
    test(`${signal} ends a command with exit code ${expected} and nothing half written is left`, async (t) => {
        const place = temporaryFolder(t);
        const child = await simulating(join(place, "out"));
        child.kill(signal);
        const [code] = await once(child, "exit");
        assert.equal(code, expected);
        assert.deepEqual(readdirSync(place), []);
    });
test("a second command in the same folder is refused, naming the first, until that has been killed", async (t) => {
    const place = temporaryFolder(t);
    const out = join(place, "out");
    const first = await simulating(out);
    const args = ["simulate", "--scale", "0.001", "--out", out];
    const second = coos7(join(place, "cache"), ...args);
    assert.equal(second.status, 1, second.stderr);
    assert.match(second.stderr, new RegExp(`^coos7: ${out} is being written by coos7 simulate --scale 1 --out .*process ${first.pid}, .*`));
    assert.equal(second.stderr.trim().split("\n").length, 1);
    first.kill("SIGKILL");
    await once(first, "exit");
    const third = coos7(join(place, "cache"), ...args);
    assert.equal(third.status, 0, third.stderr);
    assert.deepEqual(readdirSync(out).filter((name) => name.startsWith(".")), []);
});
test("a reader that goes away does not stop the work, and a full disk behind stdout is an error", {
    skip: process.platform !== "linux",
}, async () => {
    const status = async (line) => {
        const script = `exec 3>&1; { "$0" "$1" --help; echo $? >&3; } ${line}`;
        const bin = new URL("../../../bin/coos7.js", import.meta.url).pathname;
        const shell = spawn("sh", ["-c", script, process.execPath, bin], { stdio: ["ignore", "pipe", "pipe"] });
        let [stdout, stderr] = ["", ""];
        shell.stdout.on("data", (data) => {
            stdout += data;
        });
        shell.stderr.on("data", (data) => {
            stderr += data;
        });
        await once(shell, "close");
        return { code: Number(stdout), stderr };
    };
    assert.deepEqual(await status("| sleep 0"), { code: 0, stderr: "" });
    const full = await status("> /dev/full");
    assert.equal(full.code, 1);
    assert.equal(full.stderr, "coos7: Could not write the output: the disk is full; free some space or choose another folder\n");
});
//# sourceMappingURL=interruption.test.js.map