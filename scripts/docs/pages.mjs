// The pages of the site beside the API, written as Markdown into a folder that is laid out like the checkout, so that
// the links between them hold: what lies in docs/ and notebooks/, the READMEs, and the report of a run.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, sep } from "node:path";
import { notebookPage } from "./notebook-page.mjs";

const GUIDES = "Guides";
const NOTEBOOKS = "Notebooks";
const RESULTS = "Results";
export const API = "API";
const PROJECT = "Project";

/** What stands for the report's address in the pages, which lie in different folders of the site. */
export const REPORT = "https://coos7.invalid/report";

/** Writes the pages into `work`; returns the README's file, those of the documents, and their groups in order. */
export function writePages({ root, work, results }) {
  const documents = [];
  const write = (file, text) => {
    mkdirSync(dirname(join(work, file)), { recursive: true });
    writeFileSync(join(work, file), text);
  };
  const document = (file, group, text, number = "") => {
    const title = JSON.stringify(`${number} ${titleOf(text) ?? basename(file, ".md")}`.trim());
    write(file, `---\ntitle: ${title}\ngroup: ${group}\n---\n\n${linksToPages(text)}`);
    documents.push(join(work, file));
  };
  const markdown = (file, group) => document(file, group, readFileSync(join(root, file), "utf8"));

  // TypeDoc writes the package's name above its README.
  write("README.md", linksToPages(readFileSync(join(root, "README.md"), "utf8").replace(/^# .*\n/, "")));
  for (const file of filesIn(root, "docs"))
    if (extname(file) === ".md") markdown(file, GUIDES);
    else copy(root, work, file);
  for (const file of filesIn(root, "notebooks").filter((name) => name.endsWith(".ipynb"))) {
    const { text, pictures } = notebookPage(join(root, file));
    for (const [name, bytes] of pictures) write(join("notebooks", name), bytes);
    document(file.replace(/\.ipynb$/, ".md"), NOTEBOOKS, text, basename(file).match(/^\d+/)?.[0]);
  }
  checkResults(results);
  document("report.md", RESULTS, reportPage(results));
  for (const file of ["environment.md", "CONTRIBUTING.md", "CHANGELOG.md", ...folderReadmes(root)])
    if (existsSync(join(root, file))) markdown(file, PROJECT);
  for (const file of linkedFiles(documents.concat(join(work, "README.md")), work)) copy(root, work, file);
  return {
    readme: join(work, "README.md"),
    documents,
    groups: [GUIDES, NOTEBOOKS, RESULTS, API, PROJECT],
  };
}

function filesIn(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(".ipynb_checkpoints"))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join("/"))
    .sort();
}

/** The README of each folder of the checkout, what is built or installed aside. */
function folderReadmes(root) {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !["docs", "node_modules", "site"].includes(entry.name))
    .map((entry) => `${entry.name}/README.md`);
}

/** What the first heading says. */
function titleOf(text) {
  return /^# (.*)$/m.exec(text)?.[1].replaceAll("`", "").trim();
}

/** Notebooks are pages here. */
function linksToPages(text) {
  return text.replace(/(\]\([^()\s:]+)\.ipynb(#[^()\s]*)?\)/g, "$1.md$2)");
}

/** What the pages link to and is no page: tables of data, the licence. */
function linkedFiles(pages, work) {
  return pages.flatMap((page) =>
    [...readFileSync(page, "utf8").matchAll(/\]\(([^()\s:#]+)/g)]
      .map(([, target]) => join(dirname(page), target).slice(work.length + 1))
      .filter((file) => !existsSync(join(work, file))),
  );
}

function copy(root, work, file) {
  if (existsSync(join(root, file))) cpSync(join(root, file), join(work, file), { recursive: true });
}

function checkResults(results) {
  for (const file of ["index.html", "run.json", "table3.md", "manifest.json"])
    if (!existsSync(join(results, file)))
      throw new Error(`Expected the results of a run of coos7 in ${results} but found no ${file} there`);
}

/** The report's page: what run it is of, Table 3, and the report itself to open. */
function reportPage(results) {
  const { profile, seed, dataset } = JSON.parse(readFileSync(join(results, "run.json"), "utf8"));
  const data = dataset.simulated
    ? `on simulated data, ${dataset.title}, **not on images of cells**`
    : `on measured data, ${dataset.title}`;
  const small =
    profile === "smoke"
      ? "This is the smallest profile, a few hundred images: it shows what a report looks like, and its numbers say little. `npm start` gives those of the README."
      : "";
  return `# Report of a run

What \`coos7 reproduce\` writes beside its tables: [the whole report](${REPORT}), here of a run in the ${profile} profile
with seed ${seed}, ${data}. ${small}

${readFileSync(join(results, "table3.md"), "utf8")}`;
}
