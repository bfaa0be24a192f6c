import type * as TypeScript from "typescript-5.9";
import type { Language } from "./language.js";
import type { Completeness, Completions, Description } from "./messages.js";
type Ts = typeof TypeScript;
/** Whether the text of a cell can be run, can never be run, or needs more lines. */
export declare function completeness(ts: Ts, code: string): Completeness;
/** What can stand at `cursor`, best first, each with the kind of thing that it is. */
export declare function complete(language: Language, rootDir: string, code: string, cursor: number): Completions;
/** What is known of the name at `cursor` or just before it, or of the call whose parentheses it stands in. */
export declare function inspect(language: Language, code: string, cursor: number): Description | undefined;
export {};
