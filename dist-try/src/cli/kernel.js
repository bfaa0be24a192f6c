import { join, resolve } from "node:path";
import { errorMessage, UsageError } from "../core/errors.js";
import { buildSnapshot } from "../kernel/compiler/snapshot.js";
import { askJupyter, installedIn, installKernelSpec, KERNEL_NAME, kernelFolders, userDataFolder, } from "../kernel/install.js";
export const command = {
    help: `
Usage: coos7 kernel install [--user | --prefix DIR] [--no-strict]

Installs the TypeScript kernel for JupyterLab, Jupyter Notebook and VS Code by writing its description
(kernel.json and logos); Python is not needed. Cells then run on this Node with this copy of the package. Says where
those programs look for kernels, and asks \`jupyter kernelspec list\`, where there is one, whether it finds this one.

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
            throw new UsageError(`kernel: expected "install" but found ${JSON.stringify(positionals.join(" "))}; see coos7 kernel --help`);
        if (values.user && values.prefix !== undefined)
            throw new UsageError("kernel: --user and --prefix exclude each other; give one of them");
        const folder = typeof values.prefix === "string" ? join(resolve(values.prefix), "share", "jupyter") : userDataFolder();
        const target = installKernelSpec(folder, { strict: values["no-strict"] !== true });
        console.log(`Installed the kernel "TypeScript (coos7)" in ${target}`);
        try {
            await buildSnapshot(process.cwd());
        }
        catch (error) {
            console.error(`Warning: kernels will take longer to start: ${errorMessage(error)}`);
        }
        console.log("JupyterLab, Jupyter Notebook and VS Code look for kernels in:");
        const found = installedIn();
        for (const { folder: searched, why } of kernelFolders())
            console.log(`  ${found.some((each) => each.folder === searched) ? "*" : " "} ${searched} (${why})`);
        const seen = askJupyter();
        if (seen !== undefined && seen !== null && resolve(seen) === target)
            console.log("`jupyter kernelspec list` finds it there.");
        else if (seen !== undefined)
            console.log(`Warning: \`jupyter kernelspec list\` finds ${seen === null ? "no kernel of this name" : `the one in ${seen} first`}; ${advice(values.prefix)}`);
        else if (!found.some((each) => join(each.folder, KERNEL_NAME) === target))
            console.log(`Warning: none of them has it; ${advice(values.prefix)}`);
    },
};
function advice(prefix) {
    return typeof prefix === "string"
        ? `start Jupyter from the environment ${prefix}, or set JUPYTER_PATH to its share/jupyter`
        : "set JUPYTER_PATH to the folder above kernels, or install with --prefix into the environment that Jupyter runs in";
}
//# sourceMappingURL=kernel.js.map