import type * as TypeScript from "typescript-5.9";
type Ts = typeof TypeScript;
type Options = TypeScript.CompilerOptions;
export interface CellOptions {
    /** Strict checks, where no tsconfig.json says otherwise. */
    strict: boolean;
    /** Folder whose node_modules/@types holds Node's types for notebooks that have none of their own. */
    fallbackTypes: string;
    /** Where the types of this package are, for notebooks that find no copy of it; keys of `paths`. */
    ownTypes?: Record<string, string[]>;
}
/** The compiler's settings for cells in `rootDir`, and what is wrong with the tsconfig.json there. */
export declare function cellSettings(ts: Ts, rootDir: string, given: CellOptions): {
    options: Options;
    problems: string[];
};
export {};
