import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
const root = fileURLToPath(new URL("../../../", import.meta.url));
// tfjs-layers' declarations break rules of their own under --strict, and those of WebGPU, which tf.js brings, name a type
// that this TypeScript does not have; nobody can use them without --skipLibCheck.
const FOREIGN = /node_modules\/@(tensorflow|webgpu)\//;
test("the published declarations parse with TypeScript 5.0, without skipping library checks", (t) => {
    const folder = mkdtempSync(join(tmpdir(), "coos7-types-"));
    t.after(() => rmSync(folder, { recursive: true }));
    const index = join(root, "dist", "src", "index.js");
    writeFileSync(join(folder, "use.mts"), `import * as coos7 from ${JSON.stringify(index)};\nexport const pool: coos7.WorkerPool = new coos7.WorkerPool(1);\n`);
    // The compiler that stock tslab brings.
    const compiler = join(root, "node_modules", "@tslab", "typescript-for-tslab");
    assert.match(readFileSync(join(compiler, "package.json"), "utf8"), /"version": "5\.0\./);
    const tsc = join(compiler, "lib", "tsc.js");
    const options = [
        "--noEmit",
        "--strict",
        "--target",
        "es2022",
        "--lib",
        "es2022,dom",
        "--module",
        "nodenext",
    ];
    const { stdout } = spawnSync(process.execPath, [tsc, ...options, join(folder, "use.mts")], {
        cwd: folder,
        encoding: "utf8",
    });
    // Indented lines go on with the error above them.
    const errors = stdout.split("\n").filter((line) => /^\S/.test(line) && !FOREIGN.test(line));
    assert.deepEqual(errors, []);
});
//# sourceMappingURL=declarations.test.js.map