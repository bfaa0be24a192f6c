// Runs the compiled tests with Node's test runner: all of them, or the files whose path contains an argument. What failed
// is printed once more at the end, also where the output is a file of which one reads the last lines.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { testsIn } from "./reach.mjs";

const root = fileURLToPath(new URL("../dist/test", import.meta.url));
const wanted = process.argv.slice(2);
const files = testsIn(root).filter(
  (file) => wanted.length === 0 || wanted.some((word) => file.includes(word)),
);
if (files.length === 0) {
  console.error(`No test file matches ${wanted.join(", ")}`);
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  ["--test", "--test-reporter=spec", "--test-concurrency=2", ...files],
  {
    stdio: "inherit",
  },
);
process.exit(status ?? 1);
