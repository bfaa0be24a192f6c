// Random interleavings of runs, cancellations, kills and other people's files in folders below one root. Fails unless
// other people's files keep their bytes and times, results of finished runs stay what they were until a later run on the
// same folder replaces them, every refusal is one line of a known kind, a cancelled run leaves nothing half written, and
// after a last, undisturbed run in each folder neither temporary files nor locks are left.
//
//   node scripts/faults/output-sweep.mjs [--count 200] [--seed 1] [--only evaluate,simulate,…]
import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Random } from "../../dist/src/core/random.js";
import { writeSmallSplit } from "../../dist/test/features/small-dataset.js";

const ACTOR = fileURLToPath(new URL("output-actor.mjs", import.meta.url));
/** Runs at a time. */
const ACTORS = 2;
/** Interleavings on the same folders. */
const EPISODE = 10;
const FOLDERS = ["runs/a", "runs/b", "runs/a/below", "results", "results/figures", "more/b/c/d"];
/** Files that tell times: only that they are there can be compared. */
const TIMED = /(^|\/)(run\.json|index\.html|manifest\.json)$/;
const REFUSALS = [
  /is being written by/,
  /is not empty; choose another/,
  /made from other data/,
  /has the results of coos7/,
  /has results \(run\.json\) but no list/,
  /is not a file that coos7 wrote/,
  /was changed after coos7 had written it/,
  /was put there by another program/,
  /is of another dataset/,
  /is the split \w+ already/,
  /Found the split \w+ twice/,
  /a folder where a file has to be|in the place of a folder/,
  /a part of the path is a file/,
  /Could not read .*: (no such file or folder|.*expected)/,
  /table3\.csv|run\.json: expected|confusion|predictions/,
  /the files are of different runs/,
  /is not a list of what this version/,
  /expected \{"simulated"|expected a JSON array/,
  /is not an image of the split/,
  /Could not open the split|expected an HDF5 file|could not be read as HDF5/i,
];

const { values } = parseArgs({
  options: { count: { type: "string" }, seed: { type: "string" }, only: { type: "string" } },
});
const count = Number(values.count ?? 200);
const random = new Random(Number(values.seed ?? 1), "output sweep");
const place = mkdtempSync(join(tmpdir(), "coos7-outputs-"));
const root = join(place, "root");
process.env.COOS7_CACHE = join(place, "cache");

const DATA = ["a", "b"].map((name) => join(place, "data", name));
const PREDICTIONS = join(place, "mine.csv");
const RESULTS = ["--profile", "smoke", "--features", "texture", "--classifiers", "knn", "--workers", "1"];
/** How often each command is run, and with what arguments on one of the two datasets. */
const COMMANDS = {
  evaluate: [6, (data, out) => ["evaluate", PREDICTIONS, "--data", data, "--split", "test2", "--out", out]],
  features: [4, (data, out) => ["features", "texture", "--data", data, "--out", out, "--workers", "1"]],
  simulate: [
    3,
    (data, out) => {
      const seed = data.endsWith("a") ? "1" : "2";
      return [
        "simulate",
        "--scale",
        "0.0005",
        "--seed",
        seed,
        "--splits",
        "test4",
        "--out",
        out,
        "--workers",
        "1",
      ];
    },
  ],
  pack: [3, (data, out) => ["pack", data, "--out", out]],
  unpack: [2, (data, out) => ["unpack", data, "--out", out]],
  figures: [
    3,
    (_, out) => ["figures", out, "--only", "table3-errors", "--formats", "svg", "--width", "single"],
  ],
  reproduce: [1, (data, out) => ["reproduce", "--data", data, ...RESULTS, "--out", out]],
};
const only = values.only?.split(",") ?? Object.keys(COMMANDS);
const draws = only.flatMap((name) => Array(COMMANDS[name][0]).fill(name));
const pick = (list) => list[random.integer(list.length)];

/** What each command writes, by command and data: digests by path; and how long it takes, in seconds. */
const references = new Map();
let problems = 0;
const tally = {};
let actors = [];

try {
  await prepare();
  console.log(
    `Every command once: ${[...references].map(([key, { seconds }]) => `${key.replace(place, "")} ${seconds.toFixed(1)} s`).join(", ")}`,
  );
  let state = newState();
  for (let i = 0; i < count; i++) {
    await interleave(state);
    check(state, `interleaving ${i + 1}`);
    if ((i + 1) % EPISODE === 0 || i === count - 1) {
      await lastRuns(state);
      check(state, `after the last runs of interleaving ${i + 1}`);
      state = newState();
      const runs = Object.entries(tally).map(([what, n]) => `${n} ${what}`);
      console.log(`${i + 1} interleavings: ${runs.join(", ")}; ${problems} problems`);
    }
  }
} finally {
  for (const actor of actors) actor.child.kill("SIGKILL");
  rmSync(place, { recursive: true, force: true });
}
process.exitCode = problems > 0 ? 1 : 0;

/** Data, and what every command writes where nothing disturbs it. */
async function prepare() {
  for (const [i, data] of DATA.entries())
    for (const [split, images] of [
      ["training", 24],
      ["test2", 8 + 2 * i],
    ])
      await writeSmallSplit(data, split, images);
  const labels = Array.from({ length: 8 }, (_, i) => `${i},${i === 3 ? 0 : i % 2}`);
  writeFileSync(PREDICTIONS, ["index,predicted", ...labels].join("\n"));
  // The second dataset has the same labels, but more images.
  writeFileSync(join(place, "b.csv"), ["index,predicted", ...labels, "8,0", "9,1"].join("\n"));
  for (const command of only)
    for (const data of command === "figures" ? [] : DATA) {
      const out = join(place, "alone", command, data.endsWith("a") ? "a" : "b");
      await reference(command, data, out, out);
      if (command === "reproduce" || command === "evaluate")
        if (only.includes("figures"))
          await reference("figures", `${command} ${data}`, out, join(out, "figures"), "figures/");
    }
}

async function reference(command, data, out, listed, below = "") {
  const started = performance.now();
  const { code, said } = await runOn(await actor(), argumentsOf(command, data, out));
  if (code !== 0) throw new Error(`${command}: ${said.join()}`);
  const files = Object.fromEntries(
    Object.entries(digestsBelow(listed))
      .filter(([name]) => command !== "figures" || /^table3-errors\.(svg|csv)$/.test(name))
      .map(([name, digest]) => [below + name, digest]),
  );
  references.set(`${command} ${data}`, { files, seconds: (performance.now() - started) / 1000 });
}

function argumentsOf(command, data, out) {
  const argv = COMMANDS[command][1](data, out);
  return data.endsWith("b") ? argv.map((one) => (one === PREDICTIONS ? join(place, "b.csv") : one)) : argv;
}

function newState() {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  return {
    /** Other people's files: bytes and time of change by path. */
    foreign: new Map(),
    /** Runs in the order in which they began. */
    runs: [],
    /** What each folder is mostly used for. */
    usual: {},
  };
}

/** Two runs at once, each perhaps cancelled or killed, while files of others appear. */
async function interleave(state) {
  if (random.uniform() < 0.2) editSomething(state);
  const ended = Promise.all(Array.from({ length: ACTORS }, () => oneRun(state)));
  let running = true;
  ended.finally(() => {
    running = false;
  });
  for (let n = 1 + random.integer(3); n > 0 && running; n--) {
    await sleep(1000 * random.uniform() * 0.4);
    putSomething(state);
  }
  await ended;
}

async function oneRun(state) {
  const folder = join(root, pick(FOLDERS));
  // Mostly what the folder is for, so that not all but the first run are refused.
  const usual = (state.usual[folder] ??= { command: pick(draws), data: pick(DATA) });
  const command = random.uniform() < 0.7 ? usual.command : pick(draws);
  const data = random.uniform() < 0.8 ? usual.data : pick(DATA);
  const force = random.uniform() < 0.25;
  const fate = pick(["left alone", "left alone", "SIGINT", "SIGKILL", "SIGKILL"]);
  const argv = [...argumentsOf(command, data, folder), ...(force ? ["--force"] : [])];
  const one = await actor();
  const moment = random.uniform() * 1.1 * secondsOf(command, data);
  const run = { command, data, folder, force, fate };
  // Before it ends, so that whatever it does is looked for.
  state.runs.push(run);
  const timer =
    fate === "left alone"
      ? undefined
      : setTimeout(() => {
          one.signalled = true;
          one.child.kill(fate);
        }, 1000 * moment);
  const started = performance.now();
  const result = await runOn(one, argv);
  clearTimeout(timer);
  // A signal that came too late for the command still ends the process, a little later.
  if (one.signalled && !one.dead) {
    one.dead = true;
    one.child.kill("SIGKILL");
  }
  run.code = result.code;
  const what = result.code === null ? "killed" : ({ 0: "done", 130: "cancelled" }[result.code] ?? "refused");
  tally[what] = (tally[what] ?? 0) + 1;
  if (what === "refused") {
    const said = result.said.join(" | ");
    if (result.said.length !== 1 || said.includes("\n") || !REFUSALS.some((known) => known.test(said)))
      report(state, `${argv.join(" ")} ended with ${result.code}: ${said}`);
  }
  const known = references.get(`${command} ${data}`);
  // The first run of each took longer than those that find their modules loaded.
  if (what === "done" && known) known.seconds = Math.min(known.seconds, (performance.now() - started) / 1000);
  if (what === "done") run.files = Object.keys(filesOf(run));
}

function secondsOf(command, data) {
  return (
    references.get(`${command} ${data}`)?.seconds ?? references.get(`figures evaluate ${data}`)?.seconds ?? 1
  );
}

/** What a run writes, by path in its folder. */
function filesOf({ command, data, folder }) {
  if (command !== "figures") return references.get(`${command} ${data}`).files;
  const drawn = digestsBelow(folder);
  const names = ["figures/table3-errors.svg", "figures/table3-errors.csv"];
  return Object.fromEntries(names.filter((name) => drawn[name]).map((name) => [name, drawn[name]]));
}

/** Puts a file of somebody else's in a folder that is there, or in a new one; never over another file. */
function putSomething(state) {
  const known = references.get(`${pick(only.filter((name) => name !== "figures"))} ${pick(DATA)}`).files;
  const name =
    random.uniform() < 0.5
      ? pick(Object.keys(known))
      : pick([
          "mine.txt",
          "figures/mine.svg",
          "confusion/mine.csv",
          "predictions/mine.csv",
          "training/0/mine.txt",
        ]);
  const path = join(root, pick(FOLDERS), name);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `mine ${random.integer(1e9)}`, { flag: "wx" });
  } catch {
    // Something has that name, or the folder has gone again.
    return;
  }
  remember(state, path);
}

