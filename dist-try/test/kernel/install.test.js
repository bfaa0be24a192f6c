import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { installedKernels } from "../../src/kernel/check.js";
import { installKernelSpec } from "../../src/kernel/install.js";
import { KernelClient } from "../../src/kernel/runner/client.js";
import { ROOT } from "./test-kernel.js";
describe("coos7 kernel install", () => {
    const folder = mkdtempSync(join(tmpdir(), "coos7-install-"));
    after(() => rmSync(folder, { recursive: true, force: true }));
    const command = (args, env = {}) => spawnSync(process.execPath, [join(ROOT, "bin/coos7.js"), ...args], {
        encoding: "utf8",
        env: { ...process.env, ...env },
    });
    it("writes a description that starts a kernel, and its logos", async () => {
        const { status, stdout } = command(["kernel", "install", "--prefix", folder]);
        assert.equal(status, 0);
        const target = join(folder, "share/jupyter/kernels/coos7");
        assert.ok(stdout.includes(target));
        const spec = JSON.parse(readFileSync(join(target, "kernel.json"), "utf8"));
        assert.equal(spec.language, "typescript");
        assert.equal(spec.interrupt_mode, "message");
        for (const size of [32, 64]) {
            const png = readFileSync(join(target, `logo-${size}x${size}.png`));
            assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [size, size]);
        }
        assert.match(readFileSync(join(target, "logo-svg.svg"), "utf8"), /^<svg /);
        const argv = spec.argv;
        assert.equal(argv.at(-1), "{connection_file}");
        process.env.XDG_STATE_HOME = folder;
        const client = await KernelClient.start(argv.slice(0, -1), folder);
        const { content } = await client.request("execute_request", { code: "1 + 1" }).reply;
        assert.equal(content.status, "ok");
        await client.stop();
    });
    it("installs for the user by default, and refuses contradictions", () => {
        const data = join(folder, "data");
        assert.equal(command(["kernel", "install", "--no-strict"], { JUPYTER_DATA_DIR: data }).status, 0);
        const spec = JSON.parse(readFileSync(join(data, "kernels/coos7/kernel.json"), "utf8"));
        assert.ok(spec.argv.includes("--no-strict"));
        const both = command(["kernel", "install", "--user", "--prefix", folder]);
        assert.equal(both.status, 2);
        assert.match(both.stderr, /--user and --prefix exclude each other/);
        assert.equal(command(["kernel"]).status, 2);
    });
});
describe("the kernels that Jupyter finds", () => {
    it("are told apart: this copy's, one whose Node or package has gone, one that cannot be read", () => {
        const folder = mkdtempSync(join(tmpdir(), "coos7-installed-"));
        const environment = { JUPYTER_PATH: folder, JUPYTER_DATA_DIR: join(folder, "data") };
        const status = () => installedKernels(environment).find((each) => each.folder.startsWith(folder));
        try {
            assert.equal(status(), undefined);
            const target = installKernelSpec(folder, { strict: true });
            assert.deepEqual(status(), { folder: target, works: true, detail: "this copy of the package" });
            const file = join(target, "kernel.json");
            writeFileSync(file, JSON.stringify({ argv: ["/gone/node", "/gone/main.js"] }));
            assert.match(status().detail, /^it starts \/gone\/node, which is not there; coos7 kernel install/);
            writeFileSync(file, "{");
            assert.match(status().detail, /^kernel\.json cannot be read/);
            assert.equal(status().works, false);
        }
        finally {
            rmSync(folder, { recursive: true, force: true });
        }
    });
});
describe("the kernel's process", () => {
    it("says in one line what is wrong with a connection file", () => {
        const main = join(ROOT, "dist/src/kernel/main.js");
        const { status, stderr } = spawnSync(process.execPath, [main, join(ROOT, "package.json")], {
            encoding: "utf8",
        });
        assert.equal(status, 1);
        assert.match(stderr, /^coos7 kernel: Expected ip in the connection file .*package\.json to be an address but found undefined\n$/);
    });
});
describe("coos7 lab", () => {
    it("says how to get JupyterLab where it is missing", () => {
        const { status, stderr } = spawnSync(process.execPath, [join(ROOT, "bin/coos7.js"), "lab"], {
            encoding: "utf8",
            env: { PATH: "" },
        });
        assert.equal(status, 1);
        assert.match(stderr, /^coos7: JupyterLab is not installed: install it with `pip install jupyterlab jupyterlab-widgets`/);
    });
});
//# sourceMappingURL=install.test.js.map