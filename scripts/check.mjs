// Answers in under a minute whether a change is in order: types, lint, arrows, and the tests of what changed, nearest first,
// as far as the time goes. The whole suite is npm test.
//
//   npm run check [-- --base REF] [-- --seconds N]
//
// Changed is what differs from where this branch left `--base` (default: the branch it follows, else main), also what is
// not committed. A test is of a change when it loads a changed file, by whatever way, or names one that is no code.
import { spawn, spawnSync } from "node:child_process";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { testsOf } from "./reach.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    base: { type: "string" },
    /** For the tests; what has not ended then is said to have been left out. */
    seconds: { type: "string", default: "35" },
  },
});
const started = performance.now();
const running = new Set();
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    endRunning();
    process.exit(130);
  });
const changed = changedFiles(values.base ?? followed());

await step("types", ["scripts/build.mjs"]);
await Promise.all([
  step("lint", ["node_modules/@biomejs/biome/bin/biome", "check", "."]),
  step("arrows", ["scripts/arrows.mjs"]),
]);
await runTests(testsOf(changed, root), 1000 * Number(values.seconds));
console.log(`${seconds(started)} in all`);

/** The branch that this one follows, else main. */
function followed() {
  const names = ["@{upstream}", "origin/main", "main"];
  return names.find((name) => git(["rev-parse", "--verify", "--quiet", name]) !== undefined) ?? "HEAD";
}

function changedFiles(base) {
  const fork = git(["merge-base", base, "HEAD"]);
  if (fork === undefined) {
    console.error(`Expected --base to be a commit but found ${base}`);
    process.exit(2);
  }
  const listed = [
    git(["diff", "--name-only", "--relative", fork.trim()]),
    git(["ls-files", "--others", "--exclude-standard"]),
  ];
  const files = listed.flatMap((text) => (text ?? "").split("\n")).filter(Boolean);
  console.log(`${files.length} files differ from ${base}`);
  return files;
}

function git(args) {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout : undefined;
}

/** Runs one part of the check; what it says is shown where it fails, and then nothing follows. */
async function step(name, args) {
  const begun = performance.now();
  const { code, output } = await finished(run(args));
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name}, ${seconds(begun)}`);
  if (code === 0) return;
  console.error(output);
  process.exit(1);
}

/** Two at a time, nearest first; fails where one fails, and says which did not come to an end. */
async function runTests(tests, limitMs) {
  const waiting = tests.slice();
  const failed = [];
  let passed = 0;
  let isLate = false;
  const clock = setTimeout(() => {
    isLate = true;
    endRunning();
  }, limitMs);
  const lane = async () => {
    while (waiting.length > 0 && !isLate) {
      const test = waiting.shift();
      const begun = performance.now();
      const { code, output } = await finished(run([test]));
      if (isLate && code !== 0) waiting.push(test);
      else if (code === 0) passed++;
      else failed.push(test);
      if (!isLate || code === 0)
        console.log(`${code === 0 ? "ok    " : "FAILED"} ${named(test)}, ${seconds(begun)}`);
      if (!isLate && code !== 0) console.error(output);
    }
  };
  await Promise.all([lane(), lane()]);
  clearTimeout(clock);
  const left = waiting.length > 0 ? `; left to npm test, for want of time: ${waiting.length}` : "";
  console.log(`Tests of the change: ${passed} files passed, ${failed.length} failed${left}`);
  if (failed.length > 0) process.exitCode = 1;
}

function run(args) {
  return spawn(process.execPath, args, {
    cwd: root,
    // A group of its own, so that what a test has started ends with it.
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function finished(child) {
  let output = "";
  running.add(child);
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => {
      running.delete(child);
      done({ code, output });
    });
  });
}

function endRunning() {
  for (const child of running)
    try {
      if (process.platform === "win32") child.kill();
      else process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended.
    }
}

function named(test) {
  return relative(root, test)
    .replace(/^dist.test./, "")
    .replace(/\.test\.js$/, "");
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
