// Compiles src/, test/ and bench/ into dist/ with the project's own TypeScript. Called by path because
// node_modules/.bin/tsc may belong to another package's compiler.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
const { status } = spawnSync(process.execPath, [tsc, "-p", root], { stdio: "inherit" });
process.exit(status ?? 1);