/** Changes a result while nothing runs: from then on it is whose changed it. */
function editSomething(state) {
  const all = Object.keys(digestsBelow(root)).filter(
    (name) => !/(^|\/)(\.coos7|manifest\.json|dataset\.json|classes\.json)/.test(name),
  );
  if (all.length === 0) return;
  const path = join(root, pick(all));
  writeFileSync(path, `edited ${random.integer(1e9)}`);
  remember(state, path);
}

function remember({ foreign, runs }, path) {
  foreign.set(path, {
    bytes: readFileSync(path, "utf8"),
    time: lstatSync(path).mtimeMs,
    since: runs.length - ACTORS,
  });
}

function check(state, when) {
  const { foreign, runs } = state;
  for (const [path, { bytes, time, since }] of foreign) {
    // Forced runs may replace a file that has the name of one of theirs.
    const forced = runs
      .slice(Math.max(0, since))
      .some((run) => run.force && run.code !== 2 && mayWrite(run, path));
    const now = lstatSync(path, { throwIfNoEntry: false });
    const same = now?.isFile() && now.mtimeMs === time && readFileSync(path, "utf8") === bytes;
    if (same) continue;
    if (!forced)
      report(state, `${when}: ${relative(root, path)} of somebody else ${now ? "was changed" : "is gone"}`);
    foreign.delete(path);
  }
  const content = digestsBelow(root);
  runs.forEach((run, i) => {
    if (run.code !== 0) {
      if (
        run.code === 130 &&
        !run.looked &&
        leftovers(run.folder).length > 0 &&
        !runs.some((other) => other.code === null && other.folder.startsWith(run.folder))
      )
        report(state, `${when}: cancelled ${run.command} left ${leftovers(run.folder).join(", ")}`);
      run.looked = true;
      return;
    }
    for (const name of run.files) {
      const path = join(run.folder, name);
      if (foreign.has(path)) continue;
      const later = runs.slice(i).filter((other) => other.code !== 1 && other.code !== 2);
      const writers = later.filter((other) => mayWrite(other, path));
      const found = content[relative(root, path)];
      // Forced over other data or another command's results, a run takes their place.
      const replaced = later.some((other) => other.force && other.folder === run.folder);
      const known = TIMED.test(name)
        ? found !== undefined
        : writers.some((other) => digestOf(other, path) === found);
      if (known || (found === undefined && replaced) || run.reported) continue;
      // Files of others that forced runs replaced, or that were edited, have been told of above.
      report(
        state,
        `${when}: ${relative(root, path)} of a finished ${run.command} ${found === undefined ? "is gone" : "was changed"}`,
      );
      run.reported = true;
    }
  });
}

