// Makes the site in site/: the README, the guides, the executed notebooks, the report of a run, and the API by namespace
// from the doc comments. Fails where a link leads nowhere.
//
//   npm run docs [-- --results FOLDER]     default: the results of a smoke run, made for the site and said to be that
//
// TypeDoc wants a TypeScript with an interface for programs, which the one that builds the package does not have: it has
// a package of its own in scripts/docs, installed on first use.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { deadLinks } from "./docs/links.mjs";
import { writePages } from "./docs/pages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const site = join(root, "site");
const { values } = parseArgs({ options: { results: { type: "string" } } });

installSiteTools();
const work = mkdtempSync(join(tmpdir(), "coos7-site-"));
try {
  const results = values.results ? resolve(values.results) : smokeRun(join(work, "results"));
  const pages = writePages({ root, work: join(work, "pages"), results });
  const { makeSite } = await import("./docs/typedoc.mjs");
  const faults = (await makeSite({ root, site, pages, results }))
    ? deadLinks(site)
    : ["TypeDoc could not make the site, see above"];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`Site: ${join(site, "index.html")}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function installSiteTools() {
  const cwd = join(root, "scripts", "docs");
  const lock = (file) => existsSync(file) && JSON.parse(readFileSync(file, "utf8")).packages;
  const wanted = lock(join(cwd, "package-lock.json"));
  const there = lock(join(cwd, "node_modules", ".package-lock.json"));
  const isThere = ([path, { version }]) =>
    !path.startsWith("node_modules/") || there[path]?.version === version;
  if (there && Object.entries(wanted).every(isThere)) return;
  console.log("Installing TypeDoc into scripts/docs ...");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd);
}

function smokeRun(folder) {
  console.log("Running the smoke profile for the report ...");
  const smoke = ["reproduce", "--profile", "smoke", "--features", "texture", "--out", folder];
  run(process.execPath, [join(root, "bin", "coos7.js"), ...smoke], root, "ignore");
  return folder;
}

function run(program, args, cwd, stdout = "inherit") {
  const { status } = spawnSync(program, args, {
    cwd,
    stdio: ["ignore", stdout, "inherit"],
    shell: process.platform === "win32" && program === "npm",
  });
  if (status !== 0) {
    console.error(`${program} ${args.join(" ")} failed in ${cwd}`);
    process.exit(1);
  }
}
