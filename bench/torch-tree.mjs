// Prints the command that is Python with PyTorch 2.6: Debian 13's python3-torch with the OpenBLAS that computes on
// several threads, unpacked into a folder (1 GB, 40 seconds when it is first needed) and run on its own libraries.
// COOS7_BENCH_TREE names the folder, which may also be a tree that debootstrap has made; default: in the cache.
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheDirectory } from "../dist/src/core/cache.js";
import { missingForTree, openTree } from "../scripts/trixie-tree.mjs";

const folder = process.env.COOS7_BENCH_TREE || join(cacheDirectory(), "trees", "torch");
if (!existsSync(folder)) {
  const missing = missingForTree();
  if (missing) {
    console.error(`PyTorch 2.6 is taken from Debian's packages, and this machine lacks ${missing}`);
    process.exit(1);
  }
  mkdirSync(dirname(folder), { recursive: true });
  console.error(`Unpacking PyTorch into ${folder}`);
}
const tree = openTree(folder, ["python3-torch", "libopenblas0-pthread"], { first: ["openblas-pthread"] });
const python = join(folder, "python-with-torch");
const command = tree.command(join(folder, "usr/bin/python3")).map((word) => `'${word}'`);
writeFileSync(python, `#!/bin/sh\nPYTHONHOME='${join(folder, "usr")}' exec ${command.join(" ")} "$@"\n`);
chmodSync(python, 0o755);
console.log(python);