function mayWrite(run, path) {
  return run.command === "figures"
    ? /^figures\/table3-errors\.(svg|csv)$/.test(relative(run.folder, path))
    : Object.hasOwn(references.get(`${run.command} ${run.data}`).files, relative(run.folder, path));
}

/** The digest of a file as a run writes it. */
function digestOf(run, path) {
  const name = relative(run.folder, path);
  if (run.command !== "figures") return references.get(`${run.command} ${run.data}`).files[name];
  for (const [key, { files }] of references)
    if (key.startsWith("figures ") && digestsBelow(root)[relative(root, path)] === files[name])
      return files[name];
  return undefined;
}

/** A run that nothing disturbs in each folder where something was begun. */
async function lastRuns(state) {
  const begun = new Set([
    ...state.runs.map(({ folder }) => folder),
    ...leftovers(root).map((name) => join(root, dirname(name))),
  ]);
  for (const folder of begun) {
    if (leftovers(folder).length === 0) continue;
    const run = { command: "features", data: DATA[0], folder, force: true, fate: "left alone" };
    state.runs.push(run);
    const { code } = await runOn(await actor(), [...argumentsOf("features", DATA[0], folder), "--force"]);
    run.code = code;
    if (code === 0) run.files = Object.keys(filesOf(run));
  }
  const left = leftovers(root);
  if (left.length > 0) report(state, `after the last runs ${left.join(", ")} are left`);
}

