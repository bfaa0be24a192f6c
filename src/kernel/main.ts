// The process that a front end starts, see install.ts: node main.js [--no-strict] CONNECTION_FILE
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Coos7Error } from "../core/errors.js";
import { readConnectionFile } from "./connection.js";
import { Kernel, keepAlive } from "./kernel.js";
import { stateFolder } from "./state-folder.js";

const PARENT_CHECK_MS = 1000;

try {
  const { values, positionals } = parseArgs({
    options: { "no-strict": { type: "boolean" } },
    allowPositionals: true,
  });
  const kernel = await Kernel.start(readConnectionFile(positionals[0] ?? ""), {
    strict: values["no-strict"] !== true,
    historyFolder: join(stateFolder(), "history"),
  });
  keepAlive();
  process.on("SIGINT", () => void kernel.interrupt());
  exitWithParent();
} catch (error) {
  console.error(error instanceof Coos7Error ? `coos7 kernel: ${error.message}` : error);
  process.exitCode = 1;
}

/** A kernel whose front end has died is of no use, and holds memory. Jupyter asks for this by a variable. */
function exitWithParent(): void {
  if (!process.env.JPY_PARENT_PID) return;
  const parent = process.ppid;
  setInterval(() => {
    // A parent that died before this process got here has been replaced by the first process.
    const orphaned = process.ppid === 1 && process.env.JPY_PARENT_PID !== "1";
    if (orphaned || process.ppid !== parent) process.exit(1);
  }, PARENT_CHECK_MS).unref();
}
