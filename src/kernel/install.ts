import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFileAtomic } from "../core/files.js";
import { logoPng, logoSvg } from "./logo.js";

export const KERNEL_NAME = "coos7";

/** Content of kernel.json. */
export interface KernelSpec {
  argv: string[];
  display_name: string;
  language: string;
  interrupt_mode: "message";
  metadata: Record<string, unknown>;
}

/** How a front end starts the kernel: this Node, this copy of the package. */
export function kernelSpec(options: { strict: boolean }): KernelSpec {
  return {
    argv: [...kernelCommand(options), "{connection_file}"],
    display_name: "TypeScript (coos7)",
    language: "typescript",
    interrupt_mode: "message",
    metadata: { debugger: false },
  };
}

/** The command that starts a kernel, without the connection file. */
export function kernelCommand(options: { strict: boolean }): string[] {
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
export function installKernelSpec(folder: string, options: { strict: boolean }): string {
  const target = join(folder, "kernels", KERNEL_NAME);
  writeFileAtomic(join(target, "logo-svg.svg"), logoSvg());
  for (const size of [32, 64]) writeFileAtomic(join(target, `logo-${size}x${size}.png`), logoPng(size));
  writeFileAtomic(join(target, "kernel.json"), `${JSON.stringify(kernelSpec(options), null, 2)}\n`);
  return target;
}

/** Jupyter's data folder of this user (jupyter_core, `jupyter_data_dir`). */
export function userDataFolder(environment: Record<string, string | undefined> = process.env): string {
  const { JUPYTER_DATA_DIR, XDG_DATA_HOME, APPDATA } = environment;
  if (JUPYTER_DATA_DIR) return JUPYTER_DATA_DIR;
  if (process.platform === "darwin") return join(homedir(), "Library", "Jupyter");
  if (process.platform === "win32") return join(APPDATA ?? join(homedir(), "AppData", "Roaming"), "jupyter");
  return join(XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "jupyter");
}
