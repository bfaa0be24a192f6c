import type { TitledOptions } from "../reproduce/reproduce.js";
import { type Command, type CommandInput } from "./command.js";
/** What a run is of and how it is made, for the `options` of a command; {@link runFromOptions} reads them. */
export declare const RUN_OPTIONS: Command["options"];
/** Which rows a run has, for the `options` of a command; {@link runFromOptions} reads them. */
export declare const ROWS_OPTIONS: Command["options"];
/** The lines of `--help` about {@link RUN_OPTIONS}. */
export declare const RUN_HELP: string;
/** The lines of `--help` about {@link ROWS_OPTIONS}. */
export declare const ROWS_HELP: string;
/** The run that the command line asks for; the simulator's scale is the profile's unless it says otherwise. */
export declare function runFromOptions(values: CommandInput["values"]): Promise<TitledOptions>;
/** The names in a list on the command line, else all of them. */
export declare function list(value: string | boolean | undefined, all: string[]): string[];
