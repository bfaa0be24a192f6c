/**
 * Runs `coos7` with the given arguments and resolves to the exit code: 0 done, 1 failed, 2 wrong usage,
 * 130 interrupted by SIGINT (Ctrl-C), 143 by SIGTERM. Errors are one line on stderr; `--debug` adds the stack.
 */
export declare function main(argv: string[]): Promise<number>;
/** What ends the work of a command from outside. */
export interface Interruption {
    signal: AbortSignal;
    /** Set once the work has been interrupted. */
    exitCode?: number;
}
