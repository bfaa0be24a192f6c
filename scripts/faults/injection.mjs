// Sends names that are code somewhere (a spreadsheet's formula, HTML, LaTeX, a shell's command, a path, a terminal's
// control sequence) through the whole package: as class names, IDs and the name of the data's folder. Fails unless every
// output has the same structure as with harmless names, and the names themselves are where they belong, as text.
//
//   node scripts/faults/injection.mjs
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { JSDOM } from "jsdom";
import { parseCsv, plainField } from "../../dist/src/core/csv.js";
import { plain } from "../../dist/src/core/text.js";
import { writeMarker } from "../../dist/src/dataset/companions.js";
import { createHdf5Split } from "../../dist/src/dataset/hdf5/writer.js";
import { openDataset } from "../../dist/src/dataset/open.js";
import { saveTable } from "../../dist/src/notebook/save-table.js";

const COOS7 = fileURLToPath(new URL("../../bin/coos7.js", import.meta.url));
const SCALE = 0.002;

const HOSTILE = [
  "=cmd|' /C calc'!A0",
  "<img src=x onerror=alert(1)>",
  "\\input{/etc/passwd}$x^2$",
  "../../x",
  "</script></style><script>alert(1)</script>",
  "$(touch pwned)`touch pwned`;touch pwned",
  "\u001b]0;title\u0007\u001b[2J\r@SUM(1)",
];
const HARMLESS = ["ER", "IMM", "golgi", "peroxisomes", "endosomes", "cytosol", "envelope"];
const HOSTILE_FOLDER = "-\n=1+1 <b onclick=alert(1)>&\\input{x} $(touch pwned) é";

const place = mkdtempSync(join(tmpdir(), "coos7-injection-"));
const problems = [];
const said = new Map();
try {
  const harmless = await pipeline(join(place, "harmless"), "data", HARMLESS);
  const hostile = await pipeline(join(place, "hostile"), HOSTILE_FOLDER, HOSTILE);
  compare("the files written", structure(hostile), structure(harmless));
  for (const file of files(join(place, "hostile")))
    checkFile(file, join(place, "hostile"), join(place, "harmless"));
  expect(
    "nothing was run by a shell",
    ![...files(place), ...readdirSync(".")].some((name) => name.endsWith("pwned")),
  );
  expect("nothing was written beside the folders", readdirSync(place).join() === "harmless,hostile");
} finally {
  rmSync(place, { recursive: true, force: true });
}
console.log(
  [...said]
    .map(([what, times]) => `${String(times).padStart(5)} x ${what}`)
    .sort()
    .join("\n"),
);
for (const problem of problems) console.error(`NOT INERT: ${plain(problem)}`);
console.log(problems.length === 0 ? "every output is inert" : `${problems.length} are not inert`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** Runs every command on a small dataset with these names and returns its outputs, in `folder`. */
async function pipeline(folder, dataName, names) {
  const data = join(folder, dataName);
  mkdirSync(data, { recursive: true });
  await writeData(data, names);
  const out = (name) => join(folder, name);
  const run = [
    "reproduce",
    "--data",
    data,
    "--profile",
    "smoke",
    "--features",
    "texture",
    "--classifiers",
    "knn",
  ];
  for (const args of [
    ["info", data],
    [...run, "--out", out("results")],
    ["figures", out("results"), "--only", "*", "--formats", "svg,pdf", "--out", out("figures")],
    ["unpack", data, "--out", out("tree")],
    ["pack", out("tree"), "--out", out("packed")],
    ["info", join(data, "none")],
  ]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COOS7, ...args], {
      encoding: "utf8",
      cwd: folder,
      env: { ...process.env, COOS7_CACHE: out("cache") },
    });
    if (status !== (args.at(-1).endsWith("none") ? 1 : 0))
      problems.push(`coos7 ${args.join(" ")}: ${stderr}`);
    expect("what a command prints moves no cursor", !/[^\P{Cc}\n]/u.test(stdout + stderr), args[0]);
  }
  saveTable(
    names.map((name, i) => ({ [names[0]]: name, error: i })),
    out("table"),
    { caption: names.join(" ") },
  );
  await sameNames(data, out("tree"), out("packed"));
  return folder;
}

