import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("../../../scripts/arrows.mjs", import.meta.url));
const MAP =
  "## The map of the source\n\n| folder | what |\n|---|---|\n| `low/` | first |\n| `high/` | second |\n";

/** What the check says of a checkout with these files in src/. */
function check(files: Record<string, string>): { status: number | null; stderr: string } {
  const root = mkdtempSync(join(tmpdir(), "coos7-arrows-"));
  try {
    writeFileSync(join(root, "CONTRIBUTING.md"), MAP);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, "src", path)), { recursive: true });
      writeFileSync(join(root, "src", path), text);
    }
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT, root], { encoding: "utf8" });
    return { status, stderr };
  } finally {
    rmSync(root, { recursive: true });
  }
}

const LOW = "export type Low = number;\n";

test("imports from a folder to one before it pass, and the surface imports all", () => {
  const high = 'import type { Low } from "../low/a.js";\nexport type High = Low;\n';
  const { status, stderr } = check({
    "low/a.ts": LOW,
    "high/b.ts": high,
    "index.ts": 'export * from "./high/b.js";\n',
  });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
});

for (const [how, text] of [
  ["a value", 'import { high } from "../high/b.js";\nexport const low = high;\n'],
  ["a type", 'import type { High } from "../high/b.js";\nexport type Low = High;\n'],
  ["a type in place", 'export type Low = import("../high/b.js").High;\n'],
  ["while running", 'export const low = () => import("../high/b.js");\n'],
] as const)
  test(`an import against the order fails the check: ${how}`, () => {
    const { status, stderr } = check({
      "low/a.ts": text,
      "high/b.ts": "export type High = 1;\nexport const high = 1;\n",
    });
    assert.equal(status, 1);
    assert.match(stderr, /^src\/low\/a\.ts imports src\/high\/b\.ts, which comes after it \(low -> high\)/);
  });

test("files that import each other in a circle fail the check, types included", () => {
  const { status, stderr } = check({
    "low/a.ts": 'import type { B } from "./b.js";\nexport type A = B;\n',
    "low/b.ts": 'import type { C } from "./c.js";\nexport type B = C;\n',
    "low/c.ts": 'import { a } from "./a.js";\nexport type C = typeof a;\n',
  });
  assert.equal(status, 1);
  assert.match(stderr, /^These files import each other in a circle: .*src\/low\/a\.ts/);
});

test("a folder that the map does not have fails the check", () => {
  const { status, stderr } = check({ "attic/a.ts": LOW });
  assert.equal(status, 1);
  assert.match(stderr, /^src\/attic\/a\.ts lies in a folder that the map/);
});
