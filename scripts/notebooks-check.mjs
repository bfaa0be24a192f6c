// Runs all notebooks in the smoke profile and compares the kinds of their outputs with those that are committed:
// node scripts/notebooks-check.mjs [FILES]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const all = readdirSync(join(root, "notebooks")).filter((name) => name.endsWith(".ipynb"));
const files =
  process.argv.length > 2 ? process.argv.slice(2) : all.map((name) => join(root, "notebooks", name));
const out = mkdtempSync(join(tmpdir(), "coos7-notebooks-"));

try {
  const run = ["bin/coos7.js", "notebooks", "run", ...files, "--out", out];
  const { status } = spawnSync(process.execPath, run, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, COOS7_PROFILE: "smoke" },
  });
  if (status !== 0) process.exit(1);
  const changes = files.flatMap((file) => changesOf(file, join(out, basename(file))));
  for (const change of changes) console.error(change);
  if (changes.length > 0) process.exit(1);
  console.log(`${files.length} notebooks ran; their outputs are of the kinds that are committed`);
} finally {
  rmSync(out, { recursive: true, force: true });
}

/** Where a notebook's outputs are of other kinds now, in words. */
function changesOf(committed, now) {
  const [before, after] = [committed, now].map((file) => JSON.parse(readFileSync(file, "utf8")).cells);
  return before.flatMap((cell, i) => {
    const [expected, found] = [kinds(cell), kinds(after[i])];
    if (expected === found) return [];
    const said = after[i].outputs.flatMap(({ text }) => text ?? []);
    return [
      `${basename(committed)}, cell ${i + 1}: expected outputs ${expected} but found ${found}`,
      ...said,
    ];
  });
}

/** What a cell's outputs are: their types and media, not how many there are of each in a row. */
function kinds({ cell_type: type, outputs = [] }) {
  if (type !== "code") return "none";
  const each = outputs.map(({ output_type, name, data }) =>
    [output_type, name, ...Object.keys(data ?? {}).sort()].filter(Boolean).join(" "),
  );
  return each.filter((kind, i) => kind !== each[i - 1]).join("; ") || "none";
}
