/** Content of `kernel_info_reply`. */
export declare function kernelInfo(): Record<string, unknown>;
