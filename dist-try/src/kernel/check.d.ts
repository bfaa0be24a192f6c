/** A description of the kernel that Jupyter may find, and whether what it says can be started. */
export interface KernelStatus {
    /** Where kernel.json is; the first one is taken. */
    folder: string;
    works: boolean;
    detail: string;
}
/** Starts the kernel of this package and has it calculate; answers how long that took, or why it failed. */
export declare function tryKernel(command?: string[]): Promise<{
    works: boolean;
    detail: string;
}>;
/** The kernels of this name that Jupyter's front ends find, in their order, and whether their commands are there. */
export declare function installedKernels(environment?: Record<string, string | undefined>): KernelStatus[];
