// Tries the kernel in a real JupyterLab (Debian 13's, unpacked into the cache) with a real browser: open, run all, watch a
// progress bar, save, move sliders, complete and look up code, see errors, interrupt and restart through the menu.
// Skipped with a message where that cannot run.
//
//   node scripts/jupyterlab.mjs [NOTEBOOK …]      notebooks below the repository, e.g. notebooks/01_dataset.ipynb
//
// COOS7_LAB_SHOTS is where screenshots go, of each notebook from its top to its end. COOS7_LAB_PROGRAM names a jupyter-lab
// to try in place of Debian's.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  cellsOnPage,
  choose,
  eachScreen,
  openNotebook,
  runAll,
  runCell,
  untilCellSays,
  untilIdle,
} from "./jupyterlab/browser.mjs";
import { CODE_CELLS, checkCode } from "./jupyterlab/code.mjs";
import { checkWidgets, WIDGET_CELLS } from "./jupyterlab/widgets.mjs";
import { missingForTree, openTree } from "./trixie-tree.mjs";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const program = (name) => spawnSync("which", [name], { encoding: "utf8" }).stdout.trim();
const chromiumPath = program("chromium") || program("chromium-browser") || program("google-chrome");
const { chromium } = await import("playwright-core").catch(() => ({}));

const given = process.env.COOS7_LAB_PROGRAM;
const missing = [
  process.platform !== "linux" && "Linux",
  !given && missingForTree(),
  !chromiumPath && "Chromium (apt-get install chromium)",
  !chromium && "playwright-core (npm ci)",
  !existsSync(join(root, "dist/src/kernel/main.js")) && "a build (npm run build)",
].filter(Boolean);
if (missing.length > 0) {
  console.log(`jupyterlab: SKIPPED, this needs ${missing.join(", ")}`);
  process.exit(0);
}

const CHECK = [
  "const answer: number = 6 * 7;\nanswer",
  `import { display, progress, svg } from "coos7/notebook";
display(svg('<svg xmlns="http://www.w3.org/2000/svg" width="240" height="80"><circle cx="40" cy="40" r="30" fill="seagreen"/></svg>'));`,
  'for (const step of progress(Array.from({ length: 25 }, (_, i) => i), "steps"))\n  await new Promise((r) => setTimeout(r, 120));',
  "answer + 1",
];
const ENDLESS = [
  "let counter = 1; counter",
  "console.log('begun'); while (true) { counter++ }",
  "typeof counter",
  "1 + 1",
];

const lab = mkdtempSync("/var/tmp/coos7-lab-");
const shots = process.env.COOS7_LAB_SHOTS ?? join(lab, "screenshots");
mkdirSync(shots, { recursive: true });
const closers = [() => rmSync(lab, { recursive: true, force: true })];
const closeAll = async () => {
  for (const close of closers.splice(0).reverse()) await close();
};
// A server outlives a script that just ends.
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => closeAll().finally(() => process.exit(130)));
let done = false;

try {
  makeWorkspace();
  const log = (text) => console.log(`jupyterlab: ${text}`);
  const { command, jupyterPath, env } = given
    ? { command: [given], jupyterPath: [], env: {} }
    : await debiansJupyterLab();
  const port = await freePort();
  const token = "check";
  const [file, ...words] = [
    ...command,
    "--no-browser",
    "--allow-root",
    "--ip=127.0.0.1",
    `--port=${port}`,
    `--ServerApp.root_dir=${lab}`,
    `--IdentityProvider.token=${token}`,
  ];
  const server = spawn(file, words, {
    env: {
      ...process.env,
      ...env,
      JUPYTER_PATH: [join(lab, "jupyter"), ...jupyterPath].join(":"),
      HOME: lab,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let serverLog = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => (serverLog += text));
  closers.push(
    () =>
      new Promise((done) => {
        server.once("exit", done);
        server.kill("SIGTERM");
        setTimeout(() => server.kill("SIGKILL"), 5000).unref();
        if (server.exitCode !== null) done();
      }),
  );
  const address = { origin: `http://127.0.0.1:${port}`, query: `token=${token}` };
  await untilServed(`${address.origin}/api?${address.query}`, () => serverLog, server);
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  closers.push(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1200, height: 1500 } });
  closers.push(() => {
    if (done) return undefined;
    console.log(serverLog.slice(-3000));
    return shoot("failed");
  });
  const shoot = (name) => page.screenshot({ path: join(shots, `${name}.png`) });

  for (const notebook of ["notebooks/lab-check.ipynb", ...process.argv.slice(2)]) {
    const name = basename(notebook, ".ipynb");
    await openNotebook(page, address, notebook);
    const bars = await runAll(page, { onProgress: () => shoot(`${name}-during`) });
    await page.waitForTimeout(1000);
    await choose(page, "File", "Save Notebook");
    await page.waitForTimeout(1500);
    const shown = await cellsOnPage(page);
    await (process.env.COOS7_LAB_SHOTS
      ? eachScreen(page, (number) => shoot(`${name}-${number}`))
      : shoot(name));
    const pictures = shown
      .flatMap((cell) => cell.pictures)
      .filter(({ width, height }) => width > 50 && height > 30);
    checkSaved(join(lab, notebook));
    assert.ok(pictures.length > 0, `${notebook}: a picture is visible`);
    if (name === "lab-check") assert.ok(bars.length >= 2, `the bar moved: ${bars}`);
    log(
      `${notebook}: ${shown.length} cells with counts, no error, ${pictures.length} pictures visible, a bar seen at ${bars.length} positions`,
    );
  }

  await checkWidgets(page, address, "notebooks/lab-widgets.ipynb", { shoot, log });

  await checkCode(page, address, "notebooks/lab-code.ipynb", { shoot, log });

  await openNotebook(page, address, "notebooks/lab-endless.ipynb");
  await choose(page, "Run", "Run All Cells");
  await untilCellSays(page, 1, "begun\n");
  const interruptedAt = Date.now();
  await choose(page, "Kernel", "Interrupt Kernel");
  await untilCellSays(page, 1, "Interrupted");
  log(`the menu interrupted a spinning cell in ${((Date.now() - interruptedAt) / 1000).toFixed(1)} s`);
  await untilIdle(page);
  await runCell(page, 2);
  await untilCellSays(page, 2, "'number'");
  await shoot("interrupted");
  await choose(page, "Kernel", "Restart Kernel…");
  await page.waitForTimeout(2000);
  await untilIdle(page);
  await runCell(page, 3);
  await untilCellSays(page, 3, "[1]");
  await runCell(page, 2);
  await untilCellSays(page, 2, "Cannot find name 'counter'");
  await shoot("restarted");
  log("the menu restarted the kernel: counts begin at 1 and the variables are gone");
  done = true;
  if (process.env.COOS7_LAB_SHOTS) log(`screenshots are in ${shots}`);
} finally {
  await closeAll();
}

