/** What tells a process from every other one, also from a later one of the same number. */
export interface ProcessIdentity {
    pid: number;
    /** The machine it runs on. */
    host: string;
    /** Where processes are numbered apart from the machine's others, as in a container: which numbering. */
    container?: string;
    /** Which start of that machine; missing where the system does not say. */
    boot?: string;
    /** When it was started, in the system's own terms, which no change of the clock alters; missing likewise. */
    started?: string;
}
/** The form of {@link processTag}. */
export declare const PROCESS_TAG = "\\d{1,10}(?:-[0-9a-f]{1,8}){3}";
/** The identity of this process. */
export declare function thisProcess(): ProcessIdentity;
/**
 * A process's identity, this one's by default, as a part of a file's name: its number, then eight hex digits each for its
 * machine, that machine's start and its own; 0 for what is not known.
 */
export declare function processTag(identity?: ProcessIdentity): string;
/**
 * Whether a process still runs, known by its identity or its tag. True also where that cannot be known: on another
 * machine, or where the system tells nothing but that some process has its number.
 */
export declare function mayBeRunning(known: ProcessIdentity | string): boolean;
/** The same, undefined where it cannot be known. */
export declare function isRunning(known: ProcessIdentity | string): boolean | undefined;
