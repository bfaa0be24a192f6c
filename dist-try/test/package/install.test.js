import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
const root = fileURLToPath(new URL("../../../", import.meta.url));
/** What a user's shell has: nothing that npm sets for the scripts of this checkout, and no setting of onnxruntime-node. */
function plainEnvironment() {
    const names = Object.keys(process.env).filter((name) => !/^(npm_|onnxruntime_|node_test|init_cwd)/i.test(name));
    return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}
function run(cwd, command, args, env = {}) {
    const { status, stdout, stderr } = spawnSync(command, args, {
        cwd,
        encoding: "utf8",
        env: { ...plainEnvironment(), ...env },
        shell: process.platform === "win32",
    });
    assert.equal(status, 0, `${command} ${args.join(" ")}: ${stderr.slice(-2000)}`);
    return stdout;
}
const registry = spawnSync("npm", ["view", "onnxruntime-node", "version"], {
    shell: process.platform === "win32",
});
test("the packed package installs into an empty folder from the npm registry alone and trains a network there", {
    skip: registry.status !== 0 && "needs the npm registry",
}, (t) => {
    const folder = mkdtempSync(join(tmpdir(), "coos7-install-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    run(root, "npm", ["pack", "--silent", "--pack-destination", folder]);
    const [tarball] = readdirSync(folder);
    // onnxruntime-node's install script goes through this proxy: it reaches nothing, wherever this test runs.
    const nowhere = {
        GLOBAL_AGENT_HTTPS_PROXY: "http://127.0.0.1:9",
        GLOBAL_AGENT_HTTP_PROXY: "http://127.0.0.1:9",
    };
    run(folder, "npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", `./${tarball}`], nowhere);
    const coos7 = (...args) => run(folder, "npx", ["coos7", ...args], { COOS7_CACHE: join(folder, "cache") });
    assert.match(coos7("doctor"), /^ {2}cpu +works \(onnxruntime-node [\d.]+\)$/m);
    const small = ["--scale", "0.01", "--width", "0.0625", "--iterations", "2", "--batch", "8"];
    coos7("train", "deeploc", ...small, "--backend", "cpu", "--out", "model");
    assert.ok(existsSync(join(folder, "model", "model.json")));
    const binaries = join(folder, "node_modules", "onnxruntime-node", "bin", "napi-v6");
    const platforms = readdirSync(binaries).flatMap((system) => readdirSync(join(binaries, system)).map((cpu) => `${system}/${cpu}`));
    assert.deepEqual(platforms, [`${process.platform}/${process.arch}`], "other platforms' binaries are gone");
});
test("npm has nothing to remark on the settings of this checkout", {
    skip: !existsSync(join(root, "package-lock.json")) && "needs a checkout",
}, () => {
    const { stderr } = spawnSync("npm", ["prefix"], {
        cwd: root,
        encoding: "utf8",
        env: plainEnvironment(),
        shell: process.platform === "win32",
    });
    assert.doesNotMatch(stderr, /warn/);
});
test("onnxruntime-node's install script is told in a checkout, and by npm alone, to download nothing", () => {
    const flag = (env) => {
        const code = `require("./scripts/no-cuda").bootstrap(); console.log(process.env.ONNXRUNTIME_NODE_INSTALL)`;
        return run(root, process.execPath, ["-e", code], env).trim();
    };
    assert.equal(flag({ npm_lifecycle_event: "postinstall" }), "skip");
    assert.equal(flag({ npm_lifecycle_event: "postinstall", ONNXRUNTIME_NODE_INSTALL: "cuda12" }), "cuda12");
    assert.equal(flag({}), "undefined");
    const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
    assert.equal(packages["node_modules/global-agent"].resolved, "scripts/no-cuda");
});
//# sourceMappingURL=install.test.js.map