// The kernel against Jupyter's own tools, from Debian's packages: jupyter_kernel_test, nbclient with nbformat and nbconvert,
// and the tiers of scripts/kernel/testbed.py by jupyter_client. Skipped with a message where they are missing.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSnapshot } from "../dist/src/kernel/compiler/snapshot.js";
import { installKernelSpec, KERNEL_NAME } from "../dist/src/kernel/install.js";

const PYTHON = "/usr/bin/python3";
const MODULES = ["jupyter_kernel_test", "nbclient", "nbformat", "nbconvert"];

const { status } = spawnSync(PYTHON, ["-c", `import ${MODULES.join(", ")}`]);
if (status !== 0) {
  console.log(
    `kernel conformance: SKIPPED, ${PYTHON} lacks one of ${MODULES.join(", ")}: apt-get install python3-jupyter-kernel-test python3-ipykernel python3-nbclient python3-nbconvert`,
  );
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "coos7-conformance-"));
try {
  installKernelSpec(folder, { strict: true });
  await buildSnapshot(folder);
  for (const script of ["conformance.py", "nbclient_loss.py", "testbed.py"]) {
    const path = fileURLToPath(new URL(`kernel/${script}`, import.meta.url));
    const run = spawnSync(PYTHON, [path], {
      cwd: folder,
      stdio: "inherit",
      env: { ...process.env, KERNEL: KERNEL_NAME, JUPYTER_PATH: folder, XDG_STATE_HOME: folder },
    });
    if (run.status !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
