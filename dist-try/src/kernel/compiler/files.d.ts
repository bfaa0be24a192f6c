import type * as TypeScript from "typescript-5.9";
type Ts = typeof TypeScript;
/** Parsed files of the standard library and of Node's types, by path; a snapshot brings them ready. */
export type ParsedFiles = Map<string, TypeScript.SourceFile>;
/** Where a session's cells lie and how they are compiled. */
export interface Place {
    rootDir: string;
    /** The cell that the language service is asked about, and the list of what cells import. */
    cellPath: string;
    importsPath: string;
    options: TypeScript.CompilerOptions;
}
/** Files of one session, with their versions. */
export declare class Files {
    #private;
    constructor(ts: Ts, parsed: ParsedFiles, place: Place);
    /** Lets the session lie elsewhere; a program that has been made stays as it is until a file changes. */
    moveTo(place: Place): void;
    /** Sets the text of a file that lies nowhere. */
    set(path: string, text: string): void;
    /** The text of a file that lies nowhere. */
    text(path: string): string | undefined;
    /** A word that changes whenever a file does. */
    version(): string;
    /** What the language service asks about files. */
    host(): TypeScript.LanguageServiceHost;
    /**
     * Parses documents once: those of installed packages for good, others as often as they change. The cell is parsed by
     * `parseCell`, and is kept nowhere.
     */
    registry(bind: (file: TypeScript.SourceFile) => void, parseCell: (text: string) => TypeScript.SourceFile): TypeScript.DocumentRegistry;
}
export {};
