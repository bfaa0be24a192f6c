/** The compiler's file. */
export declare function compilerPath(): string;
/** The folder with Node's types for notebooks that have none: those beside this package, or those that tslab brings. */
export declare function fallbackTypes(): string;
/** Where the snapshot for notebooks in `rootDir` is, or would be. */
export declare function snapshotPath(rootDir: string): string;
/** The snapshot for notebooks in `rootDir`, if there is one. */
export declare function findSnapshot(rootDir: string): string | undefined;
/**
 * Makes the snapshot for notebooks in `rootDir`, unless it is there or is being made. Takes some seconds. Throws
 * {@link Coos7Error} where it cannot be made; without it everything works, but a kernel takes longer to start.
 */
export declare function buildSnapshot(rootDir: string): Promise<void>;
/**
 * Starts {@link buildSnapshot} in a process of its own, which nobody waits for. It ends with this one: a session that is
 * over leaves nothing behind that is at work.
 */
export declare function buildSnapshotLater(rootDir: string): void;
/**
 * The environment of the compiler's process: options for Node are meant for the cells. What the process reads at its start
 * lies in a few large blocks, and to get those in small pages takes Linux a third of that time.
 */
export declare function compilerEnvironment(): NodeJS.ProcessEnv;
