import { type Content } from "./content.js";
export interface HistoryEntry {
    session: number;
    line: number;
    input: string;
    output?: string;
}
/**
 * What was run in this and earlier sessions. Each session appends to a file of its own, named by its number:
 * making the file is what takes the number, so that kernels that start at once do not share one.
 */
export declare class History {
    #private;
    constructor(folder: string);
    /** Adds a cell of this session. History is a convenience: where it cannot be written, it is not kept. */
    add(line: number, input: string, output: string | undefined): void;
    /** The last `count` entries of all sessions. */
    tail(count: number): HistoryEntry[];
    /** Lines `start` to `stop` (exclusive; to the end if missing) of a session; 0 is this one, -1 the last. */
    range(session: number, start: number, stop: number | undefined): HistoryEntry[];
    /**
     * The last `count` entries whose input matches a pattern with `*` and `?`, as it is or with all spaces left
     * out (`1?2*` finds `1 + 2` however it was spaced); `unique` keeps the latest of equals.
     */
    search(pattern: string, count: number, unique: boolean): HistoryEntry[];
}
/** What a history_request asks for, in the form of its reply. Throws `InvalidRequest` for fields of another type. */
export declare function lookUp(history: History, content: Content): unknown[];
