import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
test("300 malformed files of every kind are refused in words, or read as what they are", () => {
    const script = fileURLToPath(new URL("../../../scripts/faults/malformed-sweep.mjs", import.meta.url));
    const { status, stdout } = spawnSync(process.execPath, [script, "--count", "6", "--seed", "2"], {
        encoding: "utf8",
    });
    assert.equal(status, 0, stdout);
    const [, files, wrong] = /^(\d+) files, (\d+) wrong/m.exec(stdout);
    assert.ok(Number(files) >= 300);
    assert.equal(Number(wrong), 0);
});
//# sourceMappingURL=malformed-sweep.test.js.map