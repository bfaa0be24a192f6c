import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
const BIN = fileURLToPath(new URL("../../../bin", import.meta.url));
test("a checkout that is not built yet says so in one line", () => {
    const folder = mkdtempSync(join(tmpdir(), "coos7-bin-"));
    try {
        cpSync(BIN, join(folder, "bin"), { recursive: true });
        writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
        const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "bin", "coos7.js"), "--help"], {
            encoding: "utf8",
        });
        assert.deepEqual([status, stdout], [1, ""]);
        assert.match(stderr, /^coos7: this checkout is not built yet; run "npm run build" in .+ first\n$/);
    }
    finally {
        rmSync(folder, { recursive: true });
    }
});
//# sourceMappingURL=bin.test.js.map