import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
test("runs, cancellations, kills and others' files in the same folders: nothing of others is touched, nothing finished lost", () => {
    const script = fileURLToPath(new URL("../../../scripts/faults/output-sweep.mjs", import.meta.url));
    const options = ["--count", "8", "--seed", "2", "--only", "evaluate,features,pack"];
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], { encoding: "utf8" });
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /^8 interleavings: .*; 0 problems$/m);
});
//# sourceMappingURL=output-sweep.test.js.map