import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

test("the published declarations parse with TypeScript 5.0, without skipping library checks", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "coos7-types-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const index = join(root, "dist", "src", "index.js");
  writeFileSync(
    join(folder, "use.mts"),
    `import * as coos7 from ${JSON.stringify(index)};\nexport const pool: coos7.WorkerPool = new coos7.WorkerPool(1);\n`,
  );
  const tsc = join(root, "node_modules", "typescript-5.0", "bin", "tsc");
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
  const { stdout, status } = spawnSync(process.execPath, [tsc, ...options, join(folder, "use.mts")], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.equal(stdout, "");
  assert.equal(status, 0);
});
