import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const { testsIn } = await import(new URL("../../../scripts/reach.mjs", import.meta.url).href);

test("no file of tests is what a worker loads: it would run them once more in there, and the runner count them", () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const files: string[] = testsIn(root);
  assert.ok(files.length > 200, `${files.length} files`);
  const loaded = files.filter((file) => /[=:]\s*import\.meta\.url/.test(readFileSync(file, "utf8")));
  assert.deepEqual(
    loaded.map((file) => relative(root, file)),
    [],
  );
});
