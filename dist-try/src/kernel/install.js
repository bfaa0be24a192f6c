import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFileAtomic } from "../core/files.js";
import { logoPng, logoSvg } from "./logo.js";
export const KERNEL_NAME = "coos7";
/** How a front end starts the kernel: this Node, this copy of the package. */
export function kernelSpec(options) {
    return {
        argv: [...kernelCommand(options), "{connection_file}"],
        display_name: "TypeScript (coos7)",
        language: "typescript",
        interrupt_mode: "message",
        metadata: { debugger: false },
    };
}
/** The command that starts a kernel, without the connection file. */
export function kernelCommand(options) {
    return [
        process.execPath,
        // An interrupt may end JavaScript inside a callback; Node would take that for a corrupted stack and abort.
        "--no-force-async-hooks-checks",
        fileURLToPath(new URL("./main.js", import.meta.url)),
        ...(options.strict ? [] : ["--no-strict"]),
    ];
}
/**
 * Writes the kernel's description (kernel.json and logos) into `<folder>/kernels/coos7`, where `folder` is one of
 * Jupyter's data folders, and returns that path. Throws `Coos7Error` naming a file that cannot be written.
 */
export function installKernelSpec(folder, options) {
    const target = join(folder, "kernels", KERNEL_NAME);
    writeFileAtomic(join(target, "logo-svg.svg"), logoSvg());
    for (const size of [32, 64])
        writeFileAtomic(join(target, `logo-${size}x${size}.png`), logoPng(size));
    writeFileAtomic(join(target, "kernel.json"), `${JSON.stringify(kernelSpec(options), null, 2)}\n`);
    return target;
}
/** Jupyter's data folder of this user (jupyter_core, `jupyter_data_dir`). */
export function userDataFolder(environment = process.env) {
    const { JUPYTER_DATA_DIR, XDG_DATA_HOME, APPDATA } = environment;
    if (JUPYTER_DATA_DIR)
        return JUPYTER_DATA_DIR;
    if (process.platform === "darwin")
        return join(homedir(), "Library", "Jupyter");
    if (process.platform === "win32")
        return join(APPDATA ?? join(homedir(), "AppData", "Roaming"), "jupyter");
    return join(XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "jupyter");
}
/**
 * Every folder in which JupyterLab, the classic notebook and VS Code look for kernels, in their order (jupyter_core,
 * "Common directories and file locations", and VS Code's Jupyter extension, which asks the same ones): those named by
 * `JUPYTER_PATH`, the user's, those of active environments, the system's.
 */
export function kernelFolders(environment = process.env) {
    const { JUPYTER_PATH, VIRTUAL_ENV, CONDA_PREFIX, PROGRAMDATA } = environment;
    const share = (prefix) => join(prefix, "share", "jupyter");
    const system = process.platform === "win32"
        ? [join(PROGRAMDATA ?? "C:\\ProgramData", "jupyter")]
        : ["/usr/local/share/jupyter", "/usr/share/jupyter"];
    const all = [
        ...(JUPYTER_PATH ?? "")
            .split(delimiter)
            .flatMap((folder) => (folder ? [{ folder, why: "JUPYTER_PATH" }] : [])),
        { folder: userDataFolder(environment), why: "this user" },
        ...(VIRTUAL_ENV ? [{ folder: share(VIRTUAL_ENV), why: "the active virtual environment" }] : []),
        ...(CONDA_PREFIX ? [{ folder: share(CONDA_PREFIX), why: "the active conda environment" }] : []),
        ...system.map((folder) => ({ folder, why: "every user" })),
    ];
    const seen = new Set();
    return all.flatMap(({ folder, why }) => {
        const kernels = join(resolve(folder), "kernels");
        if (seen.has(kernels))
            return [];
        seen.add(kernels);
        return [{ folder: kernels, why }];
    });
}
/** Where a kernel of this name is described, of {@link kernelFolders}; the first one is taken. */
export function installedIn(environment) {
    return kernelFolders(environment).filter(({ folder }) => existsSync(join(folder, KERNEL_NAME, "kernel.json")));
}
/** Where Jupyter itself finds the kernel: the folder, `null` where it does not, `undefined` where there is no Jupyter. */
export function askJupyter() {
    for (const [program, ...args] of [["jupyter", "kernelspec"], ["jupyter-kernelspec"]]) {
        const { status, stdout } = spawnSync(program, [...args, "list", "--json"], {
            encoding: "utf8",
            timeout: 60_000,
        });
        if (status !== 0)
            continue;
        try {
            const { kernelspecs } = JSON.parse(stdout);
            return kernelspecs[KERNEL_NAME]?.resource_dir ?? null;
        }
        catch { }
    }
    return undefined;
}
//# sourceMappingURL=install.js.map