/** The global that compiled cells call, and the thread that runs them provides: see cells/runtime.ts. */
export declare const RUNTIME = "__cell__";
/** The variables that cells share, in the code of a cell. */
export declare const SCOPE = "__scope__";
/** A position in code, from 0. */
export interface Place {
    line: number;
    character: number;
}
/** What the compiler found wrong with a cell or with a local module that it imports. */
export interface CompileProblem {
    message: string;
    code: number;
    start: Place;
    end: Place;
    /** Where it is, if not in the cell: the path as seen from the notebook, and the line it is about. */
    file?: {
        name: string;
        line: string;
    };
}
/** A local module in the form that runs. */
export interface CompiledModule {
    /** Path of the source. */
    path: string;
    source: string;
    code: string;
    map: string | undefined;
}
/** A cell in the form that runs. */
export interface CompiledCell {
    code: string;
    /** Source map from the code to the text of the cell, as JSON. */
    map: string | undefined;
    topLevelAwait: boolean;
    /** Names by the step of the cell in which they are declared. */
    steps: string[][];
    /** Local modules that are new or have changed, and those that import them. */
    modules: CompiledModule[];
}
export type Compiled = {
    problems: CompileProblem[];
} | {
    cell: CompiledCell;
};
/** Completions at a place; positions count UTF-16 units. */
export interface Completions {
    matches: {
        text: string;
        type: string;
    }[];
    start: number;
    end: number;
}
/** What is known of a name, as plain text and as Markdown. */
export interface Description {
    text: string;
    markdown: string;
}
export type Completeness = {
    status: "complete";
} | {
    status: "invalid";
} | {
    status: "incomplete";
    indent: string;
};
/** What the compiler can be asked: arguments and answers, by kind. */
export interface CompilerRequests {
    convert: {
        ask: {
            code: string;
            id: number;
        };
        answer: Compiled;
    };
    /** A cell has ended early: what it declares in steps other than `reached` (from 1) is not known to later ones. */
    stopped: {
        ask: {
            id: number;
            reached: number[];
        };
        answer: undefined;
    };
    complete: {
        ask: {
            code: string;
            cursor: number;
        };
        answer: Completions;
    };
    inspect: {
        ask: {
            code: string;
            cursor: number;
        };
        answer: Description | undefined;
    };
    isComplete: {
        ask: {
            code: string;
        };
        answer: Completeness;
    };
    /** Forgets all cells. */
    reset: {
        ask: undefined;
        answer: undefined;
    };
}
export type CompilerRequest = keyof CompilerRequests;
/** How the compiler's process is started. */
export interface CompilerOptions {
    rootDir: string;
    strict: boolean;
}
