// What the sweeps share: a small run of coos7 reproduce, and how its results are compared.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { digests } from "../../dist/test/cli/run-coos7.js";

const COOS7 = fileURLToPath(new URL("../../bin/coos7.js", import.meta.url));

/** What is reproduced where nothing else is said: no networks, which take long to train. */
export const SMALL = ["--features", "texture"];

/**
 * Starts a run with some more arguments, whose results and cache lie in `place`; `ended` resolves to how it ended, after
 * how many seconds, and what it said.
 */
export function startRun(place, more) {
  const args = ["reproduce", "--profile", "smoke", ...more, "--workers", "2", "--out", join(place, "out")];
  const started = performance.now();
  const child = spawn(process.execPath, [COOS7, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, COOS7_CACHE: join(place, "cache") },
  });
  let stderr = "";
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  const ended = new Promise((resolve) =>
    child.on("close", (code, signal) =>
      resolve({ code, signal, stderr, seconds: (performance.now() - started) / 1000 }),
    ),
  );
  return { child, ended };
}

/** A run that nothing disturbs, below `place`: its folder, the digests of its results and how many seconds it took. */
export async function runAlone(place, more) {
  const folder = join(place, "alone");
  mkdirSync(folder);
  const { code, stderr, seconds } = await startRun(folder, more).ended;
  if (code !== 0) throw new Error(stderr);
  return { folder, expected: resultsIn(folder), seconds };
}

/** The digests of a run's results, those of times apart; none where there are none. */
export function resultsIn(place) {
  const out = join(place, "out");
  return existsSync(out) ? digests(out) : {};
}

/** The files that are not as expected, in words; `part`: some may be missing. */
export function differences(found, expected, { part = false } = {}) {
  const names = [...new Set([...Object.keys(found), ...Object.keys(expected)])].filter(isResult).sort();
  return names
    .filter((name) => found[name] !== expected[name] && !(part && found[name] === undefined))
    .map((name) => (found[name] === undefined ? `${name} is missing` : `${name} differs`));
}

/** Not what a run has under way. */
function isResult(name) {
  return !/(^|\/)\.coos7[.-]/.test(name);
}
