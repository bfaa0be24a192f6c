// Reads files that a generator has damaged, and says what was said of each kind: HDF5, TIFF, .npy, JSON, CSV, and what is
// no file at all. Fails where reading one crashes, takes over 10 s or 1 GB, ends in an error that is not written for
// people, or gives content that the file was not made of.
//
//   node scripts/faults/malformed-sweep.mjs [--seed 1] [--count 24] [--list]
//
// --count is the number of bit flips per file that is damaged so; --list prints every file. Parts of HDF5 and all of TIFF
// have no checksum, so that a flipped bit can make another valid file (an address then leads to other pixels, say): h5py
// and Pillow, where Python has them, must read the same from it.
import { fork, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Random } from "../../dist/src/core/random.js";
import { plain } from "../../dist/src/core/text.js";
import { hdf5Cases } from "./malformed/hdf5.mjs";
import { npyCases } from "./malformed/npy.mjs";
import { textCases } from "./malformed/text.mjs";
import { fieldCases, packedCases, tiffCases } from "./malformed/tiff.mjs";

const MAX_SECONDS = 10;
const MAX_MEGABYTES = 1000;
const MAX_MESSAGE = 3000;
const NO_REFERENCE = "none";

const { values } = parseArgs({
  options: { seed: { type: "string" }, count: { type: "string" }, list: { type: "boolean" } },
});
const seed = Number(values.seed ?? 1);
const count = Number(values.count ?? 24);

const place = mkdtempSync(join(tmpdir(), "coos7-malformed-"));
process.env.COOS7_CACHE = join(place, "cache");
let child;
const found = [];
try {
  const scratch = join(place, "made");
  mkdirSync(scratch);
  const intact = new Map();
  for await (const one of cases(scratch)) {
    const folder = join(place, `case ${found.length}`);
    mkdirSync(folder);
    for (const [name, content] of Object.entries(one.files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    one.special?.(folder);
    const answer = await read(one.reader, folder);
    if (one.intact) intact.set(one.name, answer.digest);
    const result = {
      kind: one.kind,
      name: one.name,
      ...answer,
      verdict: verdict(one, answer, intact, folder),
    };
    found.push(result);
    if (values.list || result.verdict.startsWith("WRONG"))
      console.log(
        `${result.verdict}\t${one.kind}\t${one.name}\t${plain(
          String(answer.message ?? "")
            .split(folder)
            .join(""),
        ).slice(0, 200)}`,
      );
    rmSync(folder, { recursive: true, force: true });
  }
} finally {
  child?.kill("SIGKILL");
  rmSync(place, { recursive: true, force: true });
}
report();

async function* cases(scratch) {
  yield* hdf5Cases(new Random(seed, "hdf5"), count, scratch);
  yield* tiffCases(Random, seed, count);
  yield* fieldCases(Random, seed, count);
  yield* packedCases(Random, seed, count);
  yield* npyCases(new Random(seed, "npy"), count);
  yield* textCases(new Random(seed, "text"));
}

/** Has the child read a folder; a child that hangs, crashes, has grown too large or lost a library is replaced. */
async function read(reader, folder) {
  child ??= await start();
  const current = child;
  const answer = await new Promise((resolve) => {
    const end = (outcome) => {
      clearTimeout(timer);
      current.removeAllListeners();
      resolve(outcome);
    };
    const timer = setTimeout(() => end({ outcome: "hang" }), 1000 * MAX_SECONDS);
    current.on("message", end);
    current.on("exit", (code, signal) => end({ outcome: "crash", message: `ended with ${signal ?? code}` }));
    current.send({ reader, folder });
  });
  if (
    answer.outcome === "hang" ||
    answer.outcome === "crash" ||
    /abort/i.test(answer.message) ||
    answer.megabytes > MAX_MEGABYTES / 2
  ) {
    current.kill("SIGKILL");
    child = undefined;
  }
  return answer;
}

function start() {
  const started = fork(fileURLToPath(new URL("malformed/read-files.mjs", import.meta.url)), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return new Promise((resolve) => started.once("message", () => resolve(started)));
}

/** "said", "read", "same content", "other file" (valid, of other content); or WRONG and why. */
function verdict(one, answer, intact, folder) {
  const { outcome, message, digest, megabytes } = answer;
  if (outcome === "hang" || outcome === "crash") return `WRONG: ${outcome}`;
  if (megabytes > MAX_MEGABYTES) return `WRONG: ${Math.round(megabytes)} MB`;
  if (outcome === "defect") return "WRONG: not an error for people";
  if (outcome === "refused") {
    if (one.intact || one.accepted) return "WRONG: refused";
    if (!message.includes(folder) && !message.includes(pathToFileURL(folder).href))
      return "WRONG: the file is not named";
    if (message.split(folder).join("").length > MAX_MESSAGE) return "WRONG: endless message";
    return "said";
  }
  if (one.intact || one.accepted) return "read";
  if (one.unchecked) return "other file";
  if (one.like === undefined) return "WRONG: taken for good";
  if (digest === intact.get(one.like)) return "same content";
  const path = Object.keys(one.files)
    .map((name) => join(folder, name))
    .find((name) => /(hdf5|field\.tif)$/.test(name));
  const reference = path === undefined ? undefined : referenceDigest(path);
  if (reference === undefined) return "WRONG: other content";
  return reference === answer.valuesDigest || reference === NO_REFERENCE
    ? "other file"
    : "WRONG: not what h5py or Pillow reads";
}

/** What h5py or Pillow reads from a file, as a digest; undefined where they refuse it. */
function referenceDigest(path) {
  const script = fileURLToPath(new URL("malformed/reference-digest.py", import.meta.url));
  for (const python of ["/usr/bin/python3", "python3"]) {
    const { status, stdout, stderr } = spawnSync(python, [script, path], { encoding: "utf8" });
    if (status === 0) return stdout.trim();
    if (status === 1 && !/No module named/.test(stderr)) return undefined;
  }
  return NO_REFERENCE;
}

/** A table of kind -> what was said, and the exit code. */
function report() {
  const kinds = new Map();
  for (const one of found) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  console.log(
    `\n${"kind".padEnd(28)}${"files".padStart(6)}${"said".padStart(6)}${"same".padStart(6)}${"other".padStart(6)}${"wrong".padStart(6)}  an example of what was said`,
  );
  for (const [kind, all] of kinds) {
    const number = (test) => String(all.filter(({ verdict }) => test(verdict)).length).padStart(6);
    const example = all.find(({ verdict }) => verdict === "said")?.message ?? "";
    const short = plain(example)
      .replace(/\S*coos7-malformed-\S+ \d+\/?/g, "")
      .slice(0, 150);
    console.log(
      kind.padEnd(28) +
        String(all.length).padStart(6) +
        number((v) => v === "said") +
        number((v) => v === "same content" || v === "read") +
        number((v) => v === "other file") +
        number((v) => v.startsWith("WRONG")) +
        `  ${short}`,
    );
  }
  const wrong = found.filter(({ verdict }) => verdict.startsWith("WRONG")).length;
  const slowest = Math.max(...found.map(({ seconds = MAX_SECONDS }) => seconds));
  const largest = Math.max(...found.map(({ megabytes = 0 }) => megabytes));
  console.log(
    `\n${found.length} files, ${wrong} wrong; the slowest took ${slowest.toFixed(1)} s, the reading process at most ${Math.round(largest)} MB`,
  );
  process.exitCode = wrong > 0 ? 1 : 0;
}
