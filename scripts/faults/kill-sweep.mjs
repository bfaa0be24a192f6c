// Ends coos7 reproduce at random moments and has the same command go on. Fails unless what was there when it ended was
// whole, and every run ends with the same bytes as one that was left alone.
//
//   node scripts/faults/kill-sweep.mjs [--count 50] [--seed 1] [--signal SIGKILL] [--within 2] [-- arguments of reproduce]
//
// With --signal SIGINT or SIGTERM it also fails unless the run ends by itself, within 2 s (say more on a machine that has
// other things to do), with 130 or 143, leaving nothing half written behind.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Random } from "../../dist/src/core/random.js";
import { differences, resultsIn, runAlone, SMALL, startRun } from "./reproduction.mjs";

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(
    ["count", "seed", "signal", "within"].map((name) => [name, { type: "string" }]),
  ),
});
const { signal = "SIGKILL" } = values;
const more = positionals.length > 0 ? positionals : SMALL;
const count = Number(values.count ?? 50);
const within = Number(values.within ?? 2);
const random = new Random(Number(values.seed ?? 1), "kill sweep", signal);

const place = mkdtempSync(join(tmpdir(), "coos7-kill-"));
let failed = 0;
let slowest = 0;
try {
  const { expected, seconds } = await runAlone(place, more);
  console.log(`left alone: ${Object.keys(expected).length} files in ${seconds.toFixed(1)} s`);
  for (let i = 0; i < count; i++) {
    const folder = join(place, String(i));
    mkdirSync(folder);
    const moment = random.uniform() * seconds * 1.05;
    const problems = await killOnce(folder, moment, expected);
    if (problems.length > 0) failed++;
    console.log(
      `${i + 1}: ${signal} after ${moment.toFixed(2)} s: ${problems.join("; ") || "the same bytes in the end"}`,
    );
    rmSync(folder, { recursive: true, force: true });
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
console.log(`${count - failed} of ${count} the same, byte by byte`);
if (slowest > 0) console.log(`the slowest stopped after ${slowest.toFixed(2)} s`);
process.exitCode = failed > 0 ? 1 : 0;

async function killOnce(folder, moment, expected) {
  const problems = [];
  const { child, ended } = startRun(folder, more);
  await Promise.race([sleep(1000 * moment), ended]);
  const sent = performance.now();
  const running = child.exitCode === null && child.signalCode === null;
  child.kill(signal);
  const first = await ended;
  if (running && first.code === EXIT_CODES[signal]) {
    const seconds = (performance.now() - sent) / 1000;
    slowest = Math.max(slowest, seconds);
    if (seconds > within) problems.push(`stopped after ${seconds.toFixed(1)} s only`);
    const left = leftovers(folder);
    if (left.length > 0) problems.push(`left ${left.join(", ")}`);
  } else if (first.code !== 0 && first.signal !== signal)
    problems.push(`ended with ${first.signal ?? first.code}: ${first.stderr.trim().split("\n").at(-1)}`);
  problems.push(
    ...differences(resultsIn(folder), expected, { part: true }).map((what) => `afterwards ${what}`),
  );
  const again = await startRun(folder, more).ended;
  if (again.code !== 0) problems.push(`going on ended with ${again.code}: ${again.stderr.trim()}`);
  problems.push(
    ...differences(resultsIn(folder), expected),
    ...leftovers(folder).map((name) => `${name} was left`),
  );
  return problems;
}

/** What a run that could clean up behind itself must not leave. */
function leftovers(folder) {
  return readdirSync(folder, { recursive: true }).filter((name) => /(^|\/)\.coos7[^/]*$/.test(name));
}
