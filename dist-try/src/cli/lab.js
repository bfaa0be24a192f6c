import { spawn } from "node:child_process";
import { delimiter, join, resolve } from "node:path";
import { CancelledError, Coos7Error, UsageError } from "../core/errors.js";
import { buildSnapshotLater } from "../kernel/compiler/snapshot.js";
import { installKernelSpec } from "../kernel/install.js";
import { stateFolder } from "../kernel/state-folder.js";
import { jupyterLauncher, missingWidgetManager } from "./jupyter.js";
export const command = {
    help: `
Usage: coos7 lab [DIR] [--port N] [--no-browser]

Starts JupyterLab in DIR (default: here) with the TypeScript kernel; nothing is installed. It listens on this
machine only and asks for its token, which is in the address that it opens. Ctrl-C ends it.

  --port N      port to listen on (default: 8888, or the next free one)
  --no-browser  print the address instead of opening it

Example: coos7 lab notebooks
`,
    options: { port: { type: "string" }, "no-browser": { type: "boolean" } },
    positionals: true,
    async run({ values, positionals, signal }) {
        if (positionals.length > 1)
            throw new UsageError(`lab: expected at most one folder but found ${positionals.join(" ")}`);
        const port = values.port === undefined ? undefined : Number(values.port);
        if (port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65535))
            throw new UsageError(`lab: expected --port to be a port from 1 to 65535 but found ${values.port}`);
        const launcher = jupyterLauncher();
        if (!launcher)
            throw new Coos7Error("JupyterLab is not installed: install it with `pip install jupyterlab jupyterlab-widgets` or install uv (https://docs.astral.sh/uv), then run coos7 lab again");
        const missing = await missingWidgetManager();
        if (missing)
            console.error(`Note: ${missing}`);
        const jupyterFolder = join(stateFolder(), "jupyter");
        installKernelSpec(jupyterFolder, { strict: true });
        // Made while JupyterLab starts; without it everything works, but the first kernel takes longer to start.
        buildSnapshotLater(resolve(positionals[0] ?? "."));
        const [program, ...args] = launcher;
        const lab = spawn(program, [
            ...args,
            "--ServerApp.ip=127.0.0.1",
            `--ServerApp.root_dir=${resolve(positionals[0] ?? ".")}`,
            ...(port === undefined ? [] : [`--ServerApp.port=${port}`]),
            ...(values["no-browser"] ? ["--no-browser"] : []),
        ], {
            stdio: "inherit",
            env: {
                ...process.env,
                JUPYTER_PATH: [jupyterFolder, process.env.JUPYTER_PATH].filter(Boolean).join(delimiter),
            },
        });
        const stop = () => {
            lab.kill("SIGTERM");
        };
        signal.addEventListener("abort", stop, { once: true });
        const [code, failure] = await new Promise((ended) => {
            lab.once("error", (error) => ended([null, error]));
            lab.once("exit", (exitCode) => ended([exitCode]));
        });
        if (signal.aborted)
            throw new CancelledError("JupyterLab was stopped");
        if (failure)
            throw new Coos7Error(`Could not start ${program}: ${failure.message}`);
        if (code !== 0)
            throw new Coos7Error(`${program} ended with exit code ${code}; its own messages are above`);
    },
};
//# sourceMappingURL=lab.js.map