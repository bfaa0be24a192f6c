import type { Command } from "./command.js";
/** What every command takes beside its own options. */
export declare const EVERYDAY_OPTIONS: Command["options"];
/** Obeys `--quiet` and `--log FILE`. Throws {@link UsageError} where the file is there and none of this package's logs. */
export declare function obeyEveryday(values: Record<string, string | boolean | undefined>, argv: readonly string[]): void;
/** The file with options that are always the same. */
export declare const OPTIONS_FILE = "coos7.json";
/**
 * Options from a `coos7.json` in or beside the folder of the data, or in the folder where the command is called: an object
 * with the options of each command by its name, and of all under "*": `{ "*": { "workers": "2" }, "crop": { "nucleus":
 * "DAPI" } }`. Those of the command line come first. Undefined where there is no such file; throws {@link UsageError} where
 * it is no such object or names an option that the command does not have.
 */
export declare function optionsFromFile(name: string, command: Command, { values, positionals, }: {
    values: Record<string, string | boolean | undefined>;
    positionals: readonly string[];
}): {
    path: string;
    values: Record<string, string | boolean>;
} | undefined;
/** "; did you mean X?" where a name is nearly one that there is; else nothing. */
export declare function suggestion(name: string, known: readonly string[]): string;
/**
 * A script that completes the names of commands and options in a shell. Throws {@link UsageError} for one that there is none
 * for. `commands`: the options of each by name.
 */
export declare function completionScript(shell: string | undefined, commands: ReadonlyMap<string, readonly string[]>): string;
