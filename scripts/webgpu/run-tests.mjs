// The tests of WebGPU on Mesa's software adapter, llvmpipe, where there is no GPU. Debian 12's is too old for Dawn, so
// Debian 13's is unpacked into a folder (258 MB in the cache, 15 seconds) and Node runs on its libraries. Skipped with a
// message where that cannot be had. On a machine with a GPU: COOS7_TEST_WEBGPU=1 node scripts/test.mjs webgpu
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheDirectory } from "../../dist/src/core/cache.js";
import { missingForTree, openTree } from "../trixie-tree.mjs";

const TEST = fileURLToPath(new URL("../../dist/test/nn/onnx/webgpu.test.js", import.meta.url));

const missing = missingForTree();
if (missing) skip(`this needs ${missing}`);
const trees = join(cacheDirectory(), "trees");
mkdirSync(trees, { recursive: true });
const folder = join(trees, "webgpu");
let tree;
try {
  tree = openTree(folder, ["mesa-vulkan-drivers", "libvulkan1", "libstdc++6"]);
} catch (error) {
  skip(`${error.message}`);
}

const { status } = spawnSync(nodeOnTree(), ["--test-reporter=spec", TEST], {
  stdio: "inherit",
  env: {
    ...process.env,
    COOS7_TEST_WEBGPU: "1",
    VK_DRIVER_FILES: join(folder, "usr/share/vulkan/icd.d/lvp_icd.json"),
  },
});
process.exit(status ?? 1);

/** A program that is Node on the tree's libraries, its child processes included: to these it names itself as Node. */
function nodeOnTree() {
  const node = join(folder, "node");
  const naming = join(folder, "name-node.mjs");
  writeFileSync(naming, `process.execPath = ${JSON.stringify(node)};\n`);
  const command = tree.command(process.execPath, `--import=${naming}`).map((word) => `'${word}'`);
  writeFileSync(node, `#!/bin/sh\nexec ${command.join(" ")} "$@"\n`);
  chmodSync(node, 0o755);
  return node;
}

function skip(reason) {
  console.log(`webgpu: SKIPPED, ${reason}`);
  process.exit(0);
}
