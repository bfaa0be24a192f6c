/** Where this package keeps what lasts between sessions: the history of cells, the kernel's description. */
export declare function stateFolder(environment?: Record<string, string | undefined>): string;
