// The process that a front end starts, see install.ts: node main.js [--no-strict] CONNECTION_FILE
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Coos7Error } from "../core/errors.js";
import { CompilerProcess } from "./compiler.js";
const PARENT_CHECK_MS = 1000;
let compiler;
try {
    const { values, positionals } = parseArgs({
        options: { "no-strict": { type: "boolean" } },
        allowPositionals: true,
    });
    // The first cell waits for nothing as long as for the compiler, which starts while the rest is loaded.
    compiler = new CompilerProcess(process.cwd(), { strict: values["no-strict"] !== true });
    const { Kernel, keepAlive } = await import("./kernel.js");
    const { readConnectionFile } = await import("./connection.js");
    const { stateFolder } = await import("./state-folder.js");
    const connection = readConnectionFile(positionals[0] ?? "");
    const kernel = await Kernel.start(connection, { compiler, historyFolder: join(stateFolder(), "history") });
    keepAlive();
    process.on("SIGINT", () => void kernel.interrupt());
    exitWithParent();
}
catch (error) {
    console.error(error instanceof Coos7Error ? `coos7 kernel: ${error.message}` : error);
    process.exitCode = 1;
    compiler?.end();
}
/** A kernel whose front end has died is of no use, and holds memory. Jupyter asks for this by a variable. */
function exitWithParent() {
    if (!process.env.JPY_PARENT_PID)
        return;
    const parent = process.ppid;
    setInterval(() => {
        // A parent that died before this process got here has been replaced by the first process.
        const orphaned = process.ppid === 1 && process.env.JPY_PARENT_PID !== "1";
        if (orphaned || process.ppid !== parent)
            process.exit(1);
    }, PARENT_CHECK_MS).unref();
}
//# sourceMappingURL=main.js.map