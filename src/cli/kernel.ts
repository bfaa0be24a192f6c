import { join, resolve } from "node:path";
import { UsageError } from "../core/errors.js";
import { installKernelSpec, userDataFolder } from "../kernel/install.js";
import type { Command } from "./command.js";

export const command: Command = {
  help: `
Usage: coos7 kernel install [--user | --prefix DIR] [--no-strict]

Installs the TypeScript kernel for JupyterLab, Jupyter Notebook and VS Code by writing its description
(kernel.json and logos); Python is not needed. Cells then run on this Node with this copy of the package.

  --user        for this user (the default)
  --prefix DIR  into DIR/share/jupyter, e.g. of a virtual or conda environment
  --no-strict   let cells compile without TypeScript's strict checks

Example: coos7 kernel install --prefix .venv
`,
  options: {
    user: { type: "boolean" },
    prefix: { type: "string" },
    "no-strict": { type: "boolean" },
  },
  positionals: true,
  async run({ values, positionals }) {
    const [action, ...extra] = positionals;
    if (action !== "install" || extra.length > 0)
      throw new UsageError(
        `kernel: expected "install" but found ${JSON.stringify(positionals.join(" "))}; see coos7 kernel --help`,
      );
    if (values.user && values.prefix !== undefined)
      throw new UsageError("kernel: --user and --prefix exclude each other; give one of them");
    const folder =
      typeof values.prefix === "string" ? join(resolve(values.prefix), "share", "jupyter") : userDataFolder();
    console.log(
      `Installed the kernel "TypeScript (coos7)" in ${installKernelSpec(folder, { strict: values["no-strict"] !== true })}`,
    );
  },
};
