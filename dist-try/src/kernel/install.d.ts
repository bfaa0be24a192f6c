export declare const KERNEL_NAME = "coos7";
/** Content of kernel.json. */
export interface KernelSpec {
    argv: string[];
    display_name: string;
    language: string;
    interrupt_mode: "message";
    metadata: Record<string, unknown>;
}
/** How a front end starts the kernel: this Node, this copy of the package. */
export declare function kernelSpec(options: {
    strict: boolean;
}): KernelSpec;
/** The command that starts a kernel, without the connection file. */
export declare function kernelCommand(options: {
    strict: boolean;
}): string[];
/**
 * Writes the kernel's description (kernel.json and logos) into `<folder>/kernels/coos7`, where `folder` is one of
 * Jupyter's data folders, and returns that path. Throws `Coos7Error` naming a file that cannot be written.
 */
export declare function installKernelSpec(folder: string, options: {
    strict: boolean;
}): string;
/** Jupyter's data folder of this user (jupyter_core, `jupyter_data_dir`). */
export declare function userDataFolder(environment?: Record<string, string | undefined>): string;
/** A folder in which Jupyter's front ends look for kernels, and who looks there. */
export interface KernelFolder {
    folder: string;
    why: string;
}
/**
 * Every folder in which JupyterLab, the classic notebook and VS Code look for kernels, in their order (jupyter_core,
 * "Common directories and file locations", and VS Code's Jupyter extension, which asks the same ones): those named by
 * `JUPYTER_PATH`, the user's, those of active environments, the system's.
 */
export declare function kernelFolders(environment?: Record<string, string | undefined>): KernelFolder[];
/** Where a kernel of this name is described, of {@link kernelFolders}; the first one is taken. */
export declare function installedIn(environment?: Record<string, string | undefined>): KernelFolder[];
/** Where Jupyter itself finds the kernel: the folder, `null` where it does not, `undefined` where there is no Jupyter. */
export declare function askJupyter(): string | null | undefined;
