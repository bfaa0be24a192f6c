import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../kernel/test-kernel.js";
import { temporaryFolder } from "./run-coos7.js";
/** Runs `coos7 lab` with a JupyterLab that ends at once, whose data are in `data`. */
function lab(folder, data) {
    const bin = join(folder, "bin");
    mkdirSync(bin, { recursive: true });
    const script = (name, text) => writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    script("jupyter-lab", "exit 0");
    script("jupyter", `[ "$*" = "--paths --json" ] && echo '${JSON.stringify({ data: ["/nowhere", data] })}'`);
    return spawnSync(process.execPath, [join(ROOT, "bin/coos7.js"), "lab", folder, "--no-browser"], {
        encoding: "utf8",
        env: {
            ...process.env,
            PATH: [bin, dirname(process.execPath), "/bin"].join(delimiter),
            XDG_STATE_HOME: folder,
            COOS7_CACHE: folder,
        },
    });
}
test("lab says what to install where JupyterLab cannot show widgets, and nothing where it can", {
    skip: process.platform === "win32",
}, (t) => {
    const folder = temporaryFolder(t);
    const without = lab(folder, folder);
    assert.equal(without.status, 0, without.stderr);
    assert.match(without.stderr, /no widget manager.*`pip install jupyterlab-widgets`/);
    const extension = join(folder, "labextensions/@jupyter-widgets/jupyterlab-manager");
    mkdirSync(extension, { recursive: true });
    writeFileSync(join(extension, "package.json"), "{}");
    assert.deepEqual([lab(folder, folder).stderr], [""]);
});
//# sourceMappingURL=lab.test.js.map