// Lets the disk become full at random points of coos7 reproduce, then makes room and has the same command go on. Fails
// unless the run says so in one line or does without what did not fit, what was written is whole, and in the end the
// bytes are those of a run that had room. The disk is a small one in memory: this needs Linux and root (or CI's sudo).
//
//   node scripts/faults/disk-sweep.mjs [--count 20] [--seed 1] [-- arguments of reproduce]
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Random } from "../../dist/src/core/random.js";
import { differences, resultsIn, runAlone, SMALL, startRun } from "./reproduction.mjs";

const MB = 2 ** 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(["count", "seed"].map((name) => [name, { type: "string" }])),
});
const more = positionals.length > 0 ? positionals : SMALL;
const count = Number(values.count ?? 20);
const random = new Random(Number(values.seed ?? 1), "disk sweep");

const place = mkdtempSync(join(tmpdir(), "coos7-disk-"));
const disk = join(place, "disk");
mkdirSync(disk);
let mounted = false;
let failed = 0;
try {
  const { folder: alone, expected } = await runAlone(place, more);
  const needed = size(alone);
  console.log(
    `with room: ${Object.keys(expected).length} files, ${(needed / MB).toFixed(1)} MB with the cache`,
  );
  const capacity = Math.ceil(needed / MB + 8);
  const { status, stderr } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${capacity}m`, "coos7", disk], {
    encoding: "utf8",
  });
  if (status !== 0) {
    console.log(`disk sweep: SKIPPED, no disk in memory can be made here (${stderr.trim()})`);
    process.exit(0);
  }
  mounted = true;
  for (let i = 0; i < count; i++) {
    const room = random.uniform() * needed;
    const { said, problems } = await fillOnce(room, capacity * MB, expected);
    if (problems.length > 0) failed++;
    console.log(
      `${i + 1}: room for ${(room / MB).toFixed(2)} MB: ${problems.join("; ") || `the same bytes in the end`} (first: ${said})`,
    );
  }
} finally {
  if (mounted) spawnSync("umount", [disk]);
  rmSync(place, { recursive: true, force: true });
}
console.log(`${count - failed} of ${count} the same, byte by byte`);
process.exitCode = failed > 0 ? 1 : 0;

async function fillOnce(room, capacity, expected) {
  const problems = [];
  const folder = join(disk, "run");
  mkdirSync(folder);
  const filler = join(disk, "filler");
  writeFileSync(filler, Buffer.alloc(Math.max(0, Math.floor(capacity - room))));
  const first = await startRun(folder, more).ended;
  const lines = first.stderr.trim().split("\n");
  const said =
    first.code === 0
      ? `done, ${lines.filter((line) => line.includes("disk is full")).length} warnings`
      : lines.at(-1);
  if (first.code !== 0 && !(first.code === 1 && /^coos7: Could not write .*: the disk is full; /.test(said)))
    problems.push(`ended with ${first.signal ?? first.code}: ${said}`);
  const left = readdirSync(folder, { recursive: true }).filter((name) => /(^|\/)\.coos7[^/]*$/.test(name));
  if (left.length > 0) problems.push(`left ${left.join(", ")}`);
  problems.push(
    ...differences(resultsIn(folder), expected, { part: first.code !== 0 }).map(
      (what) => `on the full disk ${what}`,
    ),
  );
  rmSync(filler);
  const again = await startRun(folder, more).ended;
  if (again.code !== 0)
    problems.push(`going on ended with ${again.code}: ${again.stderr.trim().split("\n").at(-1)}`);
  problems.push(...differences(resultsIn(folder), expected));
  rmSync(folder, { recursive: true, force: true });
  return { said: said.replaceAll(disk, ""), problems };
}

/** Bytes of all files below a folder, as blocks of 4 KB. */
function size(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stats) => sum + 4096 * Math.ceil((stats.isFile() ? stats.size : 1) / 4096), 0);
}