/** Says what is wrong, with the runs that led to it. */
function report({ runs }, problem) {
  problems++;
  const history = runs.map(({ command, data, folder, force, fate, code }) =>
    [command, data.at(-1), relative(root, folder), force ? "--force" : "", fate, code].join(" "),
  );
  console.log([problem, ...history].join("\n    "));
}

/** Temporary files, locks and journals below a folder. */
function leftovers(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true }).filter((name) => /(^|\/)\.coos7[^/]*$/.test(name));
}

function digestsBelow(folder) {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path), createHash("sha256").update(readFileSync(path)).digest("hex")];
    }),
  );
}

/** A process that is ready to run a command. */
async function actor() {
  const free = actors.find(({ busy, dead }) => !busy && !dead);
  const found = free ?? {
    child: fork(ACTOR, { stdio: ["ignore", "ignore", "inherit", "ipc"] }),
    dead: false,
  };
  found.busy = true;
  if (!free) {
    actors = [...actors.filter(({ dead }) => !dead), found];
    found.child.on("exit", () => {
      found.dead = true;
    });
    // What cannot be sent to it any more is answered by its exit.
    found.child.on("error", () => {});
    await new Promise((resolve) => found.child.once("message", resolve));
  }
  return found;
}

/** Resolves to the exit code, null where it was killed, and what was said. */
function runOn(one, argv) {
  return new Promise((resolve) => {
    const end = (result) => {
      one.child.off("message", end);
      one.child.off("exit", gone);
      one.busy = false;
      // It ends on its own, after what its exit has to clean up.
      if (result.code === 130 && !one.dead) one.child.once("exit", () => resolve(result));
      else resolve(result);
    };
    const gone = (code) => {
      one.dead = true;
      end({ code, said: ["Cancelled"] });
    };
    one.child.on("message", end);
    one.child.on("exit", gone);
    one.child.send(argv);
  });
}