/** How to start JupyterLab of Debian 13, which comes into the cache (600 MB) where it is not there yet. */
async function debiansJupyterLab() {
  const { cacheDirectory } = await import("../dist/src/core/cache.js");
  const folder = join(cacheDirectory(), "trees", "jupyterlab");
  console.log(`jupyterlab: Debian's in ${folder}`);
  // What it needs of Node to build extensions is most of its size, and not used here.
  const tree = openTree(folder, ["jupyterlab", "python3-jupyterlab-widgets"], { without: /^(node|libnode)/ });
  return {
    command: tree.command(join(folder, "usr/bin/python3"), join(folder, "usr/bin/jupyter-lab")),
    jupyterPath: [join(folder, "usr/share/jupyter")],
    env: { PYTHONHOME: join(folder, "usr"), JUPYTERLAB_DIR: join(folder, "usr/share/jupyter/lab") },
  };
}

/** A folder like a clone of the repository, so that notebooks can be saved without changing those here. */
function makeWorkspace() {
  for (const shared of ["package.json", "node_modules", "dist", "data", "src", "bin"])
    if (existsSync(join(root, shared))) symlinkSync(join(root, shared), join(lab, shared));
  rmSync(join(lab, "package.json"));
  cpSync(join(root, "package.json"), join(lab, "package.json"));
  if (existsSync(join(root, "notebooks")))
    cpSync(join(root, "notebooks"), join(lab, "notebooks"), { recursive: true });
  mkdirSync(join(lab, "notebooks"), { recursive: true });
  for (const [name, sources] of Object.entries({
    "lab-check": CHECK,
    "lab-code": CODE_CELLS,
    "lab-endless": ENDLESS,
    "lab-widgets": WIDGET_CELLS,
  }))
    writeFileSync(join(lab, "notebooks", `${name}.ipynb`), JSON.stringify(notebookOf(sources)));
  const install =
    "import('./dist/src/kernel/install.js').then((m) => m.installKernelSpec(process.argv[1], { strict: true }))";
  const { status, stderr } = spawnSync(process.execPath, ["-e", install, join(lab, "jupyter")], {
    cwd: root,
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
}

function notebookOf(sources) {
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: "coos7", display_name: "TypeScript (coos7)", language: "typescript" } },
    cells: sources.map((source, i) => ({
      id: `cell-${i}`,
      cell_type: "code",
      source,
      metadata: {},
      outputs: [],
      execution_count: null,
    })),
  };
}

/** Every code cell of the saved file has been run, and none failed. */
function checkSaved(path) {
  const cells = JSON.parse(readFileSync(path, "utf8")).cells.filter((cell) => cell.cell_type === "code");
  for (const [i, cell] of cells.entries()) {
    assert.equal(typeof cell.execution_count, "number", `${path}: cell ${i + 1} has a count`);
    for (const output of cell.outputs)
      assert.notEqual(
        output.output_type,
        "error",
        `${path}: cell ${i + 1}: ${output.ename} ${output.evalue}`,
      );
  }
}

async function untilServed(url, log, server) {
  for (const deadline = Date.now() + 90_000; ; ) {
    if ((await fetch(url).catch(() => undefined))?.ok) return;
    assert.ok(
      Date.now() < deadline && server.exitCode === null,
      `JupyterLab did not start: ${log().slice(-2000)}`,
    );
    await new Promise((again) => setTimeout(again, 300));
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