/** The simulator's images with these class names, and IDs made of them. */
async function writeData(folder, names) {
  const simulated = await openDataset({ kind: "simulator", options: { scale: SCALE } });
  for (const split of simulated.splits) {
    const reader = await simulated.open(split);
    const rename = (ids) => ids?.map((id) => `${names[id.length % names.length]} ${id}`.trim());
    const ids = { ...reader.ids, plates: rename(reader.ids.plates), wells: rename(reader.ids.wells) };
    const writer = await createHdf5Split(join(folder, `${split}.hdf5`), {
      labels: reader.labels,
      ids,
      pixelType: "float32",
    });
    writer.append(await reader.read(0, reader.count));
    writer.finish();
  }
  writeMarker(folder, { simulated: true });
  writeFileSync(join(folder, "classes.json"), JSON.stringify(names));
}

/** What was unpacked and packed again has the names that it had. */
async function sameNames(...folders) {
  const found = [];
  for (const folder of folders) {
    const dataset = await openDataset(folder);
    const reader = await dataset.open("training");
    found.push(JSON.stringify([dataset.classNames, reader.ids]));
    reader.close();
  }
  expect("names are the same after unpacking and packing", new Set(found).size === 1);
}

function checkFile(path, hostileRoot, harmlessRoot) {
  const name = path.slice(hostileRoot.length + 1);
  const other = join(harmlessRoot, name.replace(HOSTILE_FOLDER, "data"));
  const type = extname(path);
  if (type === ".html" || type === ".svg") {
    const [found, expected] = [path, other].map((file) => elements(readFileSync(file, "utf8"), type));
    compare(`the elements of ${type} files`, found, expected, name);
  } else if (type === ".csv") {
    const records = parseCsv(readFileSync(path, "utf8"));
    const formula = records
      .flat()
      .find((field) => /^[=+\-@\t\r\n＝＋－＠]/.test(field) && Number.isNaN(Number(field)));
    expect("no field of a CSV file is a formula", formula === undefined, `${name}: ${formula}`);
    if (/^results\/(confusion|predictions)/.test(name))
      expect(
        "class names are in CSV as they are",
        HOSTILE.every((one) => records[0].map(plainField).includes(one)),
        name,
      );
  } else if (type === ".tex") {
    const [found, expected] = [path, other].map((file) =>
      readFileSync(file, "utf8")
        .match(/\\([a-zA-Z]+|.)/g)
        .filter((command) => !/\\[&%$#_{}]|\\text(backslash|less|greater|asci)/.test(command)),
    );
    compare("the commands in LaTeX files", found, expected, name);
  } else if (type === ".pdf")
    expect(
      "no PDF has a link or a script",
      !/\/(JavaScript|JS|URI|Launch|OpenAction|AA)\b/.test(readFileSync(path, "latin1")),
      name,
    );
  else if (type === ".json") JSON.parse(readFileSync(path, "utf8"));
  if (name.endsWith("index.html")) {
    const { body } = new JSDOM(readFileSync(path, "utf8")).window.document;
    for (const one of HOSTILE)
      expect("class names are in the report as text", body.textContent.includes(plain(one)), one);
  }
}

/** Each kind of element with its attributes: code among the names would add one. */
function elements(text, type) {
  const { document } = new JSDOM(text, { contentType: type === ".svg" ? "image/svg+xml" : "text/html" })
    .window;
  return [...document.querySelectorAll("*")].map(
    (one) => `<${one.localName} ${one.getAttributeNames().sort().join(" ")}>`,
  );
}

function structure(root) {
  return files(root).map((path) =>
    path
      .slice(root.length + 1)
      .replace(HOSTILE_FOLDER, "data")
      .replace(/^cache\/.*/, "cache"),
  );
}

function files(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Fails where `found` has what `expected` has none of. */
function compare(what, found, expected, where = "") {
  const known = new Set(expected);
  const added = [...new Set(found)].filter((one) => !known.has(one));
  expect(`${what} are those of harmless names`, added.length === 0, `${where}: ${added.join(" ")}`);
}

function expect(what, holds, where = "") {
  if (holds) said.set(what, (said.get(what) ?? 0) + 1);
  else problems.push(`${what}: ${where}`);
}
