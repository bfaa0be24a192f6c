import { type Command, type CommandInput } from "./command.js";
/** `--parts DIR` and what a run made in parts is told, for the `options` of a command. */
export declare const PARTS_OPTIONS: Command["options"];
/** The lines of `--help` about {@link PARTS_OPTIONS}. */
export declare const PARTS_HELP: string;
/** What `coos7 train FAMILY --parts DIR` does. */
export declare function trainPart(input: CommandInput): Promise<void>;
/** What `coos7 features FAMILY --parts DIR` does. */
export declare function featuresPart(input: CommandInput): Promise<void>;
export declare const mergeCommand: Command;
export declare const fitCommand: Command;
export declare const tableCommand: Command;
/** Throws {@link UsageError} for options that a command has for runs in parts only. */
export declare function refuseWithoutParts(command: string, values: CommandInput["values"], names: readonly string[]): void;
